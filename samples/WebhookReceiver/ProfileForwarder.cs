using System.Globalization;
using Braze.Client.AspNetCore;
using Integration.Abstractions;

namespace WebhookReceiver;

/// <summary>A Braze profile becomes an update of the SessionM customer with the same external id.</summary>
internal sealed partial class ProfileForwarder([FromKeyedServices("SessionM")] IProfileSink sessionM, ILogger<ProfileForwarder> logger)
{
    /// <summary>Forwards the profile, and says so in a status that Braze understands: it comes again after 503, and gives up after 422.</summary>
    public async Task<int> ForwardAsync(BrazeUserProfile profile, CancellationToken cancellationToken)
    {
        if (profile.ExternalId is null)
        {
            NoExternalId(logger);
            return StatusCodes.Status422UnprocessableEntity;
        }

        SinkResult<ProfileUpdate> result = await sessionM.UpdateAsync([Convert(profile, profile.ExternalId)], cancellationToken);
        if (result.IsComplete)
        {
            return StatusCodes.Status204NoContent;
        }

        SinkFailure<ProfileUpdate> failure = result.Failures[0];
        NotUpdated(logger, failure.Kind, failure.Reason);

        // Setting attributes again changes nothing, so an unknown outcome is worth a repeat too. Credentials can be mended meanwhile.
        return failure.Kind is SinkFailureKind.Transient or SinkFailureKind.OutcomeUnknown or SinkFailureKind.Unauthorized
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status422UnprocessableEntity;
    }

    private static ProfileUpdate Convert(BrazeUserProfile profile, string externalId)
    {
        Dictionary<string, object?> fields = new(StringComparer.Ordinal)
        {
            ["first_name"] = profile.FirstName,
            ["last_name"] = profile.LastName,
            ["email"] = profile.Email,
            ["gender"] = profile.Gender,
            ["dob"] = profile.DateOfBirth?.ToString("O", CultureInfo.InvariantCulture),
            ["city"] = profile.City,
            ["country"] = profile.Country,
            ["language"] = profile.Language,
        };

        // What Braze does not know must not erase what SessionM knows.
        return new ProfileUpdate(UserKey.External(externalId))
        {
            Set = fields.Where(field => field.Value is not null).ToDictionary(StringComparer.Ordinal),
        };
    }

    [LoggerMessage(1, LogLevel.Warning, "A profile without external_id was refused; add it to the body of the webhook in Braze.")]
    private static partial void NoExternalId(ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "A profile was not updated ({Kind}): {Reason}")]
    private static partial void NotUpdated(ILogger logger, SinkFailureKind kind, string reason);
}

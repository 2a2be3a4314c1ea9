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

        ProfileUpdate update = Convert(profile, profile.ExternalId);
        SinkResult<ProfileUpdate> result = await sessionM.UpdateAsync([update], cancellationToken);
        if (result.IsComplete)
        {
            Updated(logger, update.Set.Count);
            return StatusCodes.Status204NoContent;
        }

        SinkFailure<ProfileUpdate> failure = result.Failures[0];
        NotUpdated(logger, failure.Kind, failure.Reason);

        // Setting attributes again changes nothing, so an unknown outcome is worth a repeat too. Credentials can be mended meanwhile.
        return failure.Kind is SinkFailureKind.Transient or SinkFailureKind.OutcomeUnknown or SinkFailureKind.Unauthorized
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status422UnprocessableEntity;
    }

    // SessionM documents other forms than Braze for some fields.
    private ProfileUpdate Convert(BrazeUserProfile profile, string externalId)
    {
        Dictionary<string, object?> fields = new(StringComparer.Ordinal)
        {
            ["first_name"] = profile.FirstName,
            ["last_name"] = profile.LastName,
            ["email"] = profile.Email,
            ["gender"] = GenderOf(profile.Gender),
            ["dob"] = profile.DateOfBirth?.ToString("O", CultureInfo.InvariantCulture),
            ["city"] = profile.City,
            ["country"] = CountryOf(profile.Country),
            ["locale"] = profile.Language,
        };

        // What Braze does not know must not erase what SessionM knows.
        return new ProfileUpdate(UserKey.External(externalId))
        {
            Set = fields.Where(field => field.Value is not null).ToDictionary(StringComparer.Ordinal),
        };
    }

    private static string? GenderOf(string? gender) => gender switch
    {
        "M" or "m" => "m",
        "F" or "f" => "f",
        _ => null,          // Braze has three more, SessionM documents none of them
    };

    /// <summary>Three letters of ISO 3166-1 for two.</summary>
    private string? CountryOf(string? country)
    {
        if (country is null)
        {
            return null;
        }

        // RegionInfo takes the name of a culture too; only two letters are a country.
        if (country.Length == 2 && country.All(char.IsAsciiLetter))
        {
            try
            {
                return new RegionInfo(country.ToUpperInvariant()).ThreeLetterISORegionName;
            }
            catch (ArgumentException)
            {
                // Unknown, as any other text.
            }
        }

        UnknownCountry(logger);
        return null;
    }

    [LoggerMessage(1, LogLevel.Warning, "A profile without external_id was refused; add it to the body of the webhook in Braze.")]
    private static partial void NoExternalId(ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "A profile was not updated ({Kind}): {Reason}")]
    private static partial void NotUpdated(ILogger logger, SinkFailureKind kind, string reason);

    [LoggerMessage(3, LogLevel.Information, "Customer updated ({Fields} fields)")]
    private static partial void Updated(ILogger logger, int fields);

    [LoggerMessage(4, LogLevel.Warning, "The country of a profile is not two letters of ISO 3166-1 and was left out.")]
    private static partial void UnknownCountry(ILogger logger);
}

using Integration.Abstractions;

namespace Braze.Client;

/// <summary>
/// Audience memberships as Lytics' Braze export writes them: one array attribute changed with <c>add</c> and <c>remove</c>, or one boolean for each
/// audience. One object for each user; of several changes of one audience the latest decides, so no name is ever in both lists.
/// </summary>
internal sealed class AttributeAudienceSink(TrackSink sink, Func<AudienceAttributeOptions> options) : IAudienceSink
{
    public Task<SinkResult<AudienceChange>> ApplyAsync(IReadOnlyList<AudienceChange> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        AudienceAttributeOptions current = options();
        return sink.SendByUserAsync(changes, c => c.User, c => FindProblem(c, current), (own, user) => Convert(own, user, current), cancellationToken);
    }

    private static string? FindProblem(AudienceChange change, AudienceAttributeOptions options)
    {
        if (string.IsNullOrWhiteSpace(change.Audience))
        {
            return "The change names no audience.";
        }

        if (!Enum.IsDefined(change.Movement))
        {
            return $"The change is neither {AudienceMovement.Enter} nor {AudienceMovement.Exit}.";
        }

        int length = options.Form == AudienceForm.Array ? change.Audience.Length : BooleanName(change, options).Length;
        return length > AttributeValue.MaxTextLength ? $"The audience's name takes {length} characters; the limit is {AttributeValue.MaxTextLength}." : null;
    }

    private static UserAttributes Convert(AudienceChange[] changes, BrazeUser user, AudienceAttributeOptions options)
    {
        // OrderBy is stable: among equal times the change given last decides.
        AudienceChange[] latest = [.. changes.GroupBy(c => c.Audience, StringComparer.Ordinal).Select(audience => audience.OrderBy(c => c.At).Last())];
        UserAttributes attributes = new(user);
        if (options.Form == AudienceForm.Array)
        {
            attributes[options.AttributeName] = AttributeValue.Modify(
                add: NamesOf(latest, AudienceMovement.Enter),
                remove: NamesOf(latest, AudienceMovement.Exit));
            return attributes;
        }

        foreach (AudienceChange change in latest)
        {
            attributes[BooleanName(change, options)] = change.Movement == AudienceMovement.Enter;
        }

        return attributes;
    }

    private static string BooleanName(AudienceChange change, AudienceAttributeOptions options) => $"{options.AttributeName}_{change.Audience}";

    private static IEnumerable<string> NamesOf(AudienceChange[] changes, AudienceMovement movement) =>
        changes.Where(c => c.Movement == movement).Select(c => c.Audience);
}

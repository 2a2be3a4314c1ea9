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
        (UserKey, int[])[] users = [.. changes.Select((change, index) => (change.User, index)).GroupBy(c => c.User, c => c.index).Select(user => (user.Key, user.ToArray()))];
        return sink.SendAsync(changes, users, (indexes, user) => Convert([.. indexes.Select(i => changes[i])], user, current), cancellationToken);
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
            attributes[$"{options.AttributeName}_{change.Audience}"] = change.Movement == AudienceMovement.Enter;
        }

        return attributes;
    }

    private static string[]? NamesOf(AudienceChange[] changes, AudienceMovement movement) =>
        [.. changes.Where(c => c.Movement == movement).Select(c => c.Audience)];
}

using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Sends audience memberships at once. One object for each user; of several changes of one audience the latest decides.</summary>
internal sealed class AttributeAudienceSink(TrackSink sink, Func<AudienceAttributeOptions> options) : IAudienceSink
{
    public Task<SinkResult<AudienceChange>> ApplyAsync(IReadOnlyList<AudienceChange> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        AudienceAttributeOptions current = options();
        return sink.SendByUserAsync(
            changes,
            change => change.User,
            change => AudienceAttributes.FindProblem(MoveOf(change), current),
            (own, user) => AudienceAttributes.Convert(AudienceAttributes.Net(own.Select(MoveOf)), user, current),
            cancellationToken);
    }

    private static AudienceMove MoveOf(AudienceChange change) => new(change.Audience, change.Movement, change.At);
}

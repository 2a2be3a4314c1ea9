using Integration.Abstractions;
using Integration.Delivery;

namespace Braze.Client;

/// <summary>The queue in front of audience memberships. Registered by <c>AddAudienceExport</c>; the container stops and disposes it.</summary>
/// <remarks>
/// It is no <see cref="IAudienceSink"/>: a sink tells what the vendor accepted, and this tells what the queue owns. What the queue promises in each store is on
/// the page about guarantees (docs/delivery/guarantees.md).
/// </remarks>
public sealed class AudienceExporter : IAudienceExporter
{
    private const int GroupSize = 100;

    private readonly IUserKeyResolver _resolver;
    private readonly AudienceExportOptions _options;
    private readonly AudienceNames _names;
    private readonly RunningBackfills _backfills = new();

    internal AudienceExporter(DeliveryQueue<QueuedAudienceUpdate> queue, IUserKeyResolver resolver, AudienceExportOptions options, AudienceNames names)
    {
        Queue = queue;
        _resolver = resolver;
        _options = options;
        _names = names;
    }

    /// <summary>The queue itself: its health and its dead letters.</summary>
    public DeliveryQueue<QueuedAudienceUpdate> Queue { get; }

    /// <inheritdoc />
    public ValueTask EnterAsync(UserKey user, string audience, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        EnqueueAsync(user, [AudienceMove.Enter(audience, at)], cancellationToken);

    /// <inheritdoc />
    public ValueTask ExitAsync(UserKey user, string audience, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        EnqueueAsync(user, [AudienceMove.Exit(audience, at)], cancellationToken);

    /// <inheritdoc />
    public async ValueTask EnqueueAsync(UserKey user, IReadOnlyCollection<AudienceMove> moves, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(moves);
        ThrowIfInvalid(moves, nameof(moves));
        UserKey key = await ResolveAsync(user, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException("The resolver knows no key of the user in Braze; nothing was taken over.", nameof(user));
        QueuedAudienceUpdate update = new(NeutralUser.From(key), moves);
        _names.Note(update.Moves);
        _backfills.Note(update);
        await Queue.EnqueueAsync(update, DeliveryPriority.Live, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<AudienceBackfillResult> BackfillAsync(
        string audience, IAsyncEnumerable<UserKey> members, DateTimeOffset asOf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(members);
        AudienceMove[] moves = [AudienceMove.Enter(audience, asOf) with { IsBackfill = true }];
        ThrowIfInvalid(moves, nameof(audience));
        _names.Note(moves);
        using RunningBackfill backfill = _backfills.Begin(audience);
        long[] counts = new long[Enum.GetValues<BackfillFate>().Length];

        // A group at a time, because callers of a durable store share its commits.
        await foreach (UserKey[] group in members.Chunk(GroupSize).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            BackfillFate[] fates = await Task.WhenAll(group.Select(user => BackfillAsync(user, moves, backfill, cancellationToken))).ConfigureAwait(false);
            foreach (BackfillFate fate in fates)
            {
                counts[(int)fate]++;
            }
        }

        return new AudienceBackfillResult(
            counts[(int)BackfillFate.Enqueued], counts[(int)BackfillFate.Superseded], counts[(int)BackfillFate.Unknown], counts[(int)BackfillFate.Refused]);
    }

    /// <inheritdoc />
    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => Queue.FlushAsync(cancellationToken);

    /// <inheritdoc />
    public Task<FlushResult> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default) => Queue.FlushAsync(timeout, cancellationToken);

    private async Task<BackfillFate> BackfillAsync(UserKey user, AudienceMove[] moves, RunningBackfill backfill, CancellationToken cancellationToken)
    {
        if (user.Kind == UserKeyKind.None)
        {
            return BackfillFate.Refused;
        }

        if (await ResolveAsync(user, cancellationToken).ConfigureAwait(false) is not { } key)
        {
            return BackfillFate.Unknown;
        }

        QueuedAudienceUpdate update;
        try
        {
            update = new QueuedAudienceUpdate(NeutralUser.From(key), moves);
        }
        catch (ArgumentException)
        {
            // One such member must not keep all after it out.
            return BackfillFate.Refused;
        }

        if (backfill.HasMoved(update.User))
        {
            return BackfillFate.Superseded;
        }

        await Queue.EnqueueAsync(update, DeliveryPriority.Backfill, cancellationToken).ConfigureAwait(false);
        return BackfillFate.Enqueued;
    }

    private ValueTask<UserKey?> ResolveAsync(UserKey user, CancellationToken cancellationToken) =>
        user.Kind == UserKeyKind.None
            ? throw new ArgumentException("The user key is empty. Make it with one of UserKey's methods.", nameof(user))
            : _resolver.ResolveAsync(user, BrazeClient.ServiceName, cancellationToken);

    private void ThrowIfInvalid(IEnumerable<AudienceMove> moves, string parameter)
    {
        if (moves.Select(move => AudienceAttributes.FindProblem(move, _options.Attribute)).FirstOrDefault(problem => problem is not null) is { } found)
        {
            throw new ArgumentException(found, parameter);
        }
    }
}

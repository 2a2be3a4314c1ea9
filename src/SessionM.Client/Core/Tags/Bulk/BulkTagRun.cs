using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// One run through a source. A single reader takes assignments, never more than <see cref="BulkTagOptions.MaxConcurrency"/> ahead of the consumer of
/// the results; each is served on its own, after the one before it of the same customer, when there is a place for a call.
/// </summary>
internal sealed class BulkTagRun : IDisposable
{
    /// <summary>How wrong the clocks of SessionM and of the machines that run one job may be, together, before a counter could count twice.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly ISessionMTags _tags;
    private readonly BulkTagOptions _options;
    private readonly BulkTagJob _job;
    private readonly TimeProvider _time;
    private readonly TimeSpan _keyLifetime;
    private readonly Guid _jobId;
    private readonly AdaptiveConcurrency _concurrency;
    private readonly SemaphoreSlim _window;
    private readonly Channel<TagAssignmentResult> _results = Channel.CreateUnbounded<TagAssignmentResult>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort;
    private readonly Lock _gate = new();
    private readonly Dictionary<CustomerId, BulkTagItem> _lastOfCustomer = [];
    private readonly TaskCompletionSource _served = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open = 1;
    private ExceptionDispatchInfo? _fault;
    private AuthenticationException? _stoppedBy;
    private bool _isCutShort;

    public BulkTagRun(ISessionMTags tags, SessionMOptions options, BulkTagJob job, TimeProvider time)
    {
        _tags = tags;
        _options = options.BulkTags;
        _job = job;
        _time = time;

        // The last attempt of a call must arrive within the life of its Message-ID.
        _keyLifetime = MessageId.Lifetime - options.Retry.TotalTimeout - ClockTolerance;
        _jobId = job.Checkpoint?.JobId ?? Guid.NewGuid();
        _concurrency = new AdaptiveConcurrency(_options.MaxConcurrency);
        _window = new SemaphoreSlim(_options.MaxConcurrency);
        _abort = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        Tally = new BulkTagTally(time);
    }

    public BulkTagTally Tally { get; }

    public AuthenticationException? StoppedBy => Volatile.Read(ref _stoppedBy);

    public async IAsyncEnumerable<TagAssignmentResult> ExecuteAsync(
        IAsyncEnumerable<TagAssignment> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource ended = new();
        using CancellationTokenRegistration draining = _stop.Token.UnsafeRegister(_ => Drain(), null);
        using CancellationTokenRegistration cancelled = cancellationToken.UnsafeRegister(_ => _stop.Cancel(), null);
        Task serving = ServeAsync(source);
        Task reporting = ReportAsync(ended.Token);
        try
        {
            await foreach (TagAssignmentResult result in _results.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return result;
                _window.Release();
            }
        }
        finally
        {
            // The consumer may have had enough before the end.
            if (!serving.IsCompleted)
            {
                await _stop.CancelAsync().ConfigureAwait(false);
            }

            await serving.ConfigureAwait(false);
            await ended.CancelAsync().ConfigureAwait(false);
            await reporting.ConfigureAwait(false);
        }

        _fault?.Throw();
        if (Volatile.Read(ref _isCutShort))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        _concurrency.Dispose();
        _window.Dispose();
        _stop.Dispose();
        _abort.Dispose();
    }

    /// <summary>Reads the source to its end or to a failure, and sees everything through that was read. Does not throw.</summary>
    private async Task ServeAsync(IAsyncEnumerable<TagAssignment> source)
    {
        try
        {
            await ReadAsync(source).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fail(e);
        }

        Leave();
        await _served.Task.ConfigureAwait(false);
        _results.Writer.Complete();
    }

    private async Task ReadAsync(IAsyncEnumerable<TagAssignment> source)
    {
        long recorded = _job.Checkpoint is { } checkpoint ? await checkpoint.GetLengthAsync(_stop.Token).ConfigureAwait(false) : 0;
        IAsyncEnumerator<TagAssignment> assignments = source.GetAsyncEnumerator(_stop.Token);
        await using ConfiguredAsyncDisposable disposal = assignments.ConfigureAwait(false);
        long position = 0;
        for (; await MoveNextAsync(assignments).ConfigureAwait(false); position++)
        {
            TagAssignment assignment = assignments.Current ?? throw new InvalidOperationException($"The source has null at position {position}.");
            Take(await FindAsync(position, assignment, isRecorded: position < recorded).ConfigureAwait(false));
        }

        // A source may end quietly when it is cancelled; that is no end.
        _stop.Token.ThrowIfCancellationRequested();
        if (position < recorded)
        {
            throw new TagSourceChangedException(position, $"The source ended after {position} assignments; the checkpoint knows {recorded}.");
        }
    }

    // The place comes first: what is read is served.
    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<TagAssignment> assignments)
    {
        await _window.WaitAsync(_stop.Token).ConfigureAwait(false);
        return await assignments.MoveNextAsync().ConfigureAwait(false);
    }

    private async ValueTask<BulkTagItem> FindAsync(long position, TagAssignment assignment, bool isRecorded)
    {
        if (_job.Checkpoint is not { } checkpoint)
        {
            return new BulkTagItem(position, assignment, fingerprint: null, record: null);
        }

        int fingerprint = TagFingerprint.Of(_jobId, assignment);
        TagRecord? record = isRecorded ? await checkpoint.FindAsync(position, _stop.Token).ConfigureAwait(false) : null;
        return record is { Fingerprint: { } known } && known != fingerprint
            ? throw new TagSourceChangedException(position, $"The source has another assignment at position {position} than the run that wrote the checkpoint.")
            : new BulkTagItem(position, assignment, fingerprint, record);
    }

    private void Take(BulkTagItem item)
    {
        switch (item.Record)
        {
            case { State: TagRecordState.Tagged }:
                Publish(item.As(TagOutcome.Skipped, "An earlier run has done it."));
                break;
            case { State: TagRecordState.Refused }:
                Publish(item.As(TagOutcome.Refused, "SessionM refused it in an earlier run."));
                break;
            default:
                Enter(item);
                _ = ServeAsync(item);
                break;
        }
    }

    /// <summary>Sees one assignment through. Does not throw.</summary>
    private async Task ServeAsync(BulkTagItem item)
    {
        try
        {
            if (item.Predecessor is { } predecessor)
            {
                await predecessor.Done.ConfigureAwait(false);
                item.Predecessor = null;
            }

            await SendAsync(item).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            CutShort();
            Publish(Unsent(item, "The run was stopped before it was sent."));
        }
        catch (Exception e)
        {
            // A checkpoint that cannot be written, or a mistake: going on would send what cannot be accounted for.
            Publish(Unsent(item, $"The run failed with {e.GetType().Name}."));
            Fail(e);
            await _stop.CancelAsync().ConfigureAwait(false);
        }

        Leave(item);
    }

    private async Task SendAsync(BulkTagItem item)
    {
        while (true)
        {
            int era = await _concurrency.EnterAsync(_stop.Token).ConfigureAwait(false);
            TimeSpan wait;
            try
            {
                if (FindReasonNotToSend(item) is { } reason)
                {
                    Publish(reason);
                    return;
                }

                await BeginAsync(item).ConfigureAwait(false);
                if (await CallAsync(item, era).ConfigureAwait(false) is not { } asked)
                {
                    return;
                }

                wait = asked;
            }
            finally
            {
                _concurrency.Leave();
            }

            await Task.Delay(wait, _time, _stop.Token).ConfigureAwait(false);
        }
    }

    private TagAssignmentResult? FindReasonNotToSend(BulkTagItem item)
    {
        if (MayHaveExpired(item) && !_job.RepeatUnknownCounters)
        {
            return item.As(TagOutcome.Unknown, "It was sent before, no answer is recorded, and its Message-ID may have expired: sending it again could count twice.");
        }

        return StoppedBy is { } refusal
            ? Unsent(item, "SessionM refused the credentials of an earlier call; this one was not tried.", refusal)
            : null;
    }

    // What an earlier run or an earlier attempt has sent stays unknown until SessionM is asked again.
    private static TagAssignmentResult Unsent(BulkTagItem item, string reason, IntegrationException? exception = null) =>
        item.As(item.Record is { State: TagRecordState.Sending } ? TagOutcome.Unknown : TagOutcome.NotTried, reason, exception);

    /// <summary>Whether SessionM would no longer recognise a counter that was sent before.</summary>
    private bool MayHaveExpired(BulkTagItem item)
    {
        if (!item.Assignment.IsCounter || item.Record is not { State: TagRecordState.Sending } record)
        {
            return false;
        }

        // A time in the future was written by a clock that is wrong by an unknown measure.
        TimeSpan age = _time.GetUtcNow() - record.At;
        TimeSpan run = item.SentAt is { } sentAt ? _time.GetElapsedTime(sentAt) : TimeSpan.Zero;
        return age < -ClockTolerance || age > _keyLifetime || run > _keyLifetime;
    }

    // The life of a Message-ID is counted from the first time it was sent, so that time stays.
    private async ValueTask BeginAsync(BulkTagItem item)
    {
        item.Unsettled = item.Record is { State: TagRecordState.Sending } earlier ? earlier : null;
        if (item.Unsettled is null || MayHaveExpired(item))
        {
            item.SentAt = _time.GetTimestamp();
            await SaveAsync(item, TagRecordState.Sending, _stop.Token).ConfigureAwait(false);
        }
    }

    /// <returns>How long to wait before trying again; <see langword="null"/> when the assignment has its outcome.</returns>
    private async ValueTask<TimeSpan?> CallAsync(BulkTagItem item, int era)
    {
        TagAssignmentResult result;
        TagRecordState? state;
        try
        {
            CustomerTags answer = await PostAsync(item).ConfigureAwait(false);
            Learn(answer.RateLimitedAttempts, era);
            (result, state) = (item.As(TagOutcome.Tagged), TagRecordState.Tagged);
        }
        catch (RateLimitedException e)
        {
            // Without an attempt it was the client that waits for an earlier refusal.
            if (e.Attempts > 0)
            {
                Learn(e.Attempts, era);
            }

            if (!e.OutcomeUnknown)
            {
                await SaveAsync(item, TagRecordState.NotSent, CancellationToken.None).ConfigureAwait(false);
            }

            return e.RetryAfter;
        }
        catch (IntegrationException e)
        {
            (result, state) = Judge(item, e);
        }
        catch (OperationCanceledException) when (_abort.IsCancellationRequested)
        {
            CutShort();
            (result, state) = (item.As(TagOutcome.Unknown, "The run was stopped while it was being sent."), null);
        }

        Tally.CountCall();
        await CompleteAsync(item, result, state).ConfigureAwait(false);
        return null;
    }

    private Task<CustomerTags> PostAsync(BulkTagItem item)
    {
        TagAssignment assignment = item.Assignment;
        MessageId messageId = MessageId.Of(_jobId, item.Position);
        return assignment.Lifetime is { } lifetime
            ? _tags.SetExpiringAsync(assignment.Customer, assignment.Tags, lifetime, messageId, _abort.Token)
            : _tags.IncrementAsync(assignment.Customer, assignment.Tags, messageId, _abort.Token);
    }

    private (TagAssignmentResult Result, TagRecordState? State) Judge(BulkTagItem item, IntegrationException e)
    {
        if (e is AuthenticationException refusal)
        {
            Interlocked.CompareExchange(ref _stoppedBy, refusal, null);
        }

        return e switch
        {
            { OutcomeUnknown: true } => (item.As(TagOutcome.Unknown, e.Message, e), null),
            _ when item.Unsettled is not null => (item.As(TagOutcome.Unknown, $"An earlier attempt may have taken effect. {e.Message}", e), TagRecordState.NotSent),
            AuthenticationException or { IsTransient: true } => (item.As(TagOutcome.NotDelivered, e.Message, e), TagRecordState.NotSent),
            _ => (item.As(TagOutcome.Refused, e.Message, e), TagRecordState.Refused),
        };
    }

    // What happened is reported also when it cannot be recorded.
    private async ValueTask CompleteAsync(BulkTagItem item, TagAssignmentResult result, TagRecordState? state)
    {
        try
        {
            if (state is { } known)
            {
                await SaveAsync(item, known, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            Fail(e);
            await _stop.CancelAsync().ConfigureAwait(false);
        }

        Publish(result);
    }

    // Only success settles what an earlier attempt has left unknown; until then that attempt, and its time, is what counts.
    private async ValueTask SaveAsync(BulkTagItem item, TagRecordState state, CancellationToken cancellationToken)
    {
        TagRecord record = item.Unsettled is { } earlier && state is TagRecordState.NotSent
            ? earlier with { Fingerprint = item.Fingerprint }
            : new TagRecord(state, _time.GetUtcNow(), item.Fingerprint);
        if (_job.Checkpoint is { } checkpoint)
        {
            await checkpoint.SaveAsync(item.Position, record, cancellationToken).ConfigureAwait(false);
        }

        item.Record = record;
    }

    private void Learn(int refusals, int era)
    {
        if (refusals == 0)
        {
            _concurrency.Succeeded();
            return;
        }

        Tally.CountRefusals(refusals);
        _concurrency.Refused(era);
    }

    private void Publish(TagAssignmentResult result)
    {
        Tally.Count(result.Outcome);
        _results.Writer.TryWrite(result);
    }

    private void Fail(Exception e)
    {
        if (e is OperationCanceledException && _stop.IsCancellationRequested)
        {
            CutShort();
        }
        else
        {
            Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(e), null);
        }
    }

    private void CutShort() => Volatile.Write(ref _isCutShort, true);

    private void Enter(BulkTagItem item)
    {
        Interlocked.Increment(ref _open);
        lock (_gate)
        {
            item.Predecessor = _lastOfCustomer.GetValueOrDefault(item.Assignment.Customer);
            _lastOfCustomer[item.Assignment.Customer] = item;
        }
    }

    private void Leave(BulkTagItem item)
    {
        lock (_gate)
        {
            if (_lastOfCustomer.GetValueOrDefault(item.Assignment.Customer) == item)
            {
                _lastOfCustomer.Remove(item.Assignment.Customer);
            }
        }

        item.Complete();
        Leave();
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _served.SetResult();
        }
    }

    private void Drain()
    {
        if (_options.DrainTimeout > TimeSpan.Zero)
        {
            _abort.CancelAfter(_options.DrainTimeout);
        }
        else
        {
            _abort.Cancel();
        }
    }

    private async Task ReportAsync(CancellationToken ended)
    {
        if (_job.Progress is not { } progress)
        {
            return;
        }

        bool isLast;
        do
        {
            await Task.Delay(_options.ProgressInterval, _time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            isLast = ended.IsCancellationRequested;
            progress.Report(Tally.Report(_concurrency));
        }
        while (!isLast);
    }
}

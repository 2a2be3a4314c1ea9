namespace Integration.Delivery;

/// <summary>
/// Holds all lanes back while the vendor asks to wait or refuses the credentials. When the wait is over one lane tries, and the others follow once it has an
/// answer: a vendor in trouble gets one request, not one from each lane.
/// </summary>
internal sealed class Gate(TimeProvider time)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _answered;
    private DateTimeOffset _closedUntil;
    private bool _isClosed;
    private bool _isTried;
    private int _closings;

    /// <summary>Waits until a batch may be sent.</summary>
    /// <returns>A pass, to be given back when there is an answer.</returns>
    public async Task<int> EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task wait;
            lock (_gate)
            {
                TimeSpan left = _closedUntil - time.GetUtcNow();
                if (!_isClosed || (left <= TimeSpan.Zero && !_isTried))
                {
                    _isTried = _isClosed;
                    return _closings;
                }

                wait = left > TimeSpan.Zero ? Task.Delay(left, time, cancellationToken) : AnswerAsync(cancellationToken);
            }

            await wait.ConfigureAwait(false);
        }
    }

    /// <summary>Gives a pass back.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="wasAnswered">Whether something was sent.</param>
    /// <param name="wait">How long nothing may be sent; <see langword="null"/> when nobody asks for that.</param>
    public void Leave(int pass, bool wasAnswered, TimeSpan? wait)
    {
        lock (_gate)
        {
            if (wait is { } asked)
            {
                Close(asked);
            }
            else if (pass != _closings)
            {
                // The gate was closed while this batch was on its way: its answer is older than that.
                return;
            }
            else if (wasAnswered)
            {
                _isClosed = false;
            }

            _isTried = false;
            _answered?.TrySetResult();
            _answered = null;
        }
    }

    private Task AnswerAsync(CancellationToken cancellationToken)
    {
        _answered ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _answered.Task.WaitAsync(cancellationToken);
    }

    private void Close(TimeSpan wait)
    {
        DateTimeOffset until = time.GetUtcNow() + wait;
        _closedUntil = until > _closedUntil ? until : _closedUntil;
        _isClosed = true;
        _closings++;
    }
}

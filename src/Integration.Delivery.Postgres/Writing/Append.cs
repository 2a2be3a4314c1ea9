namespace Integration.Delivery.Postgres;

/// <summary>An entry somebody waits to have written down.</summary>
internal sealed class Append(EncodedEntry entry)
{
    private readonly TaskCompletionSource<long> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isTaken;

    public EncodedEntry Entry { get; } = entry;

    /// <summary>Decides between the appender and the caller's cancellation: who comes first has it.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    public void Complete(long sequence) => _completion.SetResult(sequence);

    public void Fail(Exception failure) => _completion.SetException(failure);

    public async Task<long> WaitAsync(CancellationToken cancellationToken)
    {
        CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(Cancel, this);
        await using (registration.ConfigureAwait(false))
        {
            return await _completion.Task.ConfigureAwait(false);
        }
    }

    private static void Cancel(object? state, CancellationToken cancellationToken)
    {
        Append append = (Append)state!;
        if (append.TryTake())
        {
            append._completion.SetCanceled(cancellationToken);
        }
    }
}

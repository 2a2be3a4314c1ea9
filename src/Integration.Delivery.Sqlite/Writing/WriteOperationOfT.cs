namespace Integration.Delivery.Sqlite;

/// <summary>An operation with a result, which the caller gets when it is committed.</summary>
internal sealed class WriteOperation<T>(Func<WriteTransaction, T> work) : WriteOperation
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public override void Run(WriteTransaction transaction) => _result = work(transaction);

    public override void Complete() => _completion.SetResult(_result);

    public override void Fail(Exception failure) => _completion.SetException(failure);

    public async Task<T> WaitAsync(CancellationToken cancellationToken)
    {
        CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(Cancel, this);
        await using (registration.ConfigureAwait(false))
        {
            return await _completion.Task.ConfigureAwait(false);
        }
    }

    private static void Cancel(object? state, CancellationToken cancellationToken)
    {
        WriteOperation<T> operation = (WriteOperation<T>)state!;
        if (operation.TryTake())
        {
            operation._completion.SetCanceled(cancellationToken);
        }
    }
}

namespace Integration.Delivery.Sqlite;

/// <summary>Something one caller wants written down.</summary>
internal abstract class WriteOperation
{
    private int _isTaken;

    /// <summary>Decides between the writer and the caller's cancellation: who comes first has it.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    public abstract void Run(WriteTransaction transaction);

    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

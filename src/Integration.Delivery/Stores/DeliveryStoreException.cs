namespace Integration.Delivery;

/// <summary>A store could not do what it was asked. What it had taken over before is kept. What was being enqueued was not taken over, unless the connection or the disk failed at the very moment of the commit: then it may be there.</summary>
/// <remarks><see cref="Exception.Message"/> says where the store is and what to do. It never holds a key or an item, so it can be logged.</remarks>
public sealed class DeliveryStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="message">What is wrong and what to do; no key and no item.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public DeliveryStoreException(DeliveryStoreProblem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>What is wrong, for code.</summary>
    public DeliveryStoreProblem Problem { get; }
}

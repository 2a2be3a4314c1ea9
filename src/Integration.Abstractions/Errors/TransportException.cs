namespace Integration.Abstractions;

/// <summary>No complete answer came: the connection failed, broke, or the call's time ran out.</summary>
public sealed class TransportException : IntegrationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares; <see cref="CallFailure.OutcomeUnknown"/> tells whether bytes may have reached the vendor.</param>
    /// <param name="message">What was wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public TransportException(CallFailure failure, string message, Exception? innerException = null)
        : base(failure, message, innerException)
    {
    }
}

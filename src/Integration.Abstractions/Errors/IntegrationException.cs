namespace Integration.Abstractions;

/// <summary>A call to a vendor did not do what it was asked.</summary>
/// <remarks>
/// <see cref="Exception.Message"/> holds the service, the operation, the status and the vendor's own text. It never holds a body, a key or the
/// identifier of a person, so it can be logged. The caller's own cancellation stays an <see cref="OperationCanceledException"/>.
/// </remarks>
public abstract class IntegrationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="message">What was wrong and what to do; no body, key or identifier of a person.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    protected IntegrationException(CallFailure failure, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Service = failure.Service;
        Operation = failure.Operation;
        Attempts = failure.Attempts;
        IsTransient = failure.IsTransient;
        OutcomeUnknown = failure.OutcomeUnknown;
    }

    /// <summary>The service that was called, for example <c>Braze</c> or <c>SessionM.Core</c>.</summary>
    public string Service { get; }

    /// <summary>The operation's name in its client's table, for example <c>users.track</c>.</summary>
    public string Operation { get; }

    /// <summary>How many times the request was tried; 0 when the failure lies in answers of calls that had succeeded, for example pages that repeat.</summary>
    public int Attempts { get; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient { get; }

    /// <summary>
    /// Whether the request may have taken effect although it failed. Repeating such a call can do the same thing twice: the client did not,
    /// and leaves that decision to the host.
    /// </summary>
    public bool OutcomeUnknown { get; }
}

using System.Net;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// SessionM Connect answered <c>ok</c>, and at least one item of the call failed. The others took effect: repeating the whole call would do them again.
/// </summary>
public sealed class SessionMPartialFailureException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="failures">The items that failed; at least one.</param>
    /// <param name="payload">The whole answer.</param>
    public SessionMPartialFailureException(CallFailure failure, IReadOnlyList<ItemFailure> failures, ConnectPayload payload)
        : base(failure, new ApiError(HttpStatusCode.OK), Describe(failure, failures))
    {
        Failures = failures;
        Payload = payload;
    }

    /// <summary>The items that failed.</summary>
    public IReadOnlyList<ItemFailure> Failures { get; }

    /// <summary>The whole answer, of the type the method returns; it says what the other items came to.</summary>
    public ConnectPayload Payload { get; }

    private static string Describe(CallFailure failure, IReadOnlyList<ItemFailure> failures)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(failures);
        return $"{failure.Service} {failure.Operation} answered ok, but {failures.Count} of its items failed: {string.Join("; ", failures.Take(5))}."
            + " The other items took effect; Payload says which. Repeat only what failed.";
    }
}

using System.Net;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// SessionM Connect answered <c>ok</c>, and at least one item of the call failed. The others took effect: repeating the whole call would do them again.
/// Where all failed, which <see cref="AllFailed"/> says, this attempt of the call changed nothing (inferred).
/// </summary>
public sealed class SessionMPartialFailureException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="failures">The items that failed; at least one.</param>
    /// <param name="payload">The whole answer.</param>
    public SessionMPartialFailureException(CallFailure failure, IReadOnlyList<ItemFailure> failures, ConnectPayload payload)
        : base(failure, new ApiError(HttpStatusCode.OK), Describe(failure, failures, payload))
    {
        Failures = failures;
        Payload = payload;
        ItemCount = payload.CountItems();
    }

    /// <summary>The items that failed.</summary>
    public IReadOnlyList<ItemFailure> Failures { get; }

    /// <summary>The whole answer, of the type the method returns; it says what the other items came to.</summary>
    public ConnectPayload Payload { get; }

    /// <summary>How many items the answer accounts for; <see langword="null"/> where it does not account for all.</summary>
    public int? ItemCount { get; }

    /// <summary>
    /// Whether every item failed. Then the call changed nothing and may be made again, unless <see cref="IntegrationException.OutcomeUnknown"/> is set: an attempt
    /// before this answer may have carried items out, and these be failures of its repeat.
    /// </summary>
    public bool AllFailed => Failures.Count >= ItemCount;

    private static string Describe(CallFailure failure, IReadOnlyList<ItemFailure> failures, ConnectPayload payload)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(failures);
        ArgumentNullException.ThrowIfNull(payload);
        int failed = failures.Count;
        (string who, string effect) = payload.CountItems() switch
        {
            1 when failed == 1 => ("its only item", "Nothing took effect."),
            { } count when failed >= count => ($"all of its {count} items", "Nothing took effect."),
            { } count => ($"{failed} of its {count} items", "The others took effect; Payload says which. Repeat only what failed."),
            null => ($"{failed} of its items", "Others may have taken effect; Payload says which. Repeat only what failed."),
        };
        effect = failure.OutcomeUnknown ? "An attempt before it got no answer and may have carried them out: look before you repeat." : effect;
        return $"{failure.Service} {failure.Operation} answered ok, but {who} failed: {string.Join("; ", failures.Take(5))}{(failed > 5 ? "; …" : "")}. {effect}";
    }
}

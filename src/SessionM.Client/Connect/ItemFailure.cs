namespace SessionM.Client;

/// <summary>One item of a call that SessionM did not carry out although its answer says ok.</summary>
/// <param name="Index">The item's position in SessionM's answer, which lists items in the order of the request as far as is known.</param>
/// <param name="Code">SessionM's number for the reason; the numbers are not documented. <see langword="null"/> where it gave none.</param>
/// <param name="Reason">SessionM's text, without identifiers of people; <see langword="null"/> where it gave none.</param>
public sealed record ItemFailure(int Index, long? Code, string? Reason)
{
    /// <summary>Position, code and text.</summary>
    public override string ToString() => $"item {Index}{(Code is null ? "" : $" (code {Code})")}{(Reason is null ? "" : $": {Reason}")}";
}

namespace Integration.Abstractions;

/// <summary>The messaging system's acknowledgement of one request.</summary>
/// <param name="DispatchIds">The ids of the sends, one for each call the recipients were cut into.</param>
/// <param name="Notices">What the system said although it accepted the request, for example that the canvas is paused and nothing was sent.</param>
public sealed record MessageReceipt(IReadOnlyList<string> DispatchIds, IReadOnlyList<string> Notices);

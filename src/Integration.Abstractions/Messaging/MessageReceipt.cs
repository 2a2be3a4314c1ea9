namespace Integration.Abstractions;

/// <summary>The messaging system's acknowledgement of one request.</summary>
/// <param name="DispatchId">The id of the request's sends; <see langword="null"/> when the system gave none.</param>
/// <param name="Notice">What the system said although it accepted the request, for example that the canvas is paused and nothing was sent.</param>
public sealed record MessageReceipt(string? DispatchId, string? Notice);

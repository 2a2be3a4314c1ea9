namespace Integration.Http;

/// <summary>The error part of a vendor's envelope.</summary>
/// <param name="Code">The vendor's code, if there is one.</param>
/// <param name="Message">The vendor's text, if there is one.</param>
public readonly record struct EnvelopeError(string? Code, string? Message);

namespace Integration.Abstractions;

/// <summary>The facts that every failed call has.</summary>
/// <param name="Service">The service that was called.</param>
/// <param name="Operation">The operation's name.</param>
/// <param name="Attempts">How many times the request was tried; 0 when the failure lies in answers of calls that had succeeded.</param>
/// <param name="IsTransient">Whether the same call may succeed later.</param>
/// <param name="OutcomeUnknown">Whether the request may have taken effect.</param>
public sealed record CallFailure(string Service, string Operation, int Attempts, bool IsTransient, bool OutcomeUnknown);

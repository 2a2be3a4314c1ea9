namespace SessionM.Client;

/// <summary>Something a customer did that loyalty rules listen for.</summary>
/// <param name="UserId">The SessionM user id; some tenants also take an external id here.</param>
/// <param name="EventLookup">The event, as it is defined in SessionM beforehand.</param>
public sealed record LoyaltyEventRequest(string UserId, string EventLookup)
{
    /// <summary>The language of texts, for example <c>de-DE</c>; <see langword="null"/> for the configured one.</summary>
    public string? Culture { get; init; }

    /// <summary>Whether the answer tells the customer's progress too; its form is not documented. Default false.</summary>
    public bool IncludeProgress { get; init; }

    /// <summary>
    /// Whether <see cref="UserId"/> is SessionM's own id. <see langword="null"/> says nothing, as most integrators do; SessionM's answers to external ids say false.
    /// </summary>
    public bool? IsSessionM { get; init; }

    /// <summary>The event; never the customer.</summary>
    public override string ToString() => $"loyalty event {EventLookup}";

    internal void ThrowIfInvalid(string parameterName)
    {
        if (string.IsNullOrWhiteSpace(UserId) || string.IsNullOrWhiteSpace(EventLookup))
        {
            throw new ArgumentException("UserId or EventLookup is empty.", parameterName);
        }
    }
}

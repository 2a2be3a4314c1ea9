using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A user's saved state in a subscription group. Braze may add states; compares ignoring case.</summary>
[JsonConverter(typeof(OpenStringConverter<SubscriptionStatus>))]
public readonly struct SubscriptionStatus : IOpenString<SubscriptionStatus>, IEquatable<SubscriptionStatus>
{
    private readonly string? _value;

    private SubscriptionStatus(string value) => _value = value;

    /// <summary>In the group.</summary>
    public static SubscriptionStatus Subscribed { get; } = new("Subscribed");

    /// <summary>Not in the group.</summary>
    public static SubscriptionStatus Unsubscribed { get; } = new("Unsubscribed");

    /// <summary>The user has no history with the group.</summary>
    public static SubscriptionStatus Unknown { get; } = new("Unknown");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static SubscriptionStatus From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(SubscriptionStatus left, SubscriptionStatus right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(SubscriptionStatus left, SubscriptionStatus right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(SubscriptionStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is SubscriptionStatus other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}

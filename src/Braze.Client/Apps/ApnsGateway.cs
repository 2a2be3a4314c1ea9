using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Which of Apple's environments an app's push messages go through; compares ignoring case.</summary>
[JsonConverter(typeof(OpenStringConverter<ApnsGateway>))]
public readonly struct ApnsGateway : IOpenString<ApnsGateway>, IEquatable<ApnsGateway>
{
    private readonly string? _value;

    private ApnsGateway(string value) => _value = value;

    /// <summary>For apps from the App Store and TestFlight.</summary>
    public static ApnsGateway Production { get; } = new("prod");

    /// <summary>For apps built for development.</summary>
    public static ApnsGateway Development { get; } = new("dev");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static ApnsGateway From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(ApnsGateway left, ApnsGateway right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(ApnsGateway left, ApnsGateway right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(ApnsGateway other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ApnsGateway other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The vendor's spelling.</summary>
    public override string ToString() => Value;
}

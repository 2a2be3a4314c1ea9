using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>What kind of id names a customer in a payment. The named ones are those integrators send; tenants may have more. Compares ignoring case.</summary>
[JsonConverter(typeof(OpenStringConverter<PosUserIdType>))]
public readonly struct PosUserIdType : IOpenString<PosUserIdType>, IEquatable<PosUserIdType>
{
    private readonly string? _value;

    private PosUserIdType(string value) => _value = value;

    /// <summary>SessionM's own user id.</summary>
    public static PosUserIdType SessionM { get; } = new("SessionM_ID");

    /// <summary>The host's external id.</summary>
    public static PosUserIdType External { get; } = new("External_ID");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static PosUserIdType From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(PosUserIdType left, PosUserIdType right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(PosUserIdType left, PosUserIdType right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(PosUserIdType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PosUserIdType other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The vendor's spelling.</summary>
    public override string ToString() => Value;
}

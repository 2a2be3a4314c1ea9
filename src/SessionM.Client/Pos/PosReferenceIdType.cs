using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>What the reference of a discount is. Tenants have more than the named one; compares ignoring case.</summary>
[JsonConverter(typeof(OpenStringConverter<PosReferenceIdType>))]
public readonly struct PosReferenceIdType : IOpenString<PosReferenceIdType>, IEquatable<PosReferenceIdType>
{
    private readonly string? _value;

    private PosReferenceIdType(string value) => _value = value;

    /// <summary>The customer's copy of an offer, by its user offer id.</summary>
    public static PosReferenceIdType UserOffer { get; } = new("USEROFFERID");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static PosReferenceIdType From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(PosReferenceIdType left, PosReferenceIdType right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(PosReferenceIdType left, PosReferenceIdType right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(PosReferenceIdType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PosReferenceIdType other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The vendor's spelling.</summary>
    public override string ToString() => Value;
}

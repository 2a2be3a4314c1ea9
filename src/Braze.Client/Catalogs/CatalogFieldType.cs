using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>What a catalog's field holds. Braze may add types; compares ignoring case.</summary>
[JsonConverter(typeof(OpenStringConverter<CatalogFieldType>))]
public readonly struct CatalogFieldType : IOpenString<CatalogFieldType>, IEquatable<CatalogFieldType>
{
    private readonly string? _value;

    private CatalogFieldType(string value) => _value = value;

    /// <summary>A text of at most 5,000 characters.</summary>
    public static CatalogFieldType String { get; } = new("string");

    /// <summary>A number.</summary>
    public static CatalogFieldType Number { get; } = new("number");

    /// <summary>True or false.</summary>
    public static CatalogFieldType Boolean { get; } = new("boolean");

    /// <summary>A moment.</summary>
    public static CatalogFieldType Time { get; } = new("time");

    /// <summary>An object.</summary>
    public static CatalogFieldType Object { get; } = new("object");

    /// <summary>An array.</summary>
    public static CatalogFieldType Array { get; } = new("array");

    /// <summary>A place: <c>[longitude, latitude]</c>.</summary>
    public static CatalogFieldType Geo { get; } = new("geo");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static CatalogFieldType From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(CatalogFieldType left, CatalogFieldType right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(CatalogFieldType left, CatalogFieldType right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(CatalogFieldType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CatalogFieldType other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The vendor's spelling.</summary>
    public override string ToString() => Value;
}

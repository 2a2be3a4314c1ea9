using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>How a selection compares a field; which operators fit depends on the field's type.</summary>
[JsonConverter(typeof(OpenStringConverter<CatalogFilterOperator>))]
public readonly struct CatalogFilterOperator : IOpenString<CatalogFilterOperator>, IEquatable<CatalogFilterOperator>
{
    private readonly string? _value;

    private CatalogFilterOperator(string value) => _value = value;

    /// <summary>The value is the same: text and number fields.</summary>
    public static CatalogFilterOperator EqualTo { get; } = new("equals");

    /// <summary>The value is another one: text and number fields.</summary>
    public static CatalogFilterOperator NotEqualTo { get; } = new("does not equal");

    /// <summary>The number is greater.</summary>
    public static CatalogFilterOperator GreaterThan { get; } = new("greater than");

    /// <summary>The number is less.</summary>
    public static CatalogFilterOperator LessThan { get; } = new("less than");

    /// <summary>The boolean is the same.</summary>
    public static CatalogFilterOperator Is { get; } = new("is");

    /// <summary>The moment lies before.</summary>
    public static CatalogFilterOperator Before { get; } = new("before");

    /// <summary>The moment lies after.</summary>
    public static CatalogFilterOperator After { get; } = new("after");

    /// <summary>The array contains the value.</summary>
    public static CatalogFilterOperator IncludesValue { get; } = new("includes value");

    /// <summary>The array does not contain the value.</summary>
    public static CatalogFilterOperator DoesNotIncludeValue { get; } = new("does not include value");

    /// <summary>The place lies within an area; Braze then sorts by distance whatever the selection says.</summary>
    public static CatalogFilterOperator GeoWithin { get; } = new("geo within");

    /// <summary>The place lies outside an area; Braze then sorts by distance whatever the selection says.</summary>
    public static CatalogFilterOperator GeoOutside { get; } = new("geo outside");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static CatalogFilterOperator From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(CatalogFilterOperator left, CatalogFilterOperator right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(CatalogFilterOperator left, CatalogFilterOperator right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(CatalogFilterOperator other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CatalogFilterOperator other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The vendor's spelling.</summary>
    public override string ToString() => Value;
}

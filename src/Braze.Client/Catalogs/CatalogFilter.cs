using System.Text.Json;

namespace Braze.Client;

/// <summary>A condition on the items of a selection.</summary>
public sealed class CatalogFilter
{
    private readonly CatalogValue _value;

    /// <summary>Describes a condition.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="comparison">How it is compared; the field's type decides which operators fit.</param>
    /// <param name="value">What it is compared with. What the two operators for places take is not documented.</param>
    /// <exception cref="ArgumentException">The name is none of a field, the operator is empty, or there is no value.</exception>
    public CatalogFilter(string field, CatalogFilterOperator comparison, CatalogValue value)
    {
        Field = CatalogName.Check(field, nameof(field));
        ArgumentException.ThrowIfNullOrWhiteSpace(comparison.Value, nameof(comparison));
        string? problem = value.IsSet && value.ArrayChange is null ? value.FindProblem() : "is missing or a change";
        _value = problem is null ? value : throw new ArgumentException($"The value {problem}.", nameof(value));
        Comparison = comparison;
    }

    /// <summary>The field's name.</summary>
    public string Field { get; }

    /// <summary>How it is compared.</summary>
    public CatalogFilterOperator Comparison { get; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(CatalogNames.Field, Field);
        writer.WriteString(CatalogNames.Operator, Comparison.Value);
        writer.WritePropertyName(CatalogNames.Value);
        _value.Wire.WriteTo(writer);
        writer.WriteEndObject();
    }
}

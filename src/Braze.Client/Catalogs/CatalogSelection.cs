using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A selection to create: which items of a catalog messages get, in which order.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/catalogs/catalog_selections/asynchronous/post_create_catalog_selections.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<CatalogSelection>))]
public sealed class CatalogSelection : IWireRequest
{
    private const int MaxResults = 50;
    private const int MaxFilters = 10;

    /// <summary>Names the selection.</summary>
    /// <param name="name">The selection's name, unique in the catalog.</param>
    /// <param name="resultsLimit">How many items it gives at most, 1 to 50.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 50.</exception>
    public CatalogSelection(string name, int resultsLimit)
    {
        Name = RequiredId.Check(name, nameof(name));
        ResultsLimit = resultsLimit is >= 1 and <= MaxResults
            ? resultsLimit
            : throw new ArgumentOutOfRangeException(nameof(resultsLimit), resultsLimit, $"A selection gives 1 to {MaxResults} items.");
    }

    /// <summary>The selection's name.</summary>
    public string Name { get; }

    /// <summary>How many items it gives at most.</summary>
    public int ResultsLimit { get; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>An identifier of the host's own.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Where the catalog's data comes from: <c>Braze</c>, or <c>Shopify</c> for Shopify catalogs.</summary>
    public string? Source { get; set; }

    /// <summary>Which items; at most ten, applied in their order. Without any the selection takes every item.</summary>
    public List<CatalogFilter> Filters { get; } = [];

    /// <summary>The order; without one it is random.</summary>
    public CatalogSort? Sort { get; set; }

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(CatalogNames.Selection);
        writer.WriteString(CatalogNames.Name, Name);
        WriteText(writer, CatalogNames.Description, Description);
        WriteText(writer, CatalogNames.ExternalId, ExternalId);
        WriteText(writer, CatalogNames.Source, Source);
        writer.WriteStartArray(CatalogNames.Filters);
        foreach (CatalogFilter filter in Filters)
        {
            filter.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteNumber(CatalogNames.ResultsLimit, ResultsLimit);
        WriteText(writer, CatalogNames.SortField, Sort?.Field);
        WriteText(writer, CatalogNames.SortOrder, Sort?.Order);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    internal void ThrowIfInvalid(string parameterName)
    {
        if (Filters.Count > MaxFilters)
        {
            throw new ArgumentException($"There are {Filters.Count} filters; the limit is {MaxFilters}.", parameterName);
        }

        if (Filters.Contains(null!))
        {
            throw new ArgumentException($"Filter {Filters.IndexOf(null!)} is null.", parameterName);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}

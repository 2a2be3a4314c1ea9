using System.Text.Json;

namespace Braze.Client;

/// <summary>Member names of catalog requests, encoded once.</summary>
internal static class CatalogNames
{
    public static readonly JsonEncodedText Catalogs = JsonEncodedText.Encode("catalogs");
    public static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");
    public static readonly JsonEncodedText ExternalId = JsonEncodedText.Encode("external_id");
    public static readonly JsonEncodedText Field = JsonEncodedText.Encode("field");
    public static readonly JsonEncodedText Fields = JsonEncodedText.Encode("fields");
    public static readonly JsonEncodedText Filters = JsonEncodedText.Encode("filters");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Items = JsonEncodedText.Encode("items");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Operator = JsonEncodedText.Encode("operator");
    public static readonly JsonEncodedText ResultsLimit = JsonEncodedText.Encode("results_limit");
    public static readonly JsonEncodedText Selection = JsonEncodedText.Encode("selection");
    public static readonly JsonEncodedText SortField = JsonEncodedText.Encode("sort_field");
    public static readonly JsonEncodedText SortOrder = JsonEncodedText.Encode("sort_order");
    public static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
}

using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of the ids of products that were bought.</summary>
public sealed class ProductPage : BrazeResponse
{
    private List<string>? _products = [];

    /// <summary>The ids; empty, never null.</summary>
    [JsonPropertyName("products")]
    public List<string> Products
    {
        get => _products ??= [];
        set => _products = Elements.WithoutNulls(value);
    }
}

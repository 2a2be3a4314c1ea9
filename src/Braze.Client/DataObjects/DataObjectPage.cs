using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A page of a list of data objects, of their types or of their relationships.</summary>
/// <typeparam name="TItem">What is listed.</typeparam>
[Experimental("BRAZE001")]
public sealed class DataObjectPage<TItem> : BrazeResponse
    where TItem : class
{
    private List<TItem>? _items;

    /// <summary>The page's entries; empty, never null.</summary>
    [JsonPropertyName("items")]
    public List<TItem> Items
    {
        get => _items ??= [];
        set => _items = Elements.WithoutNulls(value);
    }

    /// <summary>How many entries the whole list has.</summary>
    [JsonPropertyName("total_count")]
    public long? TotalCount { get; set; }

    /// <summary>Whether there is another page.</summary>
    [JsonPropertyName("has_more")]
    public bool? HasMore { get; set; }

    /// <summary>The offset of the next page; <see langword="null"/> on the last one.</summary>
    [JsonPropertyName("next_offset")]
    public long? NextOffset { get; set; }

    /// <summary>How many entries stand before this page.</summary>
    [JsonPropertyName("offset")]
    public long? Offset { get; set; }

    /// <summary>How many entries a full page has.</summary>
    [JsonPropertyName("limit")]
    public long? Limit { get; set; }

    /// <summary>Where to go on after the page that was read at an offset; null at the end of the list.</summary>
    internal long? NextAfter(int offset) => HasMore switch
    {
        false => null,
        true => NextOffset ?? offset + Items.Count,
        null => NextOffset,
    };
}

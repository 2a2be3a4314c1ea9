using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A page of campaigns. Empty where SessionM has no active one.</summary>
public sealed class CampaignPage : SessionMResponse
{
    /// <summary>The number of this page; <see langword="null"/> where SessionM did not say.</summary>
    [JsonPropertyName("page")]
    public long? Page { get; set; }

    /// <summary>How many campaigns a page has.</summary>
    [JsonPropertyName("page_size")]
    public long? PageSize { get; set; }

    /// <summary>How many pages there are; <see langword="null"/> where SessionM did not say.</summary>
    [JsonPropertyName("number_of_pages")]
    public long? NumberOfPages { get; set; }

    /// <summary>The campaigns by group; <see langword="null"/> where the answer held none.</summary>
    [JsonPropertyName("campaigns")]
    public CampaignGroups? Groups { get; set; }

    /// <summary>The campaigns of both groups, tiles first.</summary>
    [JsonIgnore]
    public IReadOnlyList<Campaign> Campaigns => Groups is null ? [] : [.. Groups.Tiles, .. Groups.Promotions];
}

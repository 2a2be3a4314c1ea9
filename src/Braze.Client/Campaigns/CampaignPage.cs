using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of the campaigns.</summary>
public sealed class CampaignPage : BrazeResponse
{
    private List<CampaignSummary>? _campaigns = [];

    /// <summary>At most 100 campaigns; empty, never null.</summary>
    [JsonPropertyName("campaigns")]
    public List<CampaignSummary> Campaigns
    {
        get => _campaigns ??= [];
        set => _campaigns = Elements.WithoutNulls(value);
    }
}

using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A copy to make of a campaign.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/duplicate_messages/post_duplicate_campaigns.</remarks>
public sealed record CampaignDuplicateRequest
{
    /// <summary>Names the copy.</summary>
    /// <param name="campaignId">The API identifier of the campaign to copy.</param>
    /// <param name="name">The copy's name.</param>
    /// <exception cref="ArgumentException">The id or the name is empty.</exception>
    public CampaignDuplicateRequest(string campaignId, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        CampaignId = RequiredId.Check(campaignId, nameof(campaignId));
        Name = name;
    }

    /// <summary>The API identifier of the campaign to copy.</summary>
    [JsonPropertyName("campaign_id")]
    public string CampaignId { get; }

    /// <summary>The copy's name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; }

    /// <summary>The copy's description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>The copy's tags, which must exist; <see langword="null"/> keeps those of the original.</summary>
    [JsonPropertyName("tag_names")]
    public IReadOnlyList<string>? TagNames { get; init; }
}

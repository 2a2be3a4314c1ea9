using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A send id to make.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_create_send_ids.</remarks>
public sealed record SendIdRequest
{
    /// <summary>A request.</summary>
    /// <param name="campaignId">The API campaign's API identifier, from its page in the dashboard.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public SendIdRequest(string campaignId) => CampaignId = RequiredId.Check(campaignId, nameof(campaignId));

    /// <summary>The campaign's API identifier.</summary>
    [JsonPropertyName("campaign_id")]
    public string CampaignId { get; }

    /// <summary>The id, printable ASCII, at most 64 characters; Braze makes one when it is left out.</summary>
    [JsonPropertyName("send_id")]
    public string? SendId { get; init; }
}

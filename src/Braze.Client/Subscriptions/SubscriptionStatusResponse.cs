using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The saved states of users in one group.</summary>
public sealed class SubscriptionStatusResponse : BrazeResponse
{
    private Dictionary<string, SubscriptionStatus>? _status = [];

    /// <summary>
    /// The state of each user, by external id. What the keys are when users were named by address or number is not documented. The state is the saved one,
    /// also for users who are globally unsubscribed.
    /// </summary>
    [JsonPropertyName("status")]
    public Dictionary<string, SubscriptionStatus> Status
    {
        get => _status ??= [];
        set => _status = value;
    }
}

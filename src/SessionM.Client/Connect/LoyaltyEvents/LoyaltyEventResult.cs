using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>What SessionM made of a loyalty event. Progress, where asked for, is in the additional properties.</summary>
public sealed class LoyaltyEventResult : ConnectPayload
{
    /// <summary>The event as SessionM saved it.</summary>
    [JsonPropertyName("user_event")]
    public LoyaltyEvent? UserEvent { get; set; }

    /// <summary>Whether the event was saved. False is a failure: see <see cref="ISessionMLoyaltyEvents.TriggerAsync"/>.</summary>
    [JsonPropertyName("event_saved_successfully")]
    public bool? EventSavedSuccessfully { get; set; }

    /// <summary>Whether the rules were processed. False is a failure: see <see cref="ISessionMLoyaltyEvents.TriggerAsync"/>.</summary>
    [JsonPropertyName("rules_processed_successfully")]
    public bool? RulesProcessedSuccessfully { get; set; }

    /// <summary>What the rules came to; empty where no rule listens for the event.</summary>
    [JsonPropertyName("outcomes")]
    [JsonConverter(typeof(LenientListConverter<LoyaltyEventOutcome>))]
    public IReadOnlyList<LoyaltyEventOutcome> Outcomes { get; set; } = [];

    /// <summary>How many outcomes; never the customer.</summary>
    public override string ToString() => $"{Outcomes.Count} outcomes of a loyalty event";

    // Two steps, in this order; the answer has no list of them.
    internal override IEnumerable<ItemFailure> FindFailures()
    {
        if (EventSavedSuccessfully == false)
        {
            yield return new ItemFailure(0, Code: null, "the event was not saved (event_saved_successfully is false)");
        }

        if (RulesProcessedSuccessfully == false)
        {
            yield return new ItemFailure(1, Code: null, "the rules were not processed (rules_processed_successfully is false)");
        }
    }
}

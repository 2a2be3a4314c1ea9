using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>What a purchase came to.</summary>
/// <remarks>The members are those of SessionM's mobile SDK; what the server answers to a server is not documented, so any may be missing.</remarks>
public sealed class PurchasedOffer : ConnectPayload
{
    /// <summary>The customer's new copy of the offer.</summary>
    [JsonPropertyName("user_offer")]
    [JsonConverter(typeof(LenientMemberConverter<UserOffer>))]
    public UserOffer? UserOffer { get; set; }

    /// <summary>The points the customer has left.</summary>
    [JsonPropertyName("points_remaining")]
    public decimal? PointsRemaining { get; set; }

    /// <summary>Whether the offer was bought. <see langword="false"/> makes the call a <see cref="SessionMPartialFailureException"/>.</summary>
    [JsonPropertyName("successful")]
    public bool? Successful { get; set; }

    internal override bool MayBeAbsent => true;

    internal override IEnumerable<ItemFailure> FindFailures() => Successful is false ? [new ItemFailure(0, Code: null, Reason: null)] : [];

    internal override int? CountItems() => 1;
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>What every answer of SessionM Connect has besides its own members.</summary>
public abstract class ConnectPayload
{
    /// <summary>The rate limit the answer's headers spoke of; <see langword="null"/> when they spoke of none.</summary>
    [JsonIgnore]
    public RateLimit? RateLimit { get; set; }

    /// <summary>Members SessionM sent that this class does not know; tenants have many.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Items that failed in an answer whose envelope says ok. Without any, the call has done all it was asked to.</summary>
    internal virtual IEnumerable<ItemFailure> FindFailures() => [];

    /// <summary>How many items the answer accounts for, the failed ones among them; <see langword="null"/> where it does not account for all.</summary>
    internal virtual int? CountItems() => null;

    /// <summary>Whether nobody documents what the payload holds, so that an <c>ok</c> without one is a whole answer.</summary>
    internal virtual bool MayBeAbsent => false;
}

using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The answer of <c>users/track/sync</c>, given after the object was worked through.</summary>
public sealed class TrackSyncResponse : BrazeResponse
{
    /// <summary>The user as it is now. Empty when the object was only for existing users and there was none: compare the values to know whether it took effect.</summary>
    [JsonPropertyName("users")]
    [JsonConverter(typeof(LenientListConverter<TrackedUser>))]
    public IReadOnlyList<TrackedUser> Users { get; set; } = [];
}

using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Braze took the deletions on. The answer has no message; deletion takes up to five minutes to show everywhere.</summary>
public sealed class DeleteUsersResponse : BrazeResponse
{
    /// <summary>How many users are to be deleted: fewer than were named when some are unknown.</summary>
    [JsonPropertyName("deleted")]
    public long? Deleted { get; set; }
}

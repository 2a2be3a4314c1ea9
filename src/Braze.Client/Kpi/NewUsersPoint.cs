using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The new users of one day.</summary>
public sealed class NewUsersPoint : DataPoint
{
    /// <summary>How many users are new.</summary>
    [JsonPropertyName("new_users")]
    public long? NewUsers { get; set; }
}

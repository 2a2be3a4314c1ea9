using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The active users of one day.</summary>
public sealed class DailyActiveUsersPoint : DataPoint
{
    /// <summary>How many different users were active on the day.</summary>
    [JsonPropertyName("dau")]
    public long? ActiveUsers { get; set; }
}

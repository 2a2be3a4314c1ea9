using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The active users of the 30 days that end with one day.</summary>
public sealed class MonthlyActiveUsersPoint : DataPoint
{
    /// <summary>How many different users were active in the 30 days.</summary>
    [JsonPropertyName("mau")]
    public long? ActiveUsers { get; set; }
}

using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Profiles by identifier.</summary>
public sealed class UserExportResponse : BrazeResponse
{
    /// <summary>The profiles that exist.</summary>
    [JsonPropertyName("users")]
    [JsonConverter(typeof(LenientListConverter<ExportedUser>))]
    public IReadOnlyList<ExportedUser> Users { get; set; } = [];

    /// <summary>Identifiers of the request that belong to no user.</summary>
    [JsonPropertyName("invalid_user_ids")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string> InvalidUserIds { get; set; } = [];
}

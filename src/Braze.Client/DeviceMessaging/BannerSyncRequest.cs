using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Asks which Banners a user is to see.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/device_messaging_api/endpoints/banners/post_sync_banners.</remarks>
[Experimental("BRAZE003")]
public sealed record BannerSyncRequest : IIdentifiesPeople
{
    /// <summary>Names the user, the app and the placements.</summary>
    /// <param name="externalUserId">The user's external id.</param>
    /// <param name="appId">The API identifier of an app of the workspace.</param>
    /// <param name="appVersion">The version of the host's app; up to 255 characters.</param>
    /// <param name="placements">The ids of the placements; at least one.</param>
    /// <exception cref="ArgumentException">A value is empty or too long, or there is no placement.</exception>
    public BannerSyncRequest(string externalUserId, string appId, string appVersion, IReadOnlyList<string> placements)
    {
        ExternalUserId = RequiredId.Check(externalUserId, nameof(externalUserId));
        AppId = RequiredId.Check(appId, nameof(appId));
        AppVersion = BannerRules.AppVersion(appVersion, nameof(appVersion));
        Placements = BannerRules.AtLeastOne(placements, nameof(placements));
    }

    /// <summary>The user's external id.</summary>
    [JsonPropertyName("external_user_id")]
    public string ExternalUserId { get; }

    /// <summary>The app's API identifier.</summary>
    [JsonPropertyName("app_id")]
    public string AppId { get; }

    /// <summary>The version of the host's app.</summary>
    [JsonPropertyName("app_version")]
    public string AppVersion { get; }

    /// <summary>The ids of the placements.</summary>
    [JsonPropertyName("placements")]
    public IReadOnlyList<string> Placements { get; }

    /// <summary>A device of the user's, for texts that speak of it; up to 1,011 bytes. One that Braze does not know is ignored.</summary>
    /// <exception cref="ArgumentException">It is too long.</exception>
    [JsonPropertyName("device_id")]
    public string? DeviceId
    {
        get;
        init => field = value is null ? null : BannerRules.DeviceId(value, nameof(DeviceId));
    }

    IEnumerable<string> IIdentifiesPeople.Identifiers => DeviceId is null ? [ExternalUserId] : [ExternalUserId, DeviceId];

    /// <summary>The type alone: the ids name a person.</summary>
    public override string ToString() => nameof(BannerSyncRequest);
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Tells what a user did with Banners.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/device_messaging_api/endpoints/banners/post_track_banner_events.</remarks>
[Experimental("BRAZE003")]
public sealed record BannerTrackRequest : IIdentifiesPeople
{
    /// <summary>Names the user, the app and the events.</summary>
    /// <param name="externalUserId">The user's external id; less than 987 bytes in UTF-8.</param>
    /// <param name="appId">The API identifier of an app of the workspace.</param>
    /// <param name="appVersion">The version of the host's app; up to 255 characters.</param>
    /// <param name="events">What happened, all of it to this user; at least one event.</param>
    /// <exception cref="ArgumentException">A value is empty or too long, or there is no event.</exception>
    public BannerTrackRequest(string externalUserId, string appId, string appVersion, IReadOnlyList<BannerEvent> events)
    {
        ExternalUserId = BannerRules.TrackedUser(externalUserId, nameof(externalUserId));
        AppId = RequiredId.Check(appId, nameof(appId));
        AppVersion = BannerRules.AppVersion(appVersion, nameof(appVersion));
        Events = BannerRules.AtLeastOne(events, nameof(events));
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

    /// <summary>What happened.</summary>
    [JsonPropertyName("events")]
    public IReadOnlyList<BannerEvent> Events { get; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => [ExternalUserId];

    /// <summary>The type alone: the id names a person.</summary>
    public override string ToString() => nameof(BannerTrackRequest);
}

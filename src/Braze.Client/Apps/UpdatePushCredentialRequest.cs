using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Push credentials of one app for one platform. A request carries exactly one platform, so the constructors decide which.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/apps/post_update_push_credential.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<UpdatePushCredentialRequest>))]
public sealed class UpdatePushCredentialRequest : IWireRequest, IIdentifiesPeople
{
    /// <summary>For an iOS app.</summary>
    /// <param name="appId">The app's identifier, from the dashboard's app settings.</param>
    /// <param name="apple">The credentials.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public UpdatePushCredentialRequest(string appId, ApplePushCredential apple)
        : this(appId)
    {
        ArgumentNullException.ThrowIfNull(apple);
        Apple = apple;
    }

    /// <summary>For an Android app with Firebase.</summary>
    /// <param name="appId">The app's identifier, from the dashboard's app settings.</param>
    /// <param name="firebase">The credentials.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public UpdatePushCredentialRequest(string appId, FirebasePushCredential firebase)
        : this(appId)
    {
        ArgumentNullException.ThrowIfNull(firebase);
        Firebase = firebase;
    }

    /// <summary>For an Android app with Huawei's services.</summary>
    /// <param name="appId">The app's identifier, from the dashboard's app settings.</param>
    /// <param name="huawei">The credentials.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public UpdatePushCredentialRequest(string appId, HuaweiPushCredential huawei)
        : this(appId)
    {
        ArgumentNullException.ThrowIfNull(huawei);
        Huawei = huawei;
    }

    /// <summary>For a Kindle app.</summary>
    /// <param name="appId">The app's identifier, from the dashboard's app settings.</param>
    /// <param name="kindle">The credentials.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public UpdatePushCredentialRequest(string appId, KindlePushCredential kindle)
        : this(appId)
    {
        ArgumentNullException.ThrowIfNull(kindle);
        Kindle = kindle;
    }

    private UpdatePushCredentialRequest(string appId) => AppId = RequiredId.Check(appId, nameof(appId));

    /// <summary>The app's identifier.</summary>
    public string AppId { get; }

    /// <summary>The credentials of an iOS app.</summary>
    public ApplePushCredential? Apple { get; }

    /// <summary>The credentials of an Android app with Firebase.</summary>
    public FirebasePushCredential? Firebase { get; }

    /// <summary>The credentials of an Android app with Huawei's services.</summary>
    public HuaweiPushCredential? Huawei { get; }

    /// <summary>The credentials of a Kindle app.</summary>
    public KindlePushCredential? Kindle { get; }

    /// <summary>What must not come back in an error's text.</summary>
    IEnumerable<string> IIdentifiesPeople.Identifiers =>
        new[] { Apple?.AuthenticationKey, Firebase?.ServiceAccount, Huawei?.AppSecret, Kindle?.ClientSecret }.OfType<string>();

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("app_id"u8, AppId);
        Apple?.WriteTo(writer);
        Firebase?.WriteTo(writer);
        Huawei?.WriteTo(writer);
        Kindle?.WriteTo(writer);
        writer.WriteEndObject();
    }
}

using System.Text.Json;

namespace Braze.Client;

/// <summary>The key with which Braze sends through Apple's push service. Certificates (.p12, .pem) cannot be set this way.</summary>
public sealed class ApplePushCredential
{
    /// <summary>Describes the key.</summary>
    /// <param name="authenticationKey">The content of the .p8 file; it is sent in Base64.</param>
    /// <param name="keyId">The key's id.</param>
    /// <param name="teamId">The team's id with Apple.</param>
    /// <param name="bundleId">The app's bundle id.</param>
    /// <param name="gateway">Apple's production or development environment.</param>
    /// <exception cref="ArgumentException">A value is empty.</exception>
    public ApplePushCredential(ReadOnlySpan<byte> authenticationKey, string keyId, string teamId, string bundleId, ApnsGateway gateway)
    {
        AuthenticationKey = CredentialFile.Encode(authenticationKey, nameof(authenticationKey));
        KeyId = RequiredId.Check(keyId, nameof(keyId));
        TeamId = RequiredId.Check(teamId, nameof(teamId));
        BundleId = RequiredId.Check(bundleId, nameof(bundleId));
        ArgumentException.ThrowIfNullOrEmpty(gateway.Value, nameof(gateway));
        Gateway = gateway;
    }

    /// <summary>The key's id.</summary>
    public string KeyId { get; }

    /// <summary>The team's id with Apple.</summary>
    public string TeamId { get; }

    /// <summary>The app's bundle id.</summary>
    public string BundleId { get; }

    /// <summary>Apple's production or development environment.</summary>
    public ApnsGateway Gateway { get; }

    internal string AuthenticationKey { get; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("apple"u8);
        writer.WriteString("certificate"u8, AuthenticationKey);
        writer.WriteString("jwt_key_id"u8, KeyId);
        writer.WriteString("jwt_team_id"u8, TeamId);
        writer.WriteString("jwt_bundle_id"u8, BundleId);
        writer.WriteString("apns_gateway"u8, Gateway.Value);
        writer.WriteEndObject();
    }
}

using System.Text.Json;

namespace Braze.Client;

/// <summary>The client with which Braze sends through Amazon Device Messaging.</summary>
/// <param name="clientId">The client's id with Amazon.</param>
/// <param name="clientSecret">Its secret.</param>
/// <exception cref="ArgumentException">A value is empty.</exception>
public sealed class KindlePushCredential(string clientId, string clientSecret)
{
    /// <summary>The client's id with Amazon.</summary>
    public string ClientId { get; } = RequiredId.Check(clientId, nameof(clientId));

    internal string ClientSecret { get; } = RequiredId.Check(clientSecret, nameof(clientSecret));

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("kindle"u8);
        writer.WriteString("client_id"u8, ClientId);
        writer.WriteString("client_secret"u8, ClientSecret);
        writer.WriteEndObject();
    }
}

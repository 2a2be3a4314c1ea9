using System.Text.Json;

namespace Braze.Client;

/// <summary>The service account with which Braze sends through Firebase Cloud Messaging.</summary>
public sealed class FirebasePushCredential
{
    /// <summary>Describes the service account.</summary>
    /// <param name="serviceAccount">The content of the service account's JSON file; it is sent in Base64.</param>
    /// <exception cref="ArgumentException">The file is empty.</exception>
    public FirebasePushCredential(ReadOnlySpan<byte> serviceAccount) => ServiceAccount = CredentialFile.Encode(serviceAccount, nameof(serviceAccount));

    internal string ServiceAccount { get; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("firebase"u8);
        writer.WriteString("credential"u8, ServiceAccount);
        writer.WriteEndObject();
    }
}

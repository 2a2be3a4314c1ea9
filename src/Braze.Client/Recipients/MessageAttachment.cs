using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A file Braze fetches and attaches to an e-mail; at most 2 MB.</summary>
/// <param name="FileName">The name without extension, as the receiver sees it.</param>
/// <param name="Url">Where Braze fetches it.</param>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_triggered_campaigns.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<MessageAttachment>))]
public sealed record MessageAttachment(string FileName, Uri Url) : IWireRequest
{
    private static readonly JsonEncodedText FileNameName = JsonEncodedText.Encode("file_name");
    private static readonly JsonEncodedText UrlName = JsonEncodedText.Encode("url");
    private static readonly JsonEncodedText BasicAuthCredentialName = JsonEncodedText.Encode("basic_auth_credential");

    /// <summary>The name of credentials stored in the Braze dashboard, for addresses that need them.</summary>
    public string? BasicAuthCredential { get; init; }

    /// <summary>The type alone; an address may carry a signature or name a person.</summary>
    public override string ToString() => nameof(MessageAttachment);

    internal string? FindProblem()
    {
        if (string.IsNullOrWhiteSpace(FileName))
        {
            return $"it has no {nameof(FileName)}";
        }

        return Url is not { IsAbsoluteUri: true } ? $"its {nameof(Url)} is not absolute; Braze fetches the file from there" : null;
    }

    void IWireRequest.WriteTo(Utf8JsonWriter writer) => WriteTo(writer);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(FileNameName, FileName);
        writer.WriteString(UrlName, Url.AbsoluteUri);
        if (BasicAuthCredential is not null)
        {
            writer.WriteString(BasicAuthCredentialName, BasicAuthCredential);
        }

        writer.WriteEndObject();
    }
}

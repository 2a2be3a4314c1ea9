using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client.AspNetCore;

/// <summary>News of a transactional e-mail. One e-mail brings several, in no promised order.</summary>
/// <remarks>Source: https://www.braze.com/docs/user_guide/channels/transactional_email/tracking.</remarks>
public sealed class TransactionalPostback
{
    /// <summary>The id of the send, as <see cref="TransactionalSendResponse.DispatchId"/> told it.</summary>
    [JsonPropertyName("dispatch_id")]
    public string? DispatchId { get; set; }

    /// <summary>How far the e-mail has come.</summary>
    [JsonPropertyName("status")]
    public TransactionalStatus? Status { get; set; }

    /// <summary>When, why, of which campaign, and the id the host gave the send; never null.</summary>
    [JsonPropertyName("metadata")]
    public TransactionalPostbackMetadata Metadata
    {
        get => field ??= new();
        set;
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

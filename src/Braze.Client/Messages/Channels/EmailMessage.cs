using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An e-mail.</summary>
/// <param name="appId">Any app of the workspace, by its API identifier.</param>
/// <param name="from">The sender as <c>Display Name &lt;address&gt;</c>.</param>
/// <exception cref="ArgumentException">One of the two is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/email_object.</remarks>
public sealed class EmailMessage(string appId, string from) : ChannelMessage
{
    /// <summary>For <see cref="ReplyTo"/>: no address to reply to.</summary>
    public const string NoReplyTo = "NO_REPLY_TO";

    /// <summary>The app's API identifier.</summary>
    [JsonPropertyName("app_id")]
    public string AppId { get; } = RequiredId.Check(appId, nameof(appId));

    /// <summary>The sender.</summary>
    [JsonPropertyName("from")]
    public string From { get; } = RequiredText.Check(from, nameof(from));

    /// <summary>The subject; a template's when left out.</summary>
    [JsonPropertyName("subject")]
    public string? Subject { get; set; }

    /// <summary>The address to reply to; the workspace's default when left out, none with <see cref="NoReplyTo"/>.</summary>
    [JsonPropertyName("reply_to")]
    public string? ReplyTo { get; set; }

    /// <summary>One of the BCC addresses of the workspace's settings.</summary>
    [JsonPropertyName("bcc")]
    public string? Bcc { get; set; }

    /// <summary>The HTML; needed without <see cref="EmailTemplateId"/>.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>The plain text; made from the body when left out.</summary>
    [JsonPropertyName("plaintext_body")]
    public string? PlaintextBody { get; set; }

    /// <summary>What mail programs show after the subject; 50 to 100 characters are best.</summary>
    [JsonPropertyName("preheader")]
    public string? Preheader { get; set; }

    /// <summary>A template for subject, body and CSS inlining; what is set here wins.</summary>
    [JsonPropertyName("email_template_id")]
    public string? EmailTemplateId { get; set; }

    /// <summary>Keys and values that SendGrid gets as unique arguments.</summary>
    [JsonPropertyName("extras")]
    public Dictionary<string, string>? Extras { get; set; }

    /// <summary>Headers of the host's own.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string>? Headers { get; set; }

    /// <summary>Whether CSS goes into the elements; the workspace's default when left out.</summary>
    [JsonPropertyName("should_inline_css")]
    public bool? ShouldInlineCss { get; set; }

    /// <summary>Files; at most 2 MB each.</summary>
    [JsonPropertyName("attachments")]
    public List<MessageAttachment>? Attachments { get; set; }

    internal override string? FindProblem()
    {
        if (Body is null && EmailTemplateId is null)
        {
            return $"it has neither {nameof(Body)} nor {nameof(EmailTemplateId)}";
        }

        for (int i = 0; i < (Attachments?.Count ?? 0); i++)
        {
            string? problem = Attachments![i] is null ? "it is null" : Attachments[i].FindProblem();
            if (problem is not null)
            {
                return $"its attachment {i} cannot be sent ({problem})";
            }
        }

        return null;
    }
}

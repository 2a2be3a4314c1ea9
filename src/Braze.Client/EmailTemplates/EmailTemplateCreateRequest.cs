using System.Text;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A new e-mail template.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/templates/email_templates/post_create_email_template.</remarks>
public sealed record EmailTemplateCreateRequest
{
    private const int MaxBodyBytes = 400 * 1024;

    /// <summary>Names a template and gives its subject and body.</summary>
    /// <param name="templateName">The name.</param>
    /// <param name="subject">The subject line.</param>
    /// <param name="body">The body, with HTML and Liquid; at most 400 KB.</param>
    /// <exception cref="ArgumentException">The name is blank, the subject or the body is null, or the body is too large.</exception>
    public EmailTemplateCreateRequest(string templateName, string subject, string body)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(templateName);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(body);
        int bytes = Encoding.UTF8.GetByteCount(body);
        if (bytes > MaxBodyBytes)
        {
            throw new ArgumentException($"The body has {bytes} bytes in UTF-8; the limit is {MaxBodyBytes}.", nameof(body));
        }

        TemplateName = templateName;
        Subject = subject;
        Body = body;
    }

    /// <summary>The name.</summary>
    [JsonPropertyName("template_name")]
    public string TemplateName { get; }

    /// <summary>The subject line.</summary>
    [JsonPropertyName("subject")]
    public string Subject { get; }

    /// <summary>The body, with HTML and Liquid.</summary>
    [JsonPropertyName("body")]
    public string Body { get; }

    /// <summary>The body as plain text.</summary>
    [JsonPropertyName("plaintext_body")]
    public string? PlaintextBody { get; init; }

    /// <summary>The text some mail programs show beside the subject.</summary>
    [JsonPropertyName("preheader")]
    public string? Preheader { get; init; }

    /// <summary>Tags. They must exist already.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Whether styles are written into the tags; the workspace's setting when left out.</summary>
    [JsonPropertyName("should_inline_css")]
    public bool? ShouldInlineCss { get; init; }

    /// <summary>The type and the name; not the bodies.</summary>
    public override string ToString() => $"{nameof(EmailTemplateCreateRequest)} {TemplateName}";
}

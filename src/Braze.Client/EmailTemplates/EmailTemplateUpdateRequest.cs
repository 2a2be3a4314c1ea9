using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A change of an e-mail template; at least one member besides the id is set. What is not set stays.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/templates/email_templates/post_update_email_template.</remarks>
public sealed record EmailTemplateUpdateRequest
{
    /// <summary>Names the template to change.</summary>
    /// <param name="emailTemplateId">Its API identifier.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public EmailTemplateUpdateRequest(string emailTemplateId) => EmailTemplateId = RequiredId.Check(emailTemplateId, nameof(emailTemplateId));

    /// <summary>The API identifier.</summary>
    [JsonPropertyName("email_template_id")]
    public string EmailTemplateId { get; }

    /// <summary>A new name.</summary>
    /// <exception cref="ArgumentException">It is blank.</exception>
    [JsonPropertyName("template_name")]
    public string? TemplateName
    {
        get;
        init => field = value is null ? null : RequiredId.Check(value, nameof(TemplateName));
    }

    /// <summary>A new subject line.</summary>
    [JsonPropertyName("subject")]
    public string? Subject { get; init; }

    /// <summary>A new body, with HTML and Liquid.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; init; }

    /// <summary>A new body as plain text.</summary>
    [JsonPropertyName("plaintext_body")]
    public string? PlaintextBody { get; init; }

    /// <summary>A new text for beside the subject.</summary>
    [JsonPropertyName("preheader")]
    public string? Preheader { get; init; }

    /// <summary>New tags. They must exist already.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Whether styles are written into the tags.</summary>
    [JsonPropertyName("should_inline_css")]
    public bool? ShouldInlineCss { get; init; }

    /// <summary>The type and the id; not the bodies.</summary>
    public override string ToString() => $"{nameof(EmailTemplateUpdateRequest)} {EmailTemplateId}";

    internal void ThrowIfEmpty(string parameterName)
    {
        if (TemplateName is null && Subject is null && Body is null && PlaintextBody is null && Preheader is null && Tags is null && ShouldInlineCss is null)
        {
            throw new ArgumentException("The request changes nothing; Braze asks for at least one member besides the id.", parameterName);
        }
    }
}

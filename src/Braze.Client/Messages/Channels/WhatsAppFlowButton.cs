using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The button that opens a form.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppFlowButton
{
    private const int MaxCaptionLength = 20;

    /// <summary>Describes the button.</summary>
    /// <param name="caption">What it says; at most 20 characters.</param>
    /// <param name="flowId">The published flow.</param>
    /// <exception cref="ArgumentException">One of the two is empty, or the caption is too long.</exception>
    public WhatsAppFlowButton(string caption, string flowId)
    {
        Caption = RequiredText.Check(caption, nameof(caption));
        FlowId = RequiredId.Check(flowId, nameof(flowId));
        if (caption.Length > MaxCaptionLength)
        {
            throw new ArgumentException($"The caption has {caption.Length} characters; the limit is {MaxCaptionLength}.", nameof(caption));
        }
    }

    /// <summary>What it says.</summary>
    [JsonPropertyName("caption")]
    public string Caption { get; }

    /// <summary>The published flow.</summary>
    [JsonPropertyName("flow_id")]
    public string FlowId { get; }
}

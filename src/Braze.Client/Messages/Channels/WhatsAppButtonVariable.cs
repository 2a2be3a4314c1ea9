namespace Braze.Client;

/// <summary>The variable part of the address behind a template's button.</summary>
/// <param name="index">Which of the template's buttons, from zero.</param>
/// <param name="text">The end of the address.</param>
/// <exception cref="ArgumentException">The index is negative, or the text is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppButtonVariable(int index, string text)
{
    /// <summary>Which button, from zero.</summary>
    public int Index { get; } = index >= 0 ? index : throw new ArgumentOutOfRangeException(nameof(index), index, "Buttons are counted from zero.");

    /// <summary>The end of the address.</summary>
    public string Text { get; } = RequiredText.Check(text, nameof(text));
}

using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>What a WhatsApp message says: a template at any time, the others in answer to the user's own message.</summary>
[JsonDerivedType(typeof(WhatsAppTemplate))]
[JsonDerivedType(typeof(WhatsAppText))]
[JsonDerivedType(typeof(WhatsAppImage))]
[JsonDerivedType(typeof(WhatsAppQuickReply))]
[JsonDerivedType(typeof(WhatsAppList))]
[JsonDerivedType(typeof(WhatsAppFlow))]
public abstract class WhatsAppContent
{
    private protected WhatsAppContent()
    {
    }

    [JsonIgnore]
    internal abstract string MessageType { get; }

    /// <summary>Why Braze would refuse the message, as a clause; null when nothing is known against it.</summary>
    internal virtual string? FindProblem() => null;
}

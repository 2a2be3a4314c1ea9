namespace Integration.Abstractions;

/// <summary>A message to named users. There is deliberately no way to address everyone.</summary>
/// <param name="Target">The campaign or canvas.</param>
public sealed record MessageTrigger(MessageTarget Target)
{
    /// <summary>Who receives it; at least one.</summary>
    public List<MessageRecipient> Recipients { get; init; } = [];

    /// <summary>Values for the message's placeholders, the same for every recipient.</summary>
    public Dictionary<string, object?> Properties { get; init; } = new(StringComparer.Ordinal);
}

namespace SessionM.Client;

/// <summary>An update of a customer that is ready to be sent.</summary>
public sealed class PlannedProfile
{
    internal PlannedProfile(CustomerProfile changes, IReadOnlyList<string> keys, MessageId? messageId)
    {
        Changes = changes;
        Keys = keys;
        MessageId = messageId;
    }

    /// <summary>The changes.</summary>
    public CustomerProfile Changes { get; }

    /// <summary>The fields and attributes it holds, cleared ones among them, by their names in SessionM.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The id by which SessionM recognises a repeat; <see langword="null"/> when the batch has no id, and each try gets one of its own.</summary>
    public MessageId? MessageId { get; }

    /// <summary>How many fields and attributes; never a value.</summary>
    public override string ToString() => $"profile with {Keys.Count} fields and attributes";
}

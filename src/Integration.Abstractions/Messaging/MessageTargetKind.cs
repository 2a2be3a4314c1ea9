namespace Integration.Abstractions;

/// <summary>The kind of a <see cref="MessageTarget"/>.</summary>
public enum MessageTargetKind
{
    /// <summary>One message.</summary>
    Campaign,

    /// <summary>A journey of messages.</summary>
    Canvas,
}

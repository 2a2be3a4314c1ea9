namespace Integration.Abstractions;

/// <summary>What is sent: one campaign or one canvas (a journey of several messages).</summary>
/// <param name="Kind">Whether <paramref name="Id"/> names a campaign or a canvas.</param>
/// <param name="Id">The id the messaging system gave it.</param>
public sealed record MessageTarget(MessageTargetKind Kind, string Id)
{
    /// <summary>A campaign.</summary>
    public static MessageTarget Campaign(string id) => new(MessageTargetKind.Campaign, id);

    /// <summary>A canvas.</summary>
    public static MessageTarget Canvas(string id) => new(MessageTargetKind.Canvas, id);
}

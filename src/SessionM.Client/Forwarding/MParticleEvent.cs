using System.Text.Json;

namespace SessionM.Client;

/// <summary>One event of a batch. Rules may change it freely, also into an event of another type.</summary>
public sealed class MParticleEvent
{
    /// <summary>The type of an event of the application's own.</summary>
    public const string CustomEvent = "custom_event";

    /// <summary>The type of a screen that was shown.</summary>
    public const string ScreenView = "screen_view";

    /// <summary>The event's type, mParticle's <c>event_type</c>. Only <see cref="CustomEvent"/> and <see cref="ScreenView"/> are forwarded; types compare ignoring case.</summary>
    public string Type { get; set; } = CustomEvent;

    /// <summary>The kind of a custom event, for example <c>transaction</c> or <c>navigation</c>.</summary>
    public string? CustomEventType { get; set; }

    /// <summary>The name of a custom event or of a screen.</summary>
    public string? Name { get; set; }

    /// <summary>Attributes by key; values as in <see cref="MParticleBatch.UserAttributes"/>.</summary>
    public IDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>When it happened. SessionM documents no member for it, so it is not forwarded by itself; a rule may make an attribute of it.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>The id that the sender gave the event.</summary>
    public string? SourceMessageId { get; set; }

    /// <summary>The event as it came, with every member this class does not know, such as the products of a purchase; undefined for an event made in code.</summary>
    public JsonElement Json { get; internal init; }

    /// <summary>Its place in the batch as it came, from 0; -1 for an event made in code.</summary>
    internal int Position { get; init; } = -1;

    internal bool IsForwardable => Is(CustomEvent) || Is(ScreenView);

    /// <summary>The type and how many attributes; never a value.</summary>
    public override string ToString() => $"{Type} with {Attributes.Count} attributes";

    internal MParticleEvent Copy()
    {
        MParticleEvent copy = CopyWithoutAttributes();
        foreach ((string key, object? value) in Attributes)
        {
            copy.Attributes.Add(key, value);
        }

        return copy;
    }

    internal MParticleEvent CopyWithoutAttributes() => new()
    {
        Json = Json,
        Position = Position,
        Type = Type,
        CustomEventType = CustomEventType,
        Name = Name,
        At = At,
        SourceMessageId = SourceMessageId,
    };

    private bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);
}

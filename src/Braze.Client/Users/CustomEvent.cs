using System.Text.Json;

namespace Braze.Client;

/// <summary>An event of the host's own naming.</summary>
/// <remarks>
/// Property names have 1 to 255 characters, do not start with <c>$</c>, and are not <c>time</c> or <c>event_name</c>; strings have at most 255
/// characters; all properties together at most 102,400 bytes. Braze takes no dates inside arrays.
/// </remarks>
public sealed class CustomEvent : TrackEvent
{
    private PropertyObject? _properties;

    /// <summary>An event.</summary>
    /// <param name="user">Who did it.</param>
    /// <param name="name">Its name, at most 255 characters.</param>
    /// <param name="time">When.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, too long, or one of the eCommerce events, which have types of their own because Braze drops malformed ones silently;
    /// or the time was never set.
    /// </exception>
    public CustomEvent(BrazeUser user, string name, DateTimeOffset time)
        : base(user, name, time)
    {
        if (EcommerceEvent.TypeFor(name) is { } type)
        {
            throw new ArgumentException($"'{name}' is a recommended event; use {type}, which holds everything Braze requires of it.", nameof(name));
        }
    }

    /// <summary>What else is known about the event.</summary>
    public PropertyObject Properties => _properties ??= new();

    internal override string? FindProblem() => _properties?.FindProblem(PropertyRules.Event);

    private protected override void WriteProperties(Utf8JsonWriter writer)
    {
        if (_properties is { Count: > 0 })
        {
            PropertiesWriter.Write(writer, PropertiesWriter.PropertiesName, _properties, PropertyRules.Event);
        }
    }
}

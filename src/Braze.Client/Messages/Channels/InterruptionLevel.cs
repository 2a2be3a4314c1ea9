using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>How much a notification may disturb, from iOS 15 on.</summary>
[JsonConverter(typeof(OpenStringConverter<InterruptionLevel>))]
public readonly record struct InterruptionLevel : IOpenString<InterruptionLevel>
{
    private readonly string? _value;

    private InterruptionLevel(string value) => _value = value;

    /// <summary>Into the list only.</summary>
    public static InterruptionLevel Passive { get; } = new("passive");

    /// <summary>Lights the screen and sounds.</summary>
    public static InterruptionLevel Active { get; } = new("active");

    /// <summary>Also while notifications are held back.</summary>
    public static InterruptionLevel TimeSensitive { get; } = new("time-sensitive");

    /// <summary>Always; needs Apple's entitlement.</summary>
    public static InterruptionLevel Critical { get; } = new("critical");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static InterruptionLevel From(string value) => new(value);

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}

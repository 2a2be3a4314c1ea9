using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>How urgently Firebase delivers.</summary>
[JsonConverter(typeof(OpenStringConverter<AndroidPriority>))]
public readonly record struct AndroidPriority : IOpenString<AndroidPriority>
{
    private readonly string? _value;

    private AndroidPriority(string value) => _value = value;

    /// <summary>May wait while the device sleeps.</summary>
    public static AndroidPriority Normal { get; } = new("normal");

    /// <summary>Wakes the device.</summary>
    public static AndroidPriority High { get; } = new("high");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static AndroidPriority From(string value) => new(value);

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}

using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>What a button of a push message does.</summary>
[JsonConverter(typeof(OpenStringConverter<PushButtonAction>))]
public readonly record struct PushButtonAction : IOpenString<PushButtonAction>
{
    private readonly string? _value;

    private PushButtonAction(string value) => _value = value;

    /// <summary>Opens the app.</summary>
    public static PushButtonAction OpenApp { get; } = new("OPEN_APP");

    /// <summary>Opens a web address.</summary>
    public static PushButtonAction OpenUri { get; } = new("URI");

    /// <summary>Opens a place in the app; not in browsers.</summary>
    public static PushButtonAction DeepLink { get; } = new("DEEP_LINK");

    /// <summary>Dismisses the notification.</summary>
    public static PushButtonAction Close { get; } = new("CLOSE");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static PushButtonAction From(string value) => new(value);

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}

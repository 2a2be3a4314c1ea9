using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The layout of a content card.</summary>
[JsonConverter(typeof(OpenStringConverter<ContentCardType>))]
public readonly record struct ContentCardType : IOpenString<ContentCardType>
{
    private readonly string? _value;

    private ContentCardType(string value) => _value = value;

    /// <summary>Title, text and optionally a small image.</summary>
    public static ContentCardType Classic { get; } = new("CLASSIC");

    /// <summary>A large image with title and text.</summary>
    public static ContentCardType CaptionedImage { get; } = new("CAPTIONED_IMAGE");

    /// <summary>An image alone.</summary>
    public static ContentCardType Banner { get; } = new("BANNER");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static ContentCardType From(string value) => new(value);

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}

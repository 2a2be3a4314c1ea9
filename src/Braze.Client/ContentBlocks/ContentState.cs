using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Whether a content block or a preference center is in use. Braze may add states; compares ignoring case.</summary>
[JsonConverter(typeof(OpenStringConverter<ContentState>))]
public readonly struct ContentState : IOpenString<ContentState>, IEquatable<ContentState>
{
    private readonly string? _value;

    private ContentState(string value) => _value = value;

    /// <summary>In use.</summary>
    public static ContentState Active { get; } = new("active");

    /// <summary>Not yet in use.</summary>
    public static ContentState Draft { get; } = new("draft");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static ContentState From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(ContentState left, ContentState right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(ContentState left, ContentState right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(ContentState other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ContentState other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}

using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Why Braze holds a phone number invalid. Braze may add reasons; compares ignoring case.</summary>
[JsonConverter(typeof(OpenStringConverter<InvalidPhoneReason>))]
public readonly struct InvalidPhoneReason : IOpenString<InvalidPhoneReason>, IEquatable<InvalidPhoneReason>
{
    private readonly string? _value;

    private InvalidPhoneReason(string value) => _value = value;

    /// <summary>The provider says the number cannot receive SMS.</summary>
    public static InvalidPhoneReason ProviderError { get; } = new("provider_error");

    /// <summary>The number was given up.</summary>
    public static InvalidPhoneReason Deactivated { get; } = new("deactivated");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static InvalidPhoneReason From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(InvalidPhoneReason left, InvalidPhoneReason right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(InvalidPhoneReason left, InvalidPhoneReason right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(InvalidPhoneReason other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is InvalidPhoneReason other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}

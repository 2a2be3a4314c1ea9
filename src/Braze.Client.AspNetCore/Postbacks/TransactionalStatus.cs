using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client.AspNetCore;

/// <summary>How far a transactional e-mail has come. Braze may add statuses; compares ignoring case.</summary>
/// <remarks>Source: https://www.braze.com/docs/user_guide/channels/transactional_email/tracking.</remarks>
[JsonConverter(typeof(OpenStringConverter<TransactionalStatus>))]
public readonly struct TransactionalStatus : IOpenString<TransactionalStatus>, IEquatable<TransactionalStatus>
{
    private readonly string? _value;

    private TransactionalStatus(string value) => _value = value;

    /// <summary>Handed over to the partner that sends e-mail for Braze.</summary>
    public static TransactionalStatus Sent { get; } = new("sent");

    /// <summary>The sending partner has prepared it.</summary>
    public static TransactionalStatus Processed { get; } = new("processed");

    /// <summary>The user's provider accepted it.</summary>
    public static TransactionalStatus Delivered { get; } = new("delivered");

    /// <summary>The user's provider rejected it; the reason is in the metadata.</summary>
    public static TransactionalStatus Bounced { get; } = new("bounced");

    /// <summary>Braze did not send it: no usable address, or the template stopped it; the reason is in the metadata.</summary>
    public static TransactionalStatus Aborted { get; } = new("aborted");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static TransactionalStatus From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(TransactionalStatus left, TransactionalStatus right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(TransactionalStatus left, TransactionalStatus right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(TransactionalStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TransactionalStatus other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}

using System.Diagnostics.CodeAnalysis;

namespace Integration.Abstractions;

/// <summary>A member with three states: left out, explicitly null (which clears it at the vendor), or a value.</summary>
/// <typeparam name="T">The member's type.</typeparam>
/// <remarks>
/// <c>default</c> leaves the member out. Assigning a value sets it; assigning <see cref="Optional.Null"/> clears it.
/// Assigning a C# <see langword="null"/> leaves it out: a mapped source that happens to know nothing must not erase what the vendor knows.
/// </remarks>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly State _state;
    private readonly T? _value;

    private Optional(State state, T? value)
    {
        _state = state;
        _value = value;
    }

    private enum State : byte
    {
        Unset,
        Null,
        Value,
    }

    /// <summary>Whether the member is sent at all, as null or as a value.</summary>
    public bool IsSet => _state != State.Unset;

    /// <summary>Whether the member is sent as null, which clears it.</summary>
    public bool IsNull => _state == State.Null;

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(_value))]
    public bool HasValue => _state == State.Value;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is left out or null; ask <see cref="HasValue"/> first.</exception>
    public T Value => HasValue
        ? _value
        : throw new InvalidOperationException($"The member has no value ({_state}). Ask HasValue before reading Value.");

    /// <summary>Sets the member; a null reference leaves it out.</summary>
    public static implicit operator Optional<T>(T? value) => value is null ? default : new(State.Value, value);

    /// <summary>Clears the member.</summary>
    [SuppressMessage("Usage", "CA1801", Justification = "The type of the operand is the information.")]
    public static implicit operator Optional<T>(Optional.NullMember value) => new(State.Null, default);

    /// <summary>Compares state and value.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Compares state and value.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Optional<T> other) => _state == other._state && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_state, _value);

    /// <summary>The state alone; never the value, which may identify a person.</summary>
    public override string ToString() => _state.ToString();
}

namespace Integration.Abstractions;

/// <summary>Names one user across systems: a kind, a value, and for an alias its label.</summary>
/// <remarks>
/// Values compare ordinally. <see cref="ToString"/> shows the kind alone, so a key cannot leak a customer's
/// identity into a log by accident.
/// </remarks>
public readonly record struct UserKey
{
    private UserKey(UserKeyKind kind, string value, string? label = null)
    {
        Kind = kind;
        Value = value;
        Label = label;
    }

    /// <summary>What <see cref="Value"/> is; <see cref="UserKeyKind.None"/> for <c>default</c>.</summary>
    public UserKeyKind Kind { get; }

    /// <summary>The identifier itself; <see langword="null"/> only for <c>default</c>.</summary>
    public string? Value { get; }

    /// <summary>The label of an alias; otherwise <see langword="null"/>.</summary>
    public string? Label { get; }

    /// <summary>A user by the id the host gave them.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null, empty or white space.</exception>
    public static UserKey External(string id) => new(UserKeyKind.External, Required(id, nameof(id)));

    /// <summary>A user by the id the receiving system assigned.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null, empty or white space.</exception>
    public static UserKey Native(string id) => new(UserKeyKind.Native, Required(id, nameof(id)));

    /// <summary>A user by alias.</summary>
    /// <exception cref="ArgumentException">One of the two is null, empty or white space.</exception>
    public static UserKey Alias(string name, string label) =>
        new(UserKeyKind.Alias, Required(name, nameof(name)), Required(label, nameof(label)));

    /// <summary>A user by e-mail address.</summary>
    /// <exception cref="ArgumentException"><paramref name="address"/> is null, empty or white space.</exception>
    public static UserKey Email(string address) => new(UserKeyKind.Email, Required(address, nameof(address)));

    /// <summary>A user by phone number.</summary>
    /// <exception cref="ArgumentException"><paramref name="number"/> is null, empty or white space.</exception>
    public static UserKey Phone(string number) => new(UserKeyKind.Phone, Required(number, nameof(number)));

    /// <summary>The kind alone; never the identifier.</summary>
    public override string ToString() => $"{Kind} user";

    private static string Required(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }
}

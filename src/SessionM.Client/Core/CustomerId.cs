using Integration.Abstractions;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A customer, by the id SessionM assigned or by the host's own. The two are different endpoints, so they are never guessed.</summary>
public readonly record struct CustomerId
{
    private readonly string? _value;

    private CustomerId(string value, bool isExternal)
    {
        _value = value;
        IsExternal = isExternal;
    }

    /// <summary>Whether this is the host's own id.</summary>
    public bool IsExternal { get; }

    /// <summary>The id.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("The customer id is empty. Make it with CustomerId.User or CustomerId.External.");

    /// <summary>A customer by SessionM's user id.</summary>
    /// <exception cref="ArgumentException">The id is empty, or cannot be part of a URL path (control character, <c>.</c> or <c>..</c> step).</exception>
    public static CustomerId User(string userId)
    {
        PathValue.ThrowIfInvalid(userId, nameof(userId));
        return new CustomerId(userId, isExternal: false);
    }

    /// <summary>A customer by external id. Any text; it is escaped in the path.</summary>
    /// <exception cref="ArgumentException">The id is empty, or cannot be part of a URL path (control character, <c>.</c> or <c>..</c> step).</exception>
    public static CustomerId External(string externalId)
    {
        PathValue.ThrowIfInvalid(externalId, nameof(externalId));
        return new CustomerId(externalId, isExternal: true);
    }

    /// <summary>The kind alone; never the id.</summary>
    public override string ToString() => IsExternal ? "external customer id" : "user id";

    internal void ThrowIfEmpty(string parameterName)
    {
        if (_value is null)
        {
            throw new ArgumentException("The customer id is empty. Make it with CustomerId.User or CustomerId.External.", parameterName);
        }
    }

    /// <summary>The customer a neutral key names, where SessionM can address it.</summary>
    internal static CustomerId? From(UserKey key) => key.Kind switch
    {
        UserKeyKind.Native => User(key.Value!),
        UserKeyKind.External => External(key.Value!),
        _ => null,
    };
}

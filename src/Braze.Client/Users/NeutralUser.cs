using Integration.Abstractions;

namespace Braze.Client;

/// <summary>The Braze user a neutral key names. Every kind of key has its form.</summary>
internal static class NeutralUser
{
    /// <exception cref="ArgumentException">The key is empty, or longer than Braze takes.</exception>
    public static BrazeUser From(UserKey key) => key.Kind switch
    {
        UserKeyKind.External => BrazeUser.External(key.Value!),
        UserKeyKind.Native => BrazeUser.BrazeId(key.Value!),
        UserKeyKind.Alias => BrazeUser.Alias(key.Value!, key.Label!),
        UserKeyKind.Email => BrazeUser.Email(key.Value!),
        UserKeyKind.Phone => BrazeUser.Phone(key.Value!),
        _ => throw new ArgumentException("The user key is empty. Make it with one of UserKey's methods.", nameof(key)),
    };
}

namespace Integration.Abstractions;

/// <summary>The default resolver: both systems know the user by the same key.</summary>
public sealed class UnchangedUserKeyResolver : IUserKeyResolver
{
    /// <summary>The one instance; it has no state.</summary>
    public static UnchangedUserKeyResolver Instance { get; } = new();

    /// <inheritdoc />
    public ValueTask<UserKey?> ResolveAsync(UserKey key, string system, CancellationToken cancellationToken = default) => new(key);
}

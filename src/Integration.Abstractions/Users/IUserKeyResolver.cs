namespace Integration.Abstractions;

/// <summary>Translates a user's key into the one the receiving system knows.</summary>
/// <remarks>Registered once per host; the default returns every key unchanged. Replace it when two systems know a user by different ids.</remarks>
public interface IUserKeyResolver
{
    /// <summary>Finds the key under which <paramref name="system"/> knows the user.</summary>
    /// <param name="key">The key the host used.</param>
    /// <param name="system">The receiving system, for example <c>Braze</c> or <c>SessionM</c>.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>The key to use, or <see langword="null"/> when the user is unknown there: a sink then reports the item as not applied, any other call refuses the key.</returns>
    ValueTask<UserKey?> ResolveAsync(UserKey key, string system, CancellationToken cancellationToken = default);
}

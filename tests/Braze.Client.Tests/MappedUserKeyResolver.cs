using Integration.Abstractions;

namespace Braze.Client.Tests;

/// <summary>A host's resolver: a function, and what it was asked.</summary>
internal sealed class MappedUserKeyResolver(Func<UserKey, UserKey?> map) : IUserKeyResolver
{
    public List<(UserKey Key, string System)> Asked { get; } = [];

    public ValueTask<UserKey?> ResolveAsync(UserKey key, string system, CancellationToken cancellationToken = default)
    {
        Asked.Add((key, system));
        return new ValueTask<UserKey?>(map(key));
    }
}

using Integration.Abstractions;

namespace SessionM.Client.Tests;

/// <summary>A host's resolver: every key unchanged but those set here.</summary>
internal sealed class FakeResolver : IUserKeyResolver
{
    public Dictionary<UserKey, UserKey?> Keys { get; } = [];

    public HashSet<string> Systems { get; } = [];

    public ValueTask<UserKey?> ResolveAsync(UserKey key, string system, CancellationToken cancellationToken = default)
    {
        Systems.Add(system);
        return new ValueTask<UserKey?>(Keys.TryGetValue(key, out UserKey? found) ? found : key);
    }
}

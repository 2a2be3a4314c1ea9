using Integration.Abstractions;

namespace SessionM.Client.Tests;

/// <summary>A host's resolver: every key unchanged but those set here; it fails for some.</summary>
internal sealed class FakeResolver : IUserKeyResolver
{
    public Dictionary<UserKey, UserKey?> Keys { get; } = [];

    public Dictionary<UserKey, Exception> Failures { get; } = [];

    public HashSet<string> Systems { get; } = [];

    public ValueTask<UserKey?> ResolveAsync(UserKey key, string system, CancellationToken cancellationToken = default)
    {
        Systems.Add(system);
        if (Failures.TryGetValue(key, out Exception? failure))
        {
            throw failure;
        }

        return new ValueTask<UserKey?>(Keys.TryGetValue(key, out UserKey? found) ? found : key);
    }
}

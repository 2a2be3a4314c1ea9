using Braze.Client;
using Integration.Abstractions;
using SessionM.Client;

namespace PointsToMessage;

/// <summary>The host's knowledge of its customers' ids. A real one looks them up in the host's database.</summary>
internal sealed class CustomerDirectory(IReadOnlyDictionary<UserKey, CustomerIds> customers) : IUserKeyResolver
{
    public ValueTask<UserKey?> ResolveAsync(UserKey key, string system, CancellationToken cancellationToken = default) => new(system switch
    {
        _ when !customers.ContainsKey(key) => null,
        SessionMClient.ServiceName => UserKey.Native(customers[key].SessionMUserId),
        BrazeClient.ServiceName => UserKey.External(customers[key].BrazeExternalId),
        _ => null,
    });
}

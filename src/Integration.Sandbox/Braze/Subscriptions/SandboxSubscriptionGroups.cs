namespace Integration.Sandbox;

/// <summary>The names and channels of subscription groups. A group that is not here works too: it is called by its id and is one of e-mail.</summary>
public sealed class SandboxSubscriptionGroups
{
    private const string Email = "email";

    private readonly Lock _gate;
    private readonly Dictionary<string, (string Name, string Channel)> _groups = new(StringComparer.Ordinal);

    internal SandboxSubscriptionGroups(Lock gate) => _gate = gate;

    /// <summary>Describes a group.</summary>
    /// <param name="id">The group's id.</param>
    /// <param name="name">Its name.</param>
    /// <param name="channel">Its channel, for example <c>email</c> or <c>sms</c>.</param>
    public void Add(string id, string name, string channel = Email)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(channel);
        lock (_gate)
        {
            _groups[id] = (name, channel);
        }
    }

    internal (string Name, string Channel) Of(string id) => _groups.TryGetValue(id, out (string Name, string Channel) group) ? group : (id, Email);

    internal void Clear() => _groups.Clear();
}

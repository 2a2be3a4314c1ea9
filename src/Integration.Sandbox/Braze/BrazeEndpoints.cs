namespace Integration.Sandbox;

/// <summary>One group of Braze's endpoints. What only the group keeps is kept in it; what others look at too is in <see cref="BrazeState"/>.</summary>
internal abstract class BrazeEndpoints
{
    /// <summary>Read once, when the sandbox is made.</summary>
    public abstract IReadOnlyList<SandboxEndpoint> All { get; }

    /// <summary>Forgets what the group keeps. Runs under <see cref="BrazeState.Gate"/>.</summary>
    public virtual void Clear()
    {
    }
}

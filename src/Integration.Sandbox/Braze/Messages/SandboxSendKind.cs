namespace Integration.Sandbox;

/// <summary>What was sent.</summary>
public enum SandboxSendKind
{
    /// <summary>An API-triggered campaign.</summary>
    Campaign,

    /// <summary>An API-triggered Canvas.</summary>
    Canvas,
}

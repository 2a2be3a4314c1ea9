namespace Integration.Sandbox;

/// <summary>What was sent.</summary>
public enum SandboxSendKind
{
    /// <summary>An API-triggered campaign.</summary>
    Campaign,

    /// <summary>An API-triggered Canvas.</summary>
    Canvas,

    /// <summary>A message whose content came with the request.</summary>
    Message,

    /// <summary>A transactional e-mail.</summary>
    Transactional,
}

namespace Integration.Sandbox;

/// <summary>How a campaign is sent.</summary>
public enum SandboxCampaignKind
{
    /// <summary>Content in the dashboard, sent by <c>/campaigns/trigger/send</c>.</summary>
    ApiTriggered,

    /// <summary>An API campaign: content in the request, sent by <c>/messages/send</c>, counted here.</summary>
    Api,

    /// <summary>A transactional e-mail.</summary>
    Transactional,
}

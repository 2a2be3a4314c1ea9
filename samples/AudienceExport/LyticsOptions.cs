namespace AudienceExport;

/// <summary>How the webhooks are recognised and read.</summary>
internal sealed class LyticsOptions
{
    public const int MinSecret = 16;

    /// <summary>What the header <see cref="TriggerEndpoint.SecretHeader"/> has to say.</summary>
    public string Secret { get; set; } = string.Empty;

    /// <summary>The selected field that holds the user's external id in Braze.</summary>
    public string UserField { get; set; } = "user_id";
}

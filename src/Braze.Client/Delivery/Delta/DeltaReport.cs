namespace Braze.Client;

/// <summary>What a delta filter has done, counting only objects that Braze accepted or that were held back, each once.</summary>
/// <param name="Since">When counting began.</param>
/// <param name="AttributesSent">
/// Attributes sent, without those that cost no data points (subscription states and groups, push tokens). An attribute whose outcome was unknown counts when it is accepted.
/// </param>
/// <param name="AttributesHeldBack">
/// Attributes left out because the profile has them already. Under a contract priced by data points an estimate of those saved, one each; Braze's own
/// count in the dashboard is what is billed.
/// </param>
/// <param name="ObjectsHeldBack">Objects of which nothing was left, so that they were not sent at all.</param>
public sealed record DeltaReport(DateTimeOffset Since, long AttributesSent, long AttributesHeldBack, long ObjectsHeldBack)
{
    /// <summary>Attributes that came along: sent and held back.</summary>
    public long AttributesSeen => AttributesSent + AttributesHeldBack;
}

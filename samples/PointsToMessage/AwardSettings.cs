namespace PointsToMessage;

/// <summary>Where awards come from and go to.</summary>
/// <param name="PointAccountId">The account of SessionM that awards go into.</param>
/// <param name="PointAccountName">Its name, as the message shows it.</param>
/// <param name="PointSourceId">The point source of SessionM that awards come from.</param>
/// <param name="CampaignId">The API-triggered campaign of Braze that announces them.</param>
internal sealed record AwardSettings(string PointAccountId, string PointAccountName, string PointSourceId, string CampaignId);

using Braze.Client;
using Integration.Sandbox;
using SessionM.Client;
using Spectre.Console;

namespace Quickstart.Flows;

/// <summary>A loyalty outcome becomes a message: an offer through a campaign, points through a canvas. The ids come from SessionM's advanced settings.</summary>
internal sealed class OutcomeToMessage(ISessionMOffers offers, IBrazeClient braze, FlowContext context) : IFlow
{
    private readonly OutcomeSender _sender = new(braze);

    public string Title => "Loyalty outcome -> message: campaigns/trigger/send and canvas/trigger/send";

    public async Task<FlowResult> RunAsync(CancellationToken cancellationToken)
    {
        UserOffer? offer = await offers.GetUserOffersAsync(context.Customer, cancellationToken: cancellationToken).FirstOrDefaultAsync(o => !o.IsRedeemed, cancellationToken);
        LoyaltyOutcome offered = OfferOutcome(offer);
        LoyaltyOutcome awarded = PointsOutcome();

        TriggerSendResponse campaign = (await _sender.SendAsync(offered, cancellationToken)).Single();
        TriggerSendResponse canvas = (await _sender.SendAsync(awarded, cancellationToken)).Single();
        foreach (string? notice in new[] { campaign.Notice, canvas.Notice }.Where(n => n is not null))
        {
            AnsiConsole.WriteLine($"  Braze notes: {notice}");
        }

        bool hasOffer = context.IsLive || offer is not null;
        bool isVerified = hasOffer && IsVerified(offered, offered.CampaignId, campaign) && IsVerified(awarded, awarded.CanvasId, canvas);
        return new FlowResult(isVerified, $"campaign dispatch {campaign.DispatchId}, canvas dispatch {canvas.DispatchId}; one recipient each, broadcast off");
    }

    private LoyaltyOutcome OfferOutcome(UserOffer? offer) => new(context.BrazeExternalId)
    {
        CampaignId = context.Configuration["Quickstart:CampaignId"] ?? context.Data.Campaign.BrazeCampaignId,
        Email = context.Email,
        Broadcast = false,
        Offer = offer,
        Campaign = new LoyaltyCampaign("SM-1042", "Autumn breakfast", TimeProvider.System.GetUtcNow(), new PropertyObject { ["store"] = "Main Street" }),
    };

    private LoyaltyOutcome PointsOutcome() => new(context.BrazeExternalId)
    {
        CanvasId = context.Configuration["Quickstart:CanvasId"] ?? context.Data.Campaign.BrazeCanvasId,
        Email = context.Email,
        Broadcast = false,
        Points = (150.5m, "Rewards"),
        EventData = new PropertyObject { ["event"] = "breakfast_visit", ["visits"] = 5 },
    };

    // In the sandbox: sent once, to this one recipient, never to the whole segment; with the address and every group the outcome has.
    private bool IsVerified(LoyaltyOutcome outcome, string? id, TriggerSendResponse response)
    {
        if (context.Sandbox is not { } sandbox)
        {
            return response is { DispatchId: not null, Notice: null };
        }

        SandboxSend[] sends = [.. sandbox.Braze.Sends.Where(s => s.Id == id)];
        return sends is [{ Recipients: [{ ReachesProfile: true, Properties: { } properties } recipient] } send]
            && send.Broadcast == outcome.Broadcast
            && send.DispatchId == response.DispatchId
            && recipient.ExternalUserId == outcome.CustomerId
            && recipient.Attributes?["email"]?.GetValue<string>() == outcome.Email
            && sandbox.Braze.Profiles.Find(outcome.CustomerId)?.Email == outcome.Email
            && properties["user_offer_id"]?.GetValue<string>() == outcome.Offer?.Id
            && properties["award_amount"]?.GetValue<decimal>() == outcome.Points?.Amount
            && properties["event_data"] is null == outcome.EventData is null
            && properties["campaign_id"]?.GetValue<string>() == outcome.Campaign?.Id;
    }
}

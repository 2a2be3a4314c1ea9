using Braze.Client;
using Integration.Sandbox;
using SessionM.Client;
using Spectre.Console;

namespace Quickstart.Flows;

/// <summary>A loyalty outcome becomes a message: an offer through a campaign, points through a canvas. The ids come from SessionM's advanced settings.</summary>
internal sealed class OutcomeToMessage(ISessionMOffers offers, IBrazeClient braze, FlowContext context) : IFlow
{
    public string Title => "Loyalty outcome -> message: campaigns/trigger/send and canvas/trigger/send";

    public async Task<FlowResult> RunAsync(CancellationToken cancellationToken)
    {
        string campaignId = context.Configuration["Quickstart:CampaignId"] ?? context.Data.Campaign.CampaignId!;
        string canvasId = context.Configuration["Quickstart:CanvasId"] ?? context.Data.Campaign.CanvasId!;
        UserOffer? offer = await offers.GetUserOffersAsync(context.Customer, cancellationToken: cancellationToken).FirstOrDefaultAsync(o => !o.IsRedeemed, cancellationToken);

        TriggerSendResponse campaign = await braze.Campaigns.SendAsync(CampaignOf(campaignId, offer), cancellationToken);
        TriggerSendResponse canvas = await braze.Canvases.SendAsync(CanvasOf(canvasId), cancellationToken);
        foreach (string? notice in new[] { campaign.Notice, canvas.Notice }.Where(n => n is not null))
        {
            AnsiConsole.WriteLine($"  Braze notes: {notice}");
        }

        bool isVerified = IsVerified(campaignId, campaign, offer) && IsVerified(canvasId, canvas);
        return new FlowResult(isVerified, $"campaign dispatch {campaign.DispatchId}, canvas dispatch {canvas.DispatchId}; one recipient each, broadcast off");
    }

    private CampaignTrigger CampaignOf(string campaignId, UserOffer? offer)
    {
        LoyaltyOutcome outcome = new(context.BrazeExternalId, Email: null)
        {
            Offer = offer,
            Campaign = new LoyaltyCampaign("SM-1042", "Autumn breakfast", TimeProvider.System.GetUtcNow(), new PropertyObject { ["store"] = "Main Street" }),
        };
        Recipient recipient = new(BrazeUser.External(outcome.CustomerId));
        outcome.WriteTo(recipient.TriggerProperties);
        return new CampaignTrigger(campaignId) { Recipients = { recipient } };
    }

    private CanvasTrigger CanvasOf(string canvasId)
    {
        LoyaltyOutcome outcome = new(context.BrazeExternalId, Email: null)
        {
            Points = (150.5m, "Rewards"),
            EventData = new PropertyObject { ["event"] = "breakfast_visit", ["visits"] = 5 },
        };
        CanvasRecipient recipient = new(BrazeUser.External(outcome.CustomerId));
        outcome.WriteTo(recipient.Context);
        return new CanvasTrigger(canvasId) { Recipients = { recipient } };
    }

    // In the sandbox: sent once, to this one recipient, never to the whole segment.
    private bool IsVerified(string id, TriggerSendResponse response, UserOffer? offer = null)
    {
        if (context.Sandbox is not { } sandbox)
        {
            return response is { DispatchId: not null, Notice: null };
        }

        SandboxSend[] sends = [.. sandbox.Braze.Sends.Where(s => s.Id == id)];
        return sends is [{ Broadcast: false, Recipients: [var recipient] } send]
            && send.DispatchId == response.DispatchId
            && recipient.ExternalUserId == context.BrazeExternalId
            && recipient.ReachesProfile
            && (offer is null || recipient.Properties?["user_offer_id"]?.GetValue<string>() == offer.Id);
    }
}

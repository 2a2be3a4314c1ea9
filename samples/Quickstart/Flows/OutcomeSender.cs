using Braze.Client;

namespace Quickstart.Flows;

/// <summary>Sends a loyalty outcome the way its broadcast flag says. The client has two methods for the two, so a forgotten flag reaches one person at most.</summary>
internal sealed class OutcomeSender(IBrazeClient braze)
{
    /// <exception cref="InvalidDataException">The outcome names neither a campaign nor a canvas.</exception>
    public async Task<IReadOnlyList<TriggerSendResponse>> SendAsync(LoyaltyOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is { CampaignId: null, CanvasId: null })
        {
            throw new InvalidDataException("The outcome names neither a campaign nor a canvas.");
        }

        List<TriggerSendResponse> responses = [];
        if (outcome.CampaignId is { } campaignId)
        {
            responses.Add(await SendCampaignAsync(campaignId, outcome, cancellationToken));
        }

        if (outcome.CanvasId is { } canvasId)
        {
            responses.Add(await SendCanvasAsync(canvasId, outcome, cancellationToken));
        }

        return responses;
    }

    private Task<TriggerSendResponse> SendCampaignAsync(string campaignId, LoyaltyOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Broadcast)
        {
            CampaignBroadcast broadcast = new(campaignId);
            outcome.WriteTo(broadcast.TriggerProperties);
            return braze.Campaigns.SendBroadcastAsync(broadcast, cancellationToken);
        }

        Recipient recipient = new(BrazeUser.External(outcome.CustomerId)) { Attributes = { Email = outcome.Email } };
        outcome.WriteTo(recipient.TriggerProperties);
        return braze.Campaigns.SendAsync(new CampaignTrigger(campaignId) { Recipients = { recipient } }, cancellationToken);
    }

    private Task<TriggerSendResponse> SendCanvasAsync(string canvasId, LoyaltyOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Broadcast)
        {
            CanvasBroadcast broadcast = new(canvasId);
            outcome.WriteTo(broadcast.Context);
            return braze.Canvases.SendBroadcastAsync(broadcast, cancellationToken);
        }

        CanvasRecipient recipient = new(BrazeUser.External(outcome.CustomerId)) { Attributes = { Email = outcome.Email } };
        outcome.WriteTo(recipient.Context);
        return braze.Canvases.SendAsync(new CanvasTrigger(canvasId) { Recipients = { recipient } }, cancellationToken);
    }
}

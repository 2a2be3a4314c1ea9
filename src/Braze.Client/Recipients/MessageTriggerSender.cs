using Integration.Abstractions;
using Integration.Http;

namespace Braze.Client;

/// <summary>The neutral view of campaign and canvas sends.</summary>
internal sealed class MessageTriggerSender(IBrazeCampaigns campaigns, IBrazeCanvases canvases, IUserKeyResolver resolver) : IMessageTrigger
{
    public async Task<MessageReceipt> SendAsync(MessageTrigger trigger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        ThrowIfInvalid(trigger);
        BrazeUser[] users = await ResolveAsync(trigger, cancellationToken).ConfigureAwait(false);
        TriggerSendResponse response = trigger.Target.Kind == MessageTargetKind.Campaign
            ? await campaigns.SendAsync(ToCampaign(trigger, users), cancellationToken).ConfigureAwait(false)
            : await canvases.SendAsync(ToCanvas(trigger, users), cancellationToken).ConfigureAwait(false);
        return new MessageReceipt(response.DispatchId, response.Notice ?? Describe(response.Errors));
    }

    private static void ThrowIfInvalid(MessageTrigger trigger)
    {
        if (trigger.Target is null || !Enum.IsDefined(trigger.Target.Kind))
        {
            throw new ArgumentException("The message's target is neither a campaign nor a canvas.", nameof(trigger));
        }

        if (trigger.Recipients.Count is 0 or > BrazeLimits.Recipients)
        {
            throw new ArgumentException($"The message has {trigger.Recipients.Count} recipients; one call takes 1 to {BrazeLimits.Recipients}. Cut them with Chunk({nameof(BrazeLimits)}.{nameof(BrazeLimits.Recipients)}).", nameof(trigger));
        }

        if (trigger.Recipients.IndexOf(null!) is >= 0 and int missing)
        {
            throw new ArgumentException($"Recipient {missing} is null.", nameof(trigger));
        }
    }

    /// <summary>What Braze objected to although it took the request on; the receipt has no other place for it.</summary>
    private static string? Describe(IReadOnlyList<BrazeError> errors) =>
        errors.Count == 0 ? null : string.Join(" ", errors.Select(error => VendorText.Clean(error.Reason)));

    private async Task<BrazeUser[]> ResolveAsync(MessageTrigger trigger, CancellationToken cancellationToken)
    {
        BrazeUser[] users = new BrazeUser[trigger.Recipients.Count];
        for (int i = 0; i < users.Length; i++)
        {
            UserKey key = await resolver.ResolveAsync(trigger.Recipients[i].User, BrazeClient.ServiceName, cancellationToken).ConfigureAwait(false)
                ?? throw new ArgumentException($"The resolver knows no key of recipient {i} in Braze; nothing was sent.", nameof(trigger));
            users[i] = NeutralUser.From(key);
        }

        return users;
    }

    private static CampaignTrigger ToCampaign(MessageTrigger trigger, BrazeUser[] users)
    {
        CampaignTrigger campaign = new(trigger.Target.Id);
        NeutralValue.Copy(trigger.Properties, campaign.TriggerProperties);
        for (int i = 0; i < users.Length; i++)
        {
            Recipient recipient = new(users[i]);
            NeutralValue.Copy(trigger.Recipients[i].Properties, recipient.TriggerProperties);
            campaign.Recipients.Add(recipient);
        }

        return campaign;
    }

    private static CanvasTrigger ToCanvas(MessageTrigger trigger, BrazeUser[] users)
    {
        CanvasTrigger canvas = new(trigger.Target.Id);
        NeutralValue.Copy(trigger.Properties, canvas.Context);
        for (int i = 0; i < users.Length; i++)
        {
            CanvasRecipient recipient = new(users[i]);
            NeutralValue.Copy(trigger.Recipients[i].Properties, recipient.Context);
            canvas.Recipients.Add(recipient);
        }

        return canvas;
    }
}

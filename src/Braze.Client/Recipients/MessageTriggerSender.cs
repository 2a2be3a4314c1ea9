using Integration.Abstractions;

namespace Braze.Client;

/// <summary>The neutral view of campaign and canvas sends.</summary>
internal sealed class MessageTriggerSender(IBrazeCampaigns campaigns, IBrazeCanvases canvases, IUserKeyResolver resolver) : IMessageTrigger
{
    public async Task<MessageReceipt> SendAsync(MessageTrigger trigger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        if (trigger.Recipients.Count is 0 or > RecipientList.MaxCount)
        {
            throw new ArgumentException($"The message has {trigger.Recipients.Count} recipients; one call takes 1 to {RecipientList.MaxCount}. Cut them with Chunk({RecipientList.MaxCount}).", nameof(trigger));
        }

        BrazeUser[] users = await ResolveAsync(trigger, cancellationToken).ConfigureAwait(false);
        TriggerSendResponse response = trigger.Target.Kind == MessageTargetKind.Campaign
            ? await campaigns.SendAsync(ToCampaign(trigger, users), cancellationToken).ConfigureAwait(false)
            : await canvases.SendAsync(ToCanvas(trigger, users), cancellationToken).ConfigureAwait(false);
        return new MessageReceipt(response.DispatchId, response.Notice);
    }

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
        Fill(campaign.TriggerProperties, trigger.Properties);
        for (int i = 0; i < users.Length; i++)
        {
            Recipient recipient = new(users[i]);
            Fill(recipient.TriggerProperties, trigger.Recipients[i].Properties);
            campaign.Recipients.Add(recipient);
        }

        return campaign;
    }

    private static CanvasTrigger ToCanvas(MessageTrigger trigger, BrazeUser[] users)
    {
        CanvasTrigger canvas = new(trigger.Target.Id);
        Fill(canvas.Context, trigger.Properties);
        for (int i = 0; i < users.Length; i++)
        {
            CanvasRecipient recipient = new(users[i]);
            Fill(recipient.Context, trigger.Recipients[i].Properties);
            canvas.Recipients.Add(recipient);
        }

        return canvas;
    }

    private static void Fill(PropertyObject target, Dictionary<string, object?> source)
    {
        foreach ((string name, object? value) in source)
        {
            target[name] = NeutralValue.ForProperty(value) is { } wire
                ? new PropertyValue(wire)
                : throw new ArgumentException($"Property '{name}' is a {value!.GetType().Name}, for which Braze has no form. Give a string, boolean, number, date, list of strings or string-keyed dictionary.", nameof(source));
        }
    }
}

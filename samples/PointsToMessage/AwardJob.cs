using Integration.Abstractions;
using SessionM.Client;

namespace PointsToMessage;

/// <summary>
/// Gives a customer points in SessionM and tells them so through Braze. It may run again at any time: a deposit repeated under its idempotency id is
/// made once, and a message that may have gone out is never sent again.
/// </summary>
internal sealed class AwardJob(ISessionMPoints points, IMessageTrigger messages, IUserKeyResolver resolver, AwardLog log, AwardSettings settings)
{
    public async Task<AwardResult> RunAsync(Award award, CancellationToken cancellationToken)
    {
        try
        {
            await DepositAsync(award, cancellationToken);
        }
        catch (IntegrationException e)
        {
            return e.OutcomeUnknown ? AwardResult.DepositUnknown : AwardResult.DepositRefused;
        }

        return log.TryClaim(award) ? await AnnounceAsync(award, cancellationToken) : AwardResult.NotAnnouncedAgain;
    }

    // The client sends a deposit once by default. Repeating it is the job's decision, and safe as far as SessionM recognises the id: ask it for your tenant.
    private async Task DepositAsync(Award award, CancellationToken cancellationToken)
    {
        UserKey customer = await resolver.ResolveAsync(award.Customer, SessionMClient.ServiceName, cancellationToken)
            ?? throw new InvalidOperationException("SessionM does not know the customer of an award.");
        await points.DepositAsync(
            new PointDeposit(customer.Value!)
            {
                Details =
                {
                    new PointDepositDetail(award.Points, settings.PointAccountId, settings.PointSourceId)
                    {
                        IdempotencyId = award.Key,
                        ReferenceId = award.Key,
                        ReferenceType = "award",
                    },
                },
            },
            cancellationToken);
    }

    // The contract translates the customer's key for Braze by itself.
    private async Task<AwardResult> AnnounceAsync(Award award, CancellationToken cancellationToken)
    {
        MessageRecipient recipient = new(award.Customer) { Properties = { ["award_amount"] = award.Points, ["point_account"] = settings.PointAccountName } };
        try
        {
            await messages.SendAsync(new MessageTrigger(MessageTarget.Campaign(settings.CampaignId)) { Recipients = { recipient } }, cancellationToken);
        }
        catch (IntegrationException e) when (!e.OutcomeUnknown)
        {
            log.Release(award);
            return AwardResult.MessageNotSent;
        }
        catch (IntegrationException)
        {
            return AwardResult.MessageUnknown;
        }

        log.Confirm(award);
        return AwardResult.Announced;
    }
}

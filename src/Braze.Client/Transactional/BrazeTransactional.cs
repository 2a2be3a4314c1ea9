using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeTransactional(BrazeTransport transport) : IBrazeTransactional
{
    public async Task<TransactionalSendResponse> SendAsync(TransactionalEmail email, string externalSendId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(email);
        ExternalSendId.ThrowIfInvalid(externalSendId, nameof(externalSendId));
        email.ThrowIfInvalid(nameof(email));
        try
        {
            return await SendAsync(email, externalSendId, RetrySafety.Keyed, cancellationToken).ConfigureAwait(false);
        }
        catch (BrazeApiException e) when (TransactionalSendResponse.IsQueuedText(e.ResponseBody))
        {
            // Our own repeat after a lost answer ends here too: the e-mail is on its way, which is what the caller asked for.
            return new TransactionalSendResponse { StatusCode = e.StatusCode, RateLimit = e.RateLimit, Message = TransactionalSendResponse.QueuedText, Errors = e.Errors };
        }
    }

    public Task<TransactionalSendResponse> SendAsync(TransactionalEmail email, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(email);
        email.ThrowIfInvalid(nameof(email));
        return SendAsync(email, externalSendId: null, RetrySafety.AtMostOnce, cancellationToken);
    }

    private Task<TransactionalSendResponse> SendAsync(TransactionalEmail email, string? externalSendId, RetrySafety safety, CancellationToken cancellationToken) =>
        transport.SendAsync(
            BrazeOperations.TransactionalSend,
            new TransactionalSend(email, externalSendId),
            BrazeRequestJson.Wire.TransactionalSend,
            BrazeResponseJson.Default.TransactionalSendResponse,
            new CallSettings { PathValues = [email.CampaignId], Safety = safety },
            cancellationToken);
}

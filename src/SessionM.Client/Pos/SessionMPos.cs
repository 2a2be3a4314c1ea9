using Integration.Http;

namespace SessionM.Client;

internal sealed class SessionMPos(PosTransport pos) : ISessionMPos
{
    public Task<PosResponse> SendTransactionAsync(PosTransaction transaction, PosCall? call = null, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(transaction);
        ThrowIfInvalid(call);
        return pos.SendAsync(
            SessionMOperations.PosSendTransaction,
            pos.Contain(transaction, call),
            SessionMRequestJson.Default.PosRequestPosTransaction,
            SessionMResponseJson.Default.PosResponse,
            cancellationToken: cancellationToken);
    }

    public Task<PosLookupResponse> LookupAsync(PosUserLookup user, PosCall? call = null, CancellationToken cancellationToken = default) =>
        LookupAsync(user, transaction: null, call, cancellationToken);

    public Task<PosLookupResponse> LookupForTransactionAsync(
        PosUserLookup user, PosTransaction transaction, PosCall? call = null, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(transaction);
        return LookupAsync(user, transaction, call, cancellationToken);
    }

    public Task<PosDiscountResponse> LockAsync(PosOfferLookup offer, PosTransaction transaction, PosCall? call = null, CancellationToken cancellationToken = default) =>
        ApplyAsync(SessionMOperations.PosLock, offer, transaction, call, cancellationToken);

    public Task<PosResponse> UnlockAsync(UserOfferId userOffer, string employeeId, PosCall? call = null, CancellationToken cancellationToken = default) =>
        GiveBackAsync(SessionMOperations.PosUnlock, userOffer, employeeId, call, cancellationToken);

    public Task<PosDiscountResponse> RedeemAsync(PosOfferLookup offer, PosTransaction transaction, PosCall? call = null, CancellationToken cancellationToken = default) =>
        ApplyAsync(SessionMOperations.PosRedeem, offer, transaction, call, cancellationToken);

    public Task<PosResponse> ReinstateAsync(UserOfferId userOffer, string employeeId, PosCall? call = null, CancellationToken cancellationToken = default) =>
        GiveBackAsync(SessionMOperations.PosReinstate, userOffer, employeeId, call, cancellationToken);

    private Task<PosLookupResponse> LookupAsync(PosUserLookup user, PosTransaction? transaction, PosCall? call, CancellationToken cancellationToken)
    {
        user.ThrowIfEmpty(nameof(user));
        call?.ThrowIfInvalid(nameof(call));
        return pos.SendAsync(
            SessionMOperations.PosLookup,
            pos.Contain(new PosLookupBody(user, transaction), call),
            SessionMRequestJson.Default.PosRequestPosLookupBody,
            SessionMResponseJson.Default.PosLookupResponse,
            cancellationToken: cancellationToken);
    }

    private Task<PosDiscountResponse> ApplyAsync(Operation operation, PosOfferLookup offer, PosTransaction transaction, PosCall? call, CancellationToken cancellationToken)
    {
        offer.ThrowIfEmpty(nameof(offer));
        ThrowIfInvalid(transaction);
        ThrowIfInvalid(call);
        return pos.SendAsync(
            operation,
            pos.Contain(new PosOfferBody(offer, transaction), call),
            SessionMRequestJson.Default.PosRequestPosOfferBody,
            SessionMResponseJson.Default.PosDiscountResponse,
            cancellationToken: cancellationToken);
    }

    private Task<PosResponse> GiveBackAsync(Operation operation, UserOfferId userOffer, string employeeId, PosCall? call, CancellationToken cancellationToken)
    {
        userOffer.ThrowIfEmpty(nameof(userOffer));
        ArgumentException.ThrowIfNullOrWhiteSpace(employeeId);
        ThrowIfInvalid(call);
        return pos.SendAsync(
            operation,
            pos.Contain(new PosUserOfferBody(userOffer.Value, employeeId), call),
            SessionMRequestJson.Default.PosRequestPosUserOfferBody,
            SessionMResponseJson.Default.PosResponse,
            cancellationToken: cancellationToken);
    }

    private static void ThrowIfInvalid(PosTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        transaction.ThrowIfInvalid(nameof(transaction));
    }

    private void ThrowIfInvalid(PosCall? call)
    {
        call?.ThrowIfInvalid(nameof(call));
        pos.ThrowIfWithoutStore(call, nameof(call));
    }
}

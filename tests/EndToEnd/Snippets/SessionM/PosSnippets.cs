using Integration.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using SessionM.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about the point of sale.</summary>
internal static class PosSnippets
{
    public static void Register(IServiceCollection services, string key, string secret)
    {
        #region pos-register
        services.AddSessionM("berlin", o =>
        {
            o.Pos.BaseAddress = new Uri("https://cloudpos-acme.ent-sessionm.com");     // without /api/2.0
            o.Pos.ApiKey = key;
            o.Pos.ApiSecret = secret;
            o.Pos.ClientId = "1c0f6a52-0000-0000-0000-000000000001";                   // the id that Connect calls the retailer's
            o.Pos.StoreId = "store-17";                                                // for calls that name no other
        });
        #endregion
    }

    public static async Task SellAsync(ISessionMClient sessionM, DateTimeOffset now, Func<PosDiscount, Task<PosPayment>> takePaymentAsync, CancellationToken ct)
    {
        #region pos-transaction
        PosTransaction Sale(bool isClosed) => new()
        {
            TransactionId = "t-4711",
            IsClosed = isClosed,
            OpenTime = now,
            ModifiedTime = now,
            Subtotal = 9.50m,
            PosEmployeeId = "e-12",
            Channel = "IN-STORE",
            Items = { new PosItem { LineId = "1", ItemId = "sku-1", Quantity = 2, UnitPrice = 4.75m, Subtotal = 9.50m } },
        };
        #endregion

        #region pos-offer
        PosTransaction open = Sale(isClosed: false);
        PosLookupResponse found = await sessionM.Pos.LookupForTransactionAsync(PosUserLookup.ExternalCustomerId("card-100"), open, cancellationToken: ct);
        if (found.Offers is [{ ReferenceId: { } reference }, ..])
        {
            PosDiscountResponse locked = await sessionM.Pos.LockAsync(PosOfferLookup.UserOffer(UserOfferId.From(reference)), open, cancellationToken: ct);
            PosDiscount discount = locked.Discount!;
            PosPayment payment = await takePaymentAsync(discount);                         // its UserId and UserIdType name the customer

            PosTransaction closed = Sale(isClosed: true);
            closed.Payments.Add(payment);
            closed.Discounts.Add(discount);                                                // just as it came
            await sessionM.Pos.SendTransactionAsync(closed, cancellationToken: ct);        // redeems the offer
        }
        #endregion
    }

    public static async Task SendAsync(ISessionMPos pos, PosTransaction transaction, string saleId, Action<string> sendAgainLater, CancellationToken ct)
    {
        #region pos-repeat
        PosCall call = new() { RequestId = PosRequestId.From($"sale-{saleId}") };      // stored with the sale, also across restarts
        try
        {
            await pos.SendTransactionAsync(transaction, call, ct);
        }
        catch (IntegrationException e) when (e.OutcomeUnknown || e.IsTransient)
        {
            sendAgainLater(saleId);                                                    // under the same request id: it counts once
        }
        #endregion
    }

    public static async Task GiveBackAsync(ISessionMPos pos, UserOfferId userOffer, bool isPaid, CancellationToken ct)
    {
        #region pos-give-back
        if (isPaid)
        {
            await pos.ReinstateAsync(userOffer, employeeId: "e-12", cancellationToken: ct);      // was redeemed
        }
        else
        {
            await pos.UnlockAsync(userOffer, employeeId: "e-12", cancellationToken: ct);         // was only locked
        }
        #endregion
    }
}

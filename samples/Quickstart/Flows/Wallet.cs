using Integration.Sandbox;
using SessionM.Client;
using Spectre.Console;

namespace Quickstart.Flows;

/// <summary>A customer's wallet as typed offers, read page by page.</summary>
internal sealed class Wallet(ISessionMOffers offers, FlowContext context) : IFlow
{
    private const int PageSize = 10;

    public string Title => "Wallet: get_user_offers as typed offers";

    public async Task<FlowResult> RunAsync(CancellationToken cancellationToken)
    {
        List<UserOffer> wallet = [];
        UserOffersRequest next = new(context.Customer) { Take = PageSize, Culture = context.Data.Wallet.Culture };
        UserOffersPage page;
        do
        {
            page = await offers.GetUserOffersPageAsync(next, cancellationToken);
            wallet.AddRange(page.UserOffers);
            next = next with { Skip = wallet.Count };
        }
        while (page.UserOffers.Count > 0 && wallet.Count < page.TotalRecords);

        Print(wallet);
        int streamed = await offers.GetUserOffersAsync(context.Customer, context.Data.Wallet.Culture, cancellationToken).CountAsync(cancellationToken);
        string summary = $"{wallet.Count} offers in pages of {PageSize}, {wallet.Count(o => o.UsableUntil is null)} without end, {page.AvailablePoints} points to spend";
        return new FlowResult(streamed == wallet.Count && IsVerified(wallet), summary);
    }

    private static void Print(List<UserOffer> wallet)
    {
        foreach (UserOffer offer in wallet.Take(5))
        {
            string end = offer.UsableUntil is { } until ? $"until {until:yyyy-MM-dd}" : "without end";
            AnsiConsole.WriteLine($"  {offer.Name} ({offer.OfferType}, {end})");
        }

        AnsiConsole.WriteLine($"  and {Math.Max(0, wallet.Count - 5)} more");
    }

    private bool IsVerified(List<UserOffer> wallet)
    {
        if (context.Sandbox is not { } sandbox)
        {
            return true;
        }

        // The wallet shows what is issued, not what was redeemed.
        SandboxOffer[] held = [.. sandbox.SessionM.Wallets.Of(context.Customer).Where(o => o.RedeemDate is null)];
        return held.Length == wallet.Count
            && held.Zip(wallet).All(pair =>
                pair.First.Id == pair.Second.Id
                && pair.First.ExpirationDate == pair.Second.ExpirationDate
                && !pair.Second.IsRedeemed
                && pair.First.Texts[context.Data.Wallet.Culture].Name == pair.Second.Name);
    }
}

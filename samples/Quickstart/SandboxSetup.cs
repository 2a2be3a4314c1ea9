using System.Collections.Immutable;
using Integration.Sandbox;

namespace Quickstart;

/// <summary>Points the clients at the embedded vendors, and tells those what they know already.</summary>
internal static class SandboxSetup
{
    // A customer of the segment whom SessionM does not know, so that the run shows a failure too.
    private const string UnknownCustomer = "00000000-0000-11f1-8000-ffffffffffff";

    public static Dictionary<string, string?> SettingsOf(SandboxServer sandbox) => new()
    {
        ["SessionM:Core:BaseAddress"] = sandbox.SessionM.CoreAddress.ToString(),
        ["SessionM:Core:ApiKey"] = sandbox.SessionM.CoreApiKey,
        ["SessionM:Core:ApiSecret"] = sandbox.SessionM.CoreApiSecret,
        ["SessionM:Connect:BaseAddress"] = sandbox.SessionM.ConnectAddress.ToString(),
        ["SessionM:Connect:ApiKey"] = sandbox.SessionM.ConnectApiKey,
        ["SessionM:Connect:ApiSecret"] = sandbox.SessionM.ConnectApiSecret,
        ["SessionM:Connect:RetailerId"] = sandbox.SessionM.RetailerId,
        ["Braze:Endpoint"] = sandbox.Braze.Address.ToString(),
        ["Braze:ApiKey"] = sandbox.Braze.ApiKey,
        ["Quickstart:UserId"] = null,
        ["Quickstart:BrazeExternalId"] = null,
        ["Quickstart:Email"] = null,
        ["Quickstart:CampaignId"] = null,
        ["Quickstart:CanvasId"] = null,
    };

    public static void Seed(SandboxServer sandbox, SampleData data)
    {
        foreach (SegmentRow row in data.Segment.Where(row => row.UserId.Length > 0 && row.UserId != UnknownCustomer))
        {
            sandbox.SessionM.Users.Add(row.UserId);
            sandbox.Braze.Profiles.Set(row.UserId);
        }

        sandbox.SessionM.Wallets.Give(data.Wallet.Customer, [.. data.Wallet.Offers.Select(ToOffer)]);
        sandbox.SessionM.Points.Deposit(data.Wallet.Customer, data.Wallet.AvailablePoints);
        sandbox.Braze.Campaigns.Add(data.Campaign.BrazeCampaignId!);
        sandbox.Braze.Canvases.Add(data.Campaign.BrazeCanvasId!);
    }

    private static SandboxOffer ToOffer(WalletFileOffer offer) => new()
    {
        Id = offer.Id,
        OfferId = offer.OfferId,
        RootOfferId = offer.RootOfferId,
        OfferType = offer.OfferType,
        Name = offer.Name,
        Description = offer.Description,
        Terms = offer.Terms,
        Texts = ImmutableDictionary<string, SandboxOfferText>.Empty.Add("de-DE", new SandboxOfferText(offer.NameDe, offer.Description, offer.Terms)),
        PosDiscountId = offer.PosDiscountId,
        StartDate = offer.StartDate,
        ExpirationDate = offer.ExpirationDate,
        RedeemDate = offer.RedeemDate,
        Media = [new SandboxOfferMedia { Uri = offer.Logo, CategoryName = "Logo", ContentType = 1 }],
    };
}

using Integration.Abstractions;
using Integration.Sandbox;

namespace PointsToMessage;

/// <summary>The embedded vendors, what they know, and how the clients find them.</summary>
internal static class SandboxSetup
{
    public static AwardSettings Settings { get; } = new("5a9d0000-0000-4000-8000-0000000000a1", "Rewards", "5a9d0000-0000-4000-8000-0000000000b1", "campaign-points");

    public static IReadOnlyDictionary<UserKey, CustomerIds> Customers { get; } = new Dictionary<UserKey, CustomerIds>
    {
        [UserKey.External("crm-1")] = new("00000000-0000-11f1-8000-000000000001", "braze-1"),
        [UserKey.External("crm-2")] = new("00000000-0000-11f1-8000-000000000002", "braze-2"),
        [UserKey.External("crm-3")] = new("00000000-0000-11f1-8000-000000000003", "braze-3"),
    };

    public static Dictionary<string, string?> SettingsOf(SandboxServer sandbox) => new()
    {
        ["SessionM:Connect:BaseAddress"] = sandbox.SessionM.ConnectAddress.ToString(),
        ["SessionM:Connect:ApiKey"] = sandbox.SessionM.ConnectApiKey,
        ["SessionM:Connect:ApiSecret"] = sandbox.SessionM.ConnectApiSecret,
        ["SessionM:Connect:RetailerId"] = sandbox.SessionM.RetailerId,
        ["Braze:Endpoint"] = sandbox.Braze.Address.ToString(),
        ["Braze:ApiKey"] = sandbox.Braze.ApiKey,
    };

    public static void Seed(SandboxServer sandbox)
    {
        sandbox.SessionM.Points.Accounts = [new SandboxPointAccount(Settings.PointAccountId, Settings.PointAccountName)];
        sandbox.Braze.Campaigns.Add(Settings.CampaignId);
        foreach (CustomerIds customer in Customers.Values)
        {
            sandbox.SessionM.Users.Add(customer.SessionMUserId);
            sandbox.Braze.Profiles.Set(customer.BrazeExternalId);
        }
    }
}

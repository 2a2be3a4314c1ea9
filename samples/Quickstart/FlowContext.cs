using Integration.Sandbox;
using Microsoft.Extensions.Configuration;

namespace Quickstart;

/// <summary>What every flow works with.</summary>
/// <param name="Sandbox">The embedded vendors; null in a live run.</param>
/// <param name="Data">The input.</param>
/// <param name="Configuration">The host's settings.</param>
internal sealed record FlowContext(SandboxServer? Sandbox, SampleData Data, IConfiguration Configuration)
{
    /// <summary>What a live run needs besides addresses and keys. It touches this one user and nobody else.</summary>
    public static IReadOnlyDictionary<string, string> LiveSettings { get; } = new Dictionary<string, string>
    {
        ["Quickstart:UserId"] = "the SessionM user id of your test customer",
        ["Quickstart:BrazeExternalId"] = "the Braze external id of your test user",
        ["Quickstart:CampaignId"] = "an API-triggered Braze campaign that may be sent to the test user",
        ["Quickstart:CanvasId"] = "an API-triggered Braze canvas that may be sent to the test user",
    };

    /// <summary>The client is content with one family of SessionM's API; the flows call both.</summary>
    public static IReadOnlyDictionary<string, string> LiveFamilies { get; } = new Dictionary<string, string>
    {
        ["SessionM:Core"] = "SessionM:Core:BaseAddress, SessionM:Core:ApiKey and SessionM:Core:ApiSecret",
        ["SessionM:Connect"] = "SessionM:Connect:BaseAddress, SessionM:Connect:Authorization and SessionM:Connect:RetailerId",
    };

    /// <summary>Whether the configured vendors are called.</summary>
    public bool IsLive => Sandbox is null;

    /// <summary>The SessionM customer whose wallet is read.</summary>
    public string Customer => Configuration["Quickstart:UserId"] ?? Data.Wallet.Customer;

    /// <summary>The same person in Braze.</summary>
    public string BrazeExternalId => Configuration["Quickstart:BrazeExternalId"] ?? Customer;

    /// <summary>The person's address. Live it is an optional setting; without it the address on the profile stays as it is.</summary>
    public string? Email => IsLive ? Configuration["Quickstart:Email"] : Data.Wallet.Email;
}

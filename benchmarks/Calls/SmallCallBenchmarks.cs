using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using BenchmarkDotNet.Attributes;
using Braze.Client;
using Microsoft.Extensions.DependencyInjection;
using SessionM.Client;

namespace Benchmarks;

/// <summary>Calls of a few hundred bytes, where the client's own work weighs most: one tag of one customer, one campaign to one user.</summary>
[MemoryDiagnoser]
public class SmallCallBenchmarks
{
    private static readonly string[] Tags = ["visit"];

    private readonly AnsweringHandler _tagged = new(HttpStatusCode.OK, """{"status":"ok","tags":{"visit":3}}"""u8.ToArray());
    private readonly AnsweringHandler _sent = new(HttpStatusCode.Created, """{"dispatch_id":"0123456789abcdef","message":"success"}"""u8.ToArray());
    private ServiceProvider _sessionMServices = null!;
    private ServiceProvider _brazeServices = null!;
    private ISessionMTags _tags = null!;
    private IBrazeCampaigns _campaigns = null!;
    private HttpClient _sessionM = null!;
    private HttpClient _braze = null!;

    [GlobalSetup]
    public void Setup()
    {
        _sessionMServices = Services.WithSessionM(_tagged);
        _brazeServices = Services.WithBraze(_sent);
        _tags = _sessionMServices.GetRequiredService<ISessionMTags>();
        _campaigns = _brazeServices.GetRequiredService<IBrazeCampaigns>();
        _sessionM = new HttpClient(_tagged, disposeHandler: false) { BaseAddress = new Uri(Services.Address) };
        _sessionM.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("key:secret")));
        _braze = new HttpClient(_sent, disposeHandler: false) { BaseAddress = new Uri(Services.Address) };
        _braze.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _sessionM.Dispose();
        _braze.Dispose();
        _sessionMServices.Dispose();
        _brazeServices.Dispose();
    }

    /// <summary>A counter tag.</summary>
    [Benchmark]
    [Against(nameof(TagPostAsJson), "tag vs PostAsJsonAsync", Time = 1.5, Allocations = 1.2)]
    public async Task<long?> Tag() => (await _tags.IncrementAsync(CustomerId.External("customer-1"), Tags)).CountOf("visit");

    /// <summary>The same by hand, with the header that keeps a repeat from counting twice.</summary>
    [Benchmark]
    public async Task<int> TagPostAsJson()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"priv/v1/apps/key/external/users/{Uri.EscapeDataString("customer-1")}/tags")
        {
            Content = JsonContent.Create(new PlainTags(Tags), PlainJson.Default.PlainTags),
        };
        request.Headers.Add("Message-ID", Guid.NewGuid().ToString());
        using HttpResponseMessage response = await _sessionM.SendAsync(request);
        response.EnsureSuccessStatusCode();
        PlainTagged? answer = await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainTagged);
        return answer!.Tags!["visit"];
    }

    /// <summary>A campaign for one user with two properties.</summary>
    [Benchmark]
    [Against(nameof(TriggerPostAsJson), "trigger send vs PostAsJsonAsync", Time = 1.5, Allocations = 1.2)]
    public async Task<string?> Trigger() => (await _campaigns.SendAsync(new CampaignTrigger("campaign-1")
    {
        TriggerProperties = { ["points"] = 120, ["store"] = "Oslo" },
        Recipients = { new Recipient(BrazeUser.External("customer-1")) },
    })).DispatchId;

    /// <summary>The same by hand.</summary>
    [Benchmark]
    public async Task<string?> TriggerPostAsJson()
    {
        PlainTrigger body = new("campaign-1", new PlainProperties(120, "Oslo"), [new PlainRecipient("customer-1")]);
        using HttpResponseMessage response = await _braze.PostAsJsonAsync("campaigns/trigger/send", body, PlainJson.Default.PlainTrigger);
        response.EnsureSuccessStatusCode();
        PlainSent? answer = await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainSent);
        return answer!.DispatchId;
    }
}

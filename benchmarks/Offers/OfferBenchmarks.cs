using System.Net;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using SessionM.Client;

namespace Benchmarks;

/// <summary>A page of 1,000 offers, the largest SessionM gives: the whole client call against a plain source-generated parse of the same bytes.</summary>
[MemoryDiagnoser]
public class OfferBenchmarks
{
    private const int Offers = 1000;

    private readonly byte[] _page = WalletPage.Of(0, Offers, Offers);
    private ServiceProvider _provider = null!;
    private ISessionMOffers _offers = null!;

    [GlobalSetup]
    public void Setup()
    {
        _provider = Services.WithSessionM(new AnsweringHandler(HttpStatusCode.OK, _page));
        _offers = _provider.GetRequiredService<ISessionMOffers>();
    }

    [GlobalCleanup]
    public void Cleanup() => _provider.Dispose();

    /// <summary>The client.</summary>
    [Benchmark]
    [Against(nameof(PlainParse), "1,000 offers vs plain parse", Time = 1.2, Allocations = 1.2)]
    public async Task<int> Client() => (await _offers.GetUserOffersPageAsync(new UserOffersRequest("u-1") { Take = Offers })).UserOffers.Count;

    /// <summary>The bytes into plain DTOs, with nothing around it.</summary>
    [Benchmark]
    public int PlainParse() => JsonSerializer.Deserialize(_page, PlainJson.Default.PlainWallet)!.Payload!.UserOffers!.Count;
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Braze.Client;
using Microsoft.Extensions.DependencyInjection;
using RestSharp;

namespace Benchmarks;

/// <summary>
/// One <c>users/track</c> call of 75 attribute objects with 5 attributes each, from objects in memory to a parsed answer, through a handler that
/// reads the body and answers at once.
/// </summary>
[MemoryDiagnoser]
public class TrackBenchmarks
{
    private const int Users = 75;

    private readonly PlainUser[] _users = [.. Enumerable.Range(0, Users).Select(i => new PlainUser($"user-{i:0000}", "Ann", "gold", i, 18.5m + i, i % 2 == 0))];
    private readonly AnsweringHandler _handler = new(HttpStatusCode.Created, """{"message":"success","attributes_processed":75}"""u8.ToArray());
    private ServiceProvider _provider = null!;
    private IBrazeUsers _braze = null!;
    private TrackRequest _request = null!;
    private HttpClient _http = null!;
    private RestClient _rest = null!;

    [GlobalSetup]
    public void Setup()
    {
        _provider = Services.WithBraze(_handler);
        _braze = _provider.GetRequiredService<IBrazeUsers>();
        _request = new TrackRequest();
        _request.Attributes.AddRange(_users.Select(u => new UserAttributes(BrazeUser.External(u.ExternalId))
        {
            FirstName = u.FirstName,
            ["tier"] = u.Tier,
            ["visits"] = u.Visits,
            ["basket"] = u.Basket,
            ["vip"] = u.Vip,
        }));
        _http = new HttpClient(_handler, disposeHandler: false) { BaseAddress = new Uri(Services.Address) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
        _rest = new RestClient(_http, new RestClientOptions(Services.Address));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _rest.Dispose();
        _http.Dispose();
        _provider.Dispose();
    }

    /// <summary>The client.</summary>
    [Benchmark]
    [Against(nameof(PooledWriter), "track-75 vs pooled writer", Time = 1.3, Bytes = 3072)]
    [Against(nameof(PostAsJson), "track-75 vs PostAsJsonAsync", Time = 1.3, Allocations = 1.2)]
    [Against(nameof(RestSharp), "track-75 vs RestSharp", Time = 0.4, Allocations = 0.2)]
    public Task<TrackResult> Client() => _braze.TrackAsync(_request);

    /// <summary>(a) What somebody would write by hand who cared: a pooled buffer and a writer on a plain HttpClient.</summary>
    [Benchmark(Baseline = true)]
    public async Task<long?> PooledWriter()
    {
        using PooledBody body = new(_users);
        using HttpRequestMessage request = new(HttpMethod.Post, "users/track") { Content = body };
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        PlainAnswer? answer = await JsonSerializer.DeserializeAsync(await response.Content.ReadAsStreamAsync(), PlainJson.Default.PlainAnswer);
        return answer!.AttributesProcessed;
    }

    /// <summary>(b) What most would write: DTOs, source generation and PostAsJsonAsync.</summary>
    [Benchmark]
    public async Task<long?> PostAsJson()
    {
        PlainRequest body = new(_users);
        using HttpResponseMessage response = await _http.PostAsJsonAsync("users/track", body, PlainJson.Default.PlainRequest);
        response.EnsureSuccessStatusCode();
        PlainAnswer? answer = await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainAnswer);
        return answer!.AttributesProcessed;
    }

    /// <summary>(c) RestSharp with its default serializer.</summary>
    [Benchmark]
    public async Task<long?> RestSharp()
    {
        RestRequest request = new RestRequest("users/track", Method.Post).AddJsonBody(new PlainRequest(_users));
        RestResponse<PlainAnswer> response = await _rest.ExecuteAsync<PlainAnswer>(request);
        return response.Data!.AttributesProcessed;
    }
}

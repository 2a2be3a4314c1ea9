using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SessionM.Client;

namespace Benchmarks;

/// <summary>Tags of 40,000 customers, 64 calls at a time, over loopback to a server that answers at once; against a bare loop with as many calls at a time.</summary>
[MemoryDiagnoser]
[WholeRun]
public class BulkTagBenchmarks
{
    private const int Concurrency = 64;

    private static readonly byte[] Answer = """{"status":"ok","tags":{"visit":3}}"""u8.ToArray();
    private static readonly string[] Tags = ["visit"];

    private readonly int _customers = Scale.Of(40_000);
    private WebApplication _server = null!;
    private ServiceProvider _provider = null!;
    private ISessionMBulkTags _bulk = null!;
    private HttpClient _http = null!;

    [GlobalSetup]
    public void Setup() => SetupAsync().Wait();

    [GlobalCleanup]
    public void Cleanup() => CleanupAsync().Wait();

    // The in-process toolchain does not wait for tasks here.
    private async Task SetupAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapPost("/priv/v1/apps/key/external/users/{id}/tags", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = Answer.Length;
            await context.Response.Body.WriteAsync(Answer);
        });
        await _server.StartAsync();
        Uri address = new(_server.Urls.First());
        ServiceCollection services = new();
        services.AddSessionM(o =>
        {
            o.Core.BaseAddress = address;
            o.Core.ApiKey = "key";
            o.Core.ApiSecret = "secret";
            o.BulkTags.MaxConcurrency = Concurrency;
        });
        _provider = services.BuildServiceProvider();
        _bulk = _provider.GetRequiredService<ISessionMBulkTags>();
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("key:secret")));
    }

    private async Task CleanupAsync()
    {
        _http.Dispose();
        await _provider.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>The client.</summary>
    [Benchmark]
    [Against(nameof(BareLoop), "bulk tagging vs bare loop", Time = 1 / 0.9, Accepted = 1.2)]
    public async Task<long> BulkTags()
    {
        BulkTagSummary summary = await _bulk.RunAsync(Enumerable.Range(0, _customers).Select(i => TagAssignment.Increment(CustomerId.External($"customer-{i}"), Tags)).ToAsyncEnumerable());
        return summary.IsComplete ? _customers : throw new InvalidOperationException(summary.ToString());
    }

    /// <summary>As many requests at a time, and nothing else.</summary>
    [Benchmark]
    public Task BareLoop() => Parallel.ForEachAsync(
        Enumerable.Range(0, _customers),
        new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
        async (i, cancellationToken) =>
        {
            using HttpResponseMessage response = await _http.PostAsJsonAsync(
                $"priv/v1/apps/key/external/users/customer-{i}/tags", new PlainTags(Tags), PlainJson.Default.PlainTags, cancellationToken);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainTagged, cancellationToken);
        });
}

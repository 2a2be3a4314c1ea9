using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Benchmarks;
using ColdStart;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

// The same as ByClient.cs with the same features by hand, and its JSON by reflection.
AnsweringHandler handler = new(HttpStatusCode.Created, """{"message":"success","attributes_processed":1}"""u8.ToArray());
ServiceCollection services = new();
services.AddOptions<Settings>().Configure(settings =>
{
    settings.Endpoint = "https://rest.example.test/";
    settings.ApiKey = "key";
}).Validate(settings => Uri.IsWellFormedUriString(settings.Endpoint, UriKind.Absolute) && settings.ApiKey.Length > 0, "Endpoint and ApiKey are needed.");
services.AddHttpClient("braze", (provider, http) =>
{
    Settings settings = provider.GetRequiredService<IOptions<Settings>>().Value;
    http.BaseAddress = new Uri(settings.Endpoint);
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
}).ConfigurePrimaryHttpMessageHandler(() => handler);
await using ServiceProvider provider = services.BuildServiceProvider();
HttpClient http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("braze");
ResiliencePipeline<HttpResponseMessage> pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
    .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
    {
        ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().HandleResult(r => r.StatusCode == HttpStatusCode.TooManyRequests),
        UseJitter = true,
    })
    .AddTimeout(TimeSpan.FromSeconds(30))
    .Build();
PlainRequest request = new([new PlainUser("u-1", "Ann", "gold", 3)]);
using HttpResponseMessage response = await pipeline.ExecuteAsync(async cancellationToken => await http.PostAsJsonAsync("users/track", request, cancellationToken), CancellationToken.None);
response.EnsureSuccessStatusCode();
PlainAnswer? answer = await response.Content.ReadFromJsonAsync<PlainAnswer>();
return answer!.AttributesProcessed == 1 ? 0 : 1;

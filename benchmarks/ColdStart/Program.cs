using System.Net;
using Benchmarks;
using Microsoft.Extensions.DependencyInjection;
#if REFLECTION
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ColdStart;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
#else
using Braze.Client;
#endif

// Registers a client and tells Braze of one user. A process makes its first call once, so it is measured in many, from outside.
AnsweringHandler handler = new(HttpStatusCode.Created, """{"message":"success","attributes_processed":1}"""u8.ToArray());
ServiceCollection services = new();
#if REFLECTION
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
TrackRequest request = new([new User("u-1", "Ann", "gold", 3)]);
using HttpResponseMessage response = await pipeline.ExecuteAsync(async cancellationToken => await http.PostAsJsonAsync("users/track", request, cancellationToken), CancellationToken.None);
response.EnsureSuccessStatusCode();
long processed = (await response.Content.ReadFromJsonAsync<TrackAnswer>())!.AttributesProcessed!.Value;
#else
services.AddBraze(o =>
{
    o.Endpoint = BrazeEndpoint.At(new Uri("https://rest.example.test/"));
    o.ApiKey = "key";
}).HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
await using ServiceProvider provider = services.BuildServiceProvider();
TrackResult answer = await provider.GetRequiredService<IBrazeClient>().Users.TrackAsync(
    new TrackRequest { Attributes = [new UserAttributes(BrazeUser.External("u-1")) { FirstName = "Ann", ["tier"] = "gold", ["visits"] = 3 }] });
long processed = answer.Accepted;
#endif
return processed == 1 ? 0 : 1;

using System.Net;
using Benchmarks;
using Braze.Client;
using Microsoft.Extensions.DependencyInjection;

// Registers the client and tells Braze of one user. A process makes its first call once, so it is measured in many, from outside.
AnsweringHandler handler = new(HttpStatusCode.Created, """{"message":"success","attributes_processed":1}"""u8.ToArray());
ServiceCollection services = new();
services.AddBraze(o =>
{
    o.Endpoint = BrazeEndpoint.At(new Uri("https://rest.example.test/"));
    o.ApiKey = "key";
}).HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
await using ServiceProvider provider = services.BuildServiceProvider();
TrackResult answer = await provider.GetRequiredService<IBrazeClient>().Users.TrackAsync(
    new TrackRequest { Attributes = [new UserAttributes(BrazeUser.External("u-1")) { FirstName = "Ann", ["tier"] = "gold", ["visits"] = 3 }] });
return answer.Accepted == 1 ? 0 : 1;

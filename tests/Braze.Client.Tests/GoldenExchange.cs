using System.Net;
using Integration.Http;
using Testing;

namespace Braze.Client.Tests;

/// <summary>Answers an operation with its golden response, and holds what the client sent to its golden request.</summary>
internal static class GoldenExchange
{
    public static async Task<T> RunAsync<T>(
        Operation operation, HttpMethod method, string path, Func<BrazeClient, Task<T>> send, HttpStatusCode status = HttpStatusCode.OK)
    {
        string answer = status == HttpStatusCode.NoContent ? string.Empty : Wire.Golden($"{operation.Name}.response.json");
        using BrazeHost host = BrazeHost.Answering(status, answer, options =>
        {
            options.Scim = new ScimOptions { Token = "scim-000", RequestOrigin = "host.test" };
            options.ClientApiKey = "client-000";
        });

        T response = await send(host.Client);

        SentRequest sent = host.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(method);
        sent.Path.Should().Be(path);
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "Golden", $"{operation.Name}.request.json")))
        {
            Wire.Canonical(sent.BodyText).Should().Be(Wire.Canonical(Wire.Golden($"{operation.Name}.request.json")));
        }
        else
        {
            sent.BodyText.Should().BeEmpty();
        }

        return response;
    }
}

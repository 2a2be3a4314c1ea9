using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionM.Client.Tests;

/// <summary>One whole batch, with everything that occurs in one, against the exact calls and the exact report.</summary>
public sealed class ForwarderGoldenTests : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Forwarding", "Golden");

    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task ForwardAsync_makes_exactly_these_calls_of_the_batch()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

        await Forwarder().ForwardAsync(Batch());

        JsonArray calls = [.. _tenant.Handler.Requests.Select(request => new JsonObject
        {
            ["method"] = request.Method.Method,
            ["path"] = request.Path,
            ["message_id"] = request.Header("Message-ID"),
            ["body"] = JsonNode.Parse(request.BodyText),
        })];
        ShouldEqual(calls, "batch.calls.json");
    }

    [Fact]
    public async Task ForwardAsync_reports_exactly_this_of_the_batch()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

        ForwardReport report = await Forwarder().ForwardAsync(Batch());

        string json = JsonSerializer.Serialize(report, ReportJson.Default.ForwardReport);
        ShouldEqual(JsonNode.Parse(json)!, "batch.report.json");
        json.Should().NotContainAny("Ada", "02134", "moss", "nuts", "4111", "guest1", "K-7", "C/1", "46116860", "000-00");
    }

    private static MParticleBatch Batch() => MParticleBatch.Parse(File.ReadAllBytes(Path.Combine(Folder, "batch.json")));

    private static void ShouldEqual(JsonNode actual, string file) =>
        JsonNode.DeepEquals(actual, JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))).Should().BeTrue("{0} is to be {1}", file, actual.ToJsonString());

    private SessionMForwarder Forwarder()
    {
        ForwarderOptions options = new()
        {
            Filter =
            {
                Events = { Others = true },
                EventTypes = { Deny = { "navigation" } },
                EventAttributes = { Others = true, Deny = { "card" } },
                UserAttributes = { Others = true, Deny = { "ssn" } },
                Identities = { Allow = { "email", "other_id_2" } },
            },
            Identities = { ["other_id_2"] = new IdentityDestination { IdentifierType = "crm" } },
        };
        options.Attributes.Events.EventNames["Signed Up"] = "signed_up";
        options.Attributes.Events.EventNames["Menu"] = "viewed_menu";
        options.Attributes.Events.PriorityAttributes["Signed Up"] = ["plan name"];
        return new SessionMForwarder(_tenant.Client, options, _tenant.Logs);
    }
}

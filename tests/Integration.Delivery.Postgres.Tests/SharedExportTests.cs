using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Braze.Client;
using Integration.Sandbox;

namespace Integration.Delivery.Postgres.Tests;

/// <summary>The sample AudienceExport as it runs on two machines: one database, one Braze, and webhooks that come to either.</summary>
[Collection(ServerCollection.Name)]
public sealed class SharedExportTests(PostgresServer server) : IAsyncLifetime
{
    private const int Users = 30;
    private const int Each = 20;

    private readonly QueueSchema _schema = new(server);
    private SandboxServer _sandbox = null!;

    private Dictionary<string, string> Settings => new()
    {
        ["ConnectionStrings:Outbox"] = server.ConnectionString,
        ["Postgres:Schema"] = _schema.Name,
        ["Postgres:Lanes"] = "4",
        ["Postgres:LeaseDuration"] = "00:00:03",
        ["Braze:Endpoint"] = _sandbox.Braze.Address.ToString(),
        ["Braze:ApiKey"] = _sandbox.Braze.ApiKey,
        ["Braze:Retry:MaxRetries"] = "0",
        ["Braze:Export:MaxBatchAge"] = "00:00:00.2",
        ["Braze:Export:RetryMaxDelay"] = "00:00:01",
    };

    public async Task InitializeAsync() => _sandbox = await SandboxServer.StartAsync();

    public async Task DisposeAsync()
    {
        await _schema.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Every_membership_arrives_in_order_though_one_of_two_hosts_is_killed()
    {
        using ExportProcess killed = await ExportProcess.StartAsync(Settings);
        using ExportProcess other = await ExportProcess.StartAsync(Settings);
        await UntilAsync("each has half of the lanes", () => IsTrueAsync("SELECT count(DISTINCT owner) = 2 AND count(owner) = 4 FROM queue.lanes"));
        int accepted = 0;
        bool bothHadSome = false;

        await Task.WhenAll(Enumerable.Range(0, Users).Select(user => Task.Run(async () =>
        {
            for (int i = 0; i < Each; i++)
            {
                await EnterAsync(user, i);
                switch (Interlocked.Increment(ref accepted))
                {
                    case 200:
                        // From here on something waits in every lane.
                        _sandbox.Braze.FailAlways(BrazeOperations.UsersTrack, Fault.Status(HttpStatusCode.ServiceUnavailable));
                        break;
                    case 350:
                        bothHadSome = await IsTrueAsync("SELECT count(DISTINCT owner) = 2 FROM queue.lanes JOIN queue.entries ON lane = number");
                        killed.Kill();
                        _sandbox.Braze.ClearFaults();
                        break;
                }
            }
        })));

        bothHadSome.Should().BeTrue();
        await UntilAsync("the queue is empty", () => IsTrueAsync("SELECT count(*) = 0 FROM queue.entries"));
        for (int user = 0; user < Users; user++)
        {
            // Braze keeps the names of an array in the order in which they were added.
            JsonArray held = _sandbox.Braze.Profiles[IdOf(user)]["lytics_segments"]!.AsArray();
            held.Select(name => (string?)name).Should().Equal(Enumerable.Range(0, Each).Select(NameOf), IdOf(user));
        }

        (await IsTrueAsync("SELECT count(*) = 0 FROM queue.dead_letters")).Should().BeTrue();
        (await IsTrueAsync("SELECT count(DISTINCT owner) = 1 AND count(owner) = 4 FROM queue.lanes")).Should().BeTrue("the other has taken over");

        // One after the other, to the one and to the other; who gets no answer comes again, to whoever is there.
        async Task EnterAsync(int user, int i)
        {
            DateTimeOffset at = QueueSchema.At.AddMinutes(i);
            if (!await (i % 2 == 0 ? killed : other).EnterAsync(IdOf(user), NameOf(i), at))
            {
                (await other.EnterAsync(IdOf(user), NameOf(i), at)).Should().BeTrue();
            }
        }
    }

    private static string IdOf(int user) => string.Create(CultureInfo.InvariantCulture, $"user-{user}");

    private static string NameOf(int audience) => string.Create(CultureInfo.InvariantCulture, $"audience-{audience}");

    private static async Task UntilAsync(string what, Func<Task<bool>> isTrue)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!await isTrue())
        {
            watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1), what);
        }
    }

    private Task<bool> IsTrueAsync(string sql) => _schema.ScalarAsync<bool>(sql);
}

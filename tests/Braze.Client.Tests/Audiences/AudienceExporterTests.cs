using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Delivery;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Testing;

namespace Braze.Client.Tests;

public sealed class AudienceExporterTests
{
    private static readonly UserKey User = UserKey.External("u-1");

    [Fact]
    public async Task FlushAsync_sends_one_object_for_each_user_with_what_happened_last()
    {
        await using AudienceHost host = new();

        await host.Exporter.ExitAsync(User, "vip", Wire.Now);
        await host.Exporter.EnterAsync(User, "vip", Wire.Now.AddMinutes(-5));
        await host.Exporter.EnterAsync(User, "gold", Wire.Now);
        await host.Exporter.EnterAsync(UserKey.Alias("a-1", "shop"), "vip", Wire.Now);
        await host.Exporter.EnterAsync(UserKey.Native("b-1"), "vip", Wire.Now);
        FlushResult result = await host.Exporter.FlushAsync();

        result.Should().Be(new FlushResult(5, 0, 0));
        host.Sent.Should().ContainSingle().Which.Should().Equal(
            """{"external_id":"u-1","lytics_segments":{"add":["gold"],"remove":["vip"]}}""",
            """{"user_alias":{"alias_name":"a-1","alias_label":"shop"},"lytics_segments":{"add":["vip"]}}""",
            """{"braze_id":"b-1","lytics_segments":{"add":["vip"]}}""");
    }

    [Fact]
    public async Task FlushAsync_writes_booleans_under_the_name_it_was_told()
    {
        await using AudienceHost host = new(options => (options.Form, options.AttributeName) = (AudienceForm.Booleans, "in"));

        await host.Exporter.EnqueueAsync(User, [AudienceMove.Enter("vip", Wire.Now), AudienceMove.Exit("trial", Wire.Now)]);
        await host.Exporter.FlushAsync();

        host.Sent.Should().ContainSingle().Which.Should().Equal("""{"external_id":"u-1","in_vip":true,"in_trial":false}""");
    }

    [Fact]
    public async Task EnqueueAsync_sends_75_users_at_once_however_many_changes_they_have()
    {
        ManualTimeProvider clock = new();
        await using AudienceHost host = new(time: clock);
        for (int user = 0; user < 74; user++)
        {
            await host.Exporter.EnterAsync(UserKey.External($"u-{user}"), "vip", Wire.Now);
            await host.Exporter.EnterAsync(UserKey.External($"u-{user}"), "gold", Wire.Now);
        }

        host.Handler.Requests.Should().BeEmpty("148 changes are 74 users");
        await host.Exporter.EnterAsync(UserKey.External("u-74"), "vip", Wire.Now);
        await UntilAsync(() => host.Handler.Requests.Count == 1);

        host.Sent[0].Should().HaveCount(75);
        host.Handler.Requests[0].At.Should().Be(clock.GetUtcNow(), "nobody moved the clock");
    }

    [Fact]
    public async Task EnqueueAsync_sends_74_users_5_minutes_after_the_first_of_them()
    {
        ManualTimeProvider clock = new();
        DateTimeOffset start = clock.GetUtcNow();
        await using AudienceHost host = new(time: clock);
        clock.Advance(TimeSpan.FromMinutes(4));
        await host.Exporter.EnterAsync(UserKey.External("u-0"), "vip", Wire.Now);
        clock.Advance(TimeSpan.FromMinutes(4));
        for (int user = 1; user < 74; user++)
        {
            await host.Exporter.EnterAsync(UserKey.External($"u-{user}"), "vip", Wire.Now);
        }

        clock.Advance(TimeSpan.FromSeconds(59));
        host.Handler.Requests.Should().BeEmpty();
        clock.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(() => host.Handler.Requests.Count == 1);

        host.Sent[0].Should().HaveCount(74);
        host.Handler.Requests[0].At.Should().Be(start.AddMinutes(9));
    }

    [Fact]
    public async Task EnqueueAsync_refuses_what_names_no_user_or_no_audience_before_taking_it_over()
    {
        await using AudienceHost host = new(
            options => options.AttributeName = "in", new MappedUserKeyResolver(key => key == UserKey.External("nobody") ? null : key));

        await RefusesAsync(() => host.Exporter.EnterAsync(default, "vip", Wire.Now), "*key is empty*");
        await RefusesAsync(() => host.Exporter.EnterAsync(UserKey.External("nobody"), "vip", Wire.Now), "*knows no key*");
        await RefusesAsync(() => host.Exporter.EnterAsync(UserKey.External(new string('x', 1000)), "vip", Wire.Now), "*987*");
        await RefusesAsync(() => host.Exporter.ExitAsync(User, " ", Wire.Now), "*no audience*");
        await RefusesAsync(() => host.Exporter.ExitAsync(User, new string('x', 256), Wire.Now), "*256*255*");
        await RefusesAsync(() => host.Exporter.EnqueueAsync(User, [default]), "*no audience*");
        await RefusesAsync(() => host.Exporter.EnqueueAsync(User, [new AudienceMove("vip", (AudienceMovement)7, Wire.Now)]), "*neither*");
        await RefusesAsync(() => host.Exporter.EnqueueAsync(User, []), "*no move*");
        (await host.Exporter.FlushAsync()).Should().Be(new FlushResult(0, 0, 0));
        host.Dead.Should().BeEmpty();
    }

    [Fact]
    public async Task EnqueueAsync_counts_the_attributes_name_in_boolean_form()
    {
        await using AudienceHost host = new(options => (options.Form, options.AttributeName) = (AudienceForm.Booleans, "in"));

        await host.Exporter.EnterAsync(User, new string('x', 252), Wire.Now);
        await RefusesAsync(() => host.Exporter.EnterAsync(User, new string('x', 253), Wire.Now), "*256*255*");
    }

    [Fact]
    public async Task EnqueueAsync_asks_the_resolver_so_that_two_keys_of_one_user_become_one_object()
    {
        MappedUserKeyResolver resolver = new(_ => User);
        await using AudienceHost host = new(resolver: resolver);

        await host.Exporter.ExitAsync(UserKey.Email("a@b.test"), "vip", Wire.Now);
        await host.Exporter.EnterAsync(UserKey.External("crm-1"), "vip", Wire.Now.AddMinutes(-1));
        await host.Exporter.FlushAsync();

        host.Sent.Should().ContainSingle().Which.Should().Equal("""{"external_id":"u-1","lytics_segments":{"remove":["vip"]}}""");
        resolver.Asked.Should().OnlyContain(asked => asked.System == BrazeClient.ServiceName);
    }

    [Fact]
    public async Task BackfillAsync_adds_members_and_lets_every_live_change_that_waits_stand()
    {
        await using AudienceHost host = new(options => options.MaxBatchAge = TimeSpan.FromDays(1));
        await host.Exporter.ExitAsync(User, "vip", Wire.Now);

        AudienceBackfillResult result = await host.Exporter.BackfillAsync("vip", Members("u-1", "u-2", "u-3"), Wire.Now.AddHours(1));
        await host.Exporter.ExitAsync(UserKey.External("u-2"), "vip", Wire.Now.AddHours(-1));
        await host.Exporter.EnterAsync(UserKey.External("u-3"), "gold", Wire.Now);
        await host.Exporter.FlushAsync();

        result.Should().Be(new AudienceBackfillResult(3, 0, 0, 0));
        host.Sent.SelectMany(batch => batch).Should().BeEquivalentTo(
            """{"external_id":"u-1","lytics_segments":{"remove":["vip"]}}""",
            """{"external_id":"u-2","lytics_segments":{"remove":["vip"]}}""",
            """{"external_id":"u-3","lytics_segments":{"add":["vip","gold"]}}""");
    }

    [Fact]
    public async Task BackfillAsync_leaves_out_who_moved_meanwhile_although_that_was_delivered()
    {
        await using AudienceHost host = new();

        AudienceBackfillResult result = await host.Exporter.BackfillAsync("vip", WhileMovingAsync(host.Exporter), Wire.Now);
        await host.Exporter.FlushAsync();

        result.Should().Be(new AudienceBackfillResult(Enqueued: 2, Superseded: 1, 0, 0));
        host.Sent.SelectMany(batch => batch).Should().BeEquivalentTo(
            """{"external_id":"u-1","lytics_segments":{"remove":["vip"]}}""",
            """{"external_id":"u-2","lytics_segments":{"remove":["gold"]}}""",
            """{"external_id":"u-2","lytics_segments":{"add":["vip"]}}""",
            """{"external_id":"u-3","lytics_segments":{"add":["vip"]}}""");

        static async IAsyncEnumerable<UserKey> WhileMovingAsync(AudienceExporter exporter)
        {
            await exporter.ExitAsync(User, "vip", Wire.Now);
            await exporter.ExitAsync(UserKey.External("u-2"), "gold", Wire.Now);
            (await exporter.FlushAsync()).Delivered.Should().Be(2);
            yield return User;
            yield return UserKey.External("u-2");
            yield return UserKey.External("u-3");
        }
    }

    [Fact]
    public async Task BackfillAsync_counts_members_that_cannot_be_named_and_goes_on()
    {
        await using AudienceHost host = new(resolver: new MappedUserKeyResolver(key => key == User ? null : key));

        AudienceBackfillResult result = await host.Exporter.BackfillAsync(
            "vip", new[] { User, default, UserKey.External(new string('x', 1000)), UserKey.External("u-2") }.ToAsyncEnumerable(), Wire.Now);

        result.Should().Be(new AudienceBackfillResult(Enqueued: 1, 0, Unknown: 1, Refused: 2));
        (await host.Exporter.FlushAsync()).Delivered.Should().Be(1);
    }

    [Fact]
    public async Task BackfillAsync_keeps_what_it_had_enqueued_when_the_list_breaks_off()
    {
        await using AudienceHost host = new();

        Func<Task> backfill = () => host.Exporter.BackfillAsync("vip", BreakingOffAsync(), Wire.Now);

        await backfill.Should().ThrowAsync<IOException>();
        (await host.Exporter.FlushAsync()).Remaining.Should().Be(0);
        host.Sent.Sum(batch => batch.Length).Should().Be(200);

        static async IAsyncEnumerable<UserKey> BreakingOffAsync()
        {
            for (int user = 0; user < 250; user++)
            {
                yield return UserKey.External($"u-{user}");
            }

            await Task.CompletedTask;
            throw new IOException();
        }
    }

    [Fact]
    public async Task The_export_reaches_the_sandbox_once_through_lost_answers_and_limits()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["lytics_segments"] = new JsonArray("trial") });
        await using AudienceHost host = new(sandbox: sandbox);
        sandbox.Braze.Fail(BrazeOperations.UsersTrack, Fault.ResetAfterProcessing);
        sandbox.Braze.Fail(BrazeOperations.UsersTrack, Fault.Status(HttpStatusCode.ServiceUnavailable));

        await host.Exporter.EnqueueAsync(User, [AudienceMove.Enter("vip", Wire.Now), AudienceMove.Exit("trial", Wire.Now)]);
        await host.Exporter.BackfillAsync("gold", Members("u-1", "u-2"), Wire.Now);
        FlushResult result = await host.Exporter.FlushAsync();

        result.Should().Be(new FlushResult(3, 0, 0));
        sandbox.Braze.Profiles["u-1"]["lytics_segments"]!.ToJsonString().Should().Be("""["gold","vip"]""");
        sandbox.Braze.Profiles["u-2"]["lytics_segments"]!.ToJsonString().Should().Be("""["gold"]""");
        host.Dead.Should().BeEmpty();
    }

    [Fact]
    public async Task A_user_whom_Braze_refuses_is_a_dead_letter_and_no_log_names_anybody()
    {
        await using AudienceHost host = new();
        await host.Exporter.EnterAsync(UserKey.External("person-0"), "vip", Wire.Now);
        await host.Exporter.FlushAsync();
        host.Handler.Answer(HttpStatusCode.Created, """{"message":"success","errors":[{"type":"person-1 is odd","input_array":"attributes","index":1}]}""");

        await host.Exporter.EnterAsync(UserKey.External("person-2"), "vip", Wire.Now);
        await host.Exporter.EnterAsync(UserKey.External("person-1"), "vip", Wire.Now);
        FlushResult result = await host.Exporter.FlushAsync();

        result.Should().Be(new FlushResult(1, 1, 0));
        DeadLetter<QueuedAudienceUpdate> letter = host.Dead.Should().ContainSingle().Subject;
        letter.Item!.User.Value.Should().Be("person-1");
        letter.Reason.Should().NotContain("person-");
        letter.Item.ToString().Should().Be("External user, 1 audiences");
        host.Logs.Entries.Should().NotContain(entry => entry.Everything.Contains("person-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_became_too_long_under_other_options_is_a_dead_letter_and_the_others_go_out()
    {
        await using AudienceHost host = new(options => options.MaxBatchAge = TimeSpan.FromDays(1));
        await host.Exporter.EnterAsync(User, new string('x', 255), Wire.Now);
        await host.Exporter.EnterAsync(UserKey.External("u-2"), "vip", Wire.Now);
        host.Services.GetRequiredService<IOptionsMonitor<AudienceExportOptions>>().Get("Braze.Audiences").Form = AudienceForm.Booleans;

        FlushResult result = await host.Exporter.FlushAsync();

        result.Should().Be(new FlushResult(1, 1, 0));
        host.Dead.Should().ContainSingle().Which.Reason.Should().Contain("255");
        host.Sent.Should().ContainSingle().Which.Should().Equal("""{"external_id":"u-2","lytics_segments_vip":true}""");
    }

    [Fact]
    public async Task A_warning_is_logged_once_when_users_entered_more_audiences_than_the_array_holds()
    {
        await using AudienceHost host = new(options => options.ArrayLimit = 2);
        await host.Exporter.EnqueueAsync(User, [AudienceMove.Enter("a", Wire.Now), AudienceMove.Enter("b", Wire.Now), AudienceMove.Exit("c", Wire.Now)]);
        Warnings(host).Should().Be(0);

        await host.Exporter.EnterAsync(UserKey.External("u-2"), "c", Wire.Now);
        await host.Exporter.EnterAsync(UserKey.External("u-2"), "d", Wire.Now);

        Warnings(host).Should().Be(1);
    }

    [Fact]
    public async Task What_waits_in_a_file_goes_out_after_a_restart()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("audiences");
        try
        {
            string file = $"Data Source={Path.Combine(folder.FullName, "outbox.db")}";
            await using (AudienceHost host = new(store: queue => queue.UseSqlite(file, sqlite => sqlite.Lanes = 1)))
            {
                await host.Exporter.EnterAsync(User, "vip", Wire.Now);
                await host.Exporter.BackfillAsync("gold", Members("u-1"), Wire.Now);
                (await host.Exporter.Queue.StopAsync(new CancellationToken(canceled: true))).Remaining.Should().Be(2);
                host.Handler.Requests.Should().BeEmpty();
            }

            await using AudienceHost again = new(store: queue => queue.UseSqlite(file));
            await again.Exporter.ExitAsync(User, "gold", Wire.Now.AddDays(-1));
            (await again.Exporter.FlushAsync()).Should().Be(new FlushResult(3, 0, 0));

            again.Sent.Should().ContainSingle().Which.Should().Equal("""{"external_id":"u-1","lytics_segments":{"add":["vip"],"remove":["gold"]}}""");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Warnings(AudienceHost host) => host.Logs.Entries.Count(entry => entry.Message.Contains("more than 2 audiences", StringComparison.Ordinal));

    private static IAsyncEnumerable<UserKey> Members(params string[] ids) => ids.Select(UserKey.External).ToAsyncEnumerable();

    private static async Task RefusesAsync(Func<ValueTask> enqueue, string message) =>
        (await enqueue.Invoking(e => e().AsTask()).Should().ThrowAsync<ArgumentException>()).WithMessage(message);

    /// <summary>Other threads deliver; the clock stands still meanwhile.</summary>
    private static async Task UntilAsync(Func<bool> condition)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}

using SqliteCrash;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>A process that enqueues and delivers is killed again and again; then the books are checked.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 4;

    private readonly QueueFolder _folder = new();

    private string Log => Path.Combine(_folder.Folder, "applied.log");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_kill_9_nothing_accepted_is_lost_nothing_is_out_of_order_and_no_event_is_applied_twice()
    {
        List<Numbered> accepted = [];
        for (int kill = 0; kill < Kills; kill++)
        {
            using CrashProcess process = CrashProcess.Start("deliver", _folder.File, Log, $"{(kill + 1) * 1_000_000}");
            accepted.AddRange((await process.KillAfterAsync(lines: 50 + Random.Shared.Next(400))).Select(Numbered.Parse));
        }

        await CrashProcess.RunAsync("drain", _folder.File, Log);

        Numbered[] applied = [.. (await File.ReadAllLinesAsync(Log)).Select(Numbered.Parse)];
        HashSet<Numbered> dead = [.. (await DeadLettersAsync()).Select(letter => letter.Item!)];
        accepted.Should().HaveCountGreaterThan(Kills * 50);
        accepted.Except(applied).Except(dead).Should().BeEmpty("what was accepted is applied or among the dead letters");
        applied.Where(item => item.IsEvent).Should().OnlyHaveUniqueItems("events are applied at most once");
        dead.Should().OnlyContain(item => item.IsEvent, "what may be repeated is repeated");
        foreach (IGrouping<string, Numbered> user in applied.Distinct().GroupBy(item => item.User))
        {
            user.Select(item => item.Number).Should().BeInAscendingOrder();
        }

        Numbered[] last = [.. accepted.Where(item => !item.IsEvent).GroupBy(item => item.User).Select(user => user.Last())];
        last.Should().OnlyContain(item => applied.Last(other => other.User == item.User && !other.IsEvent).Number >= item.Number, "the last update is the one that stays");
    }

    [Fact]
    public async Task A_living_process_keeps_others_out_and_a_killed_one_does_not()
    {
        using CrashProcess process = CrashProcess.Start("deliver", _folder.File, Log, "1");
        _ = process.Errors;
        await using SqliteDeliveryStore<Numbered> store = new(_folder.ConnectionString, new NumberedCodec());
        await UntilAcceptedAsync();

        (await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().ThrowAsync<DeliveryStoreException>()).Which.Problem.Should().Be(DeliveryStoreProblem.InUse);

        await process.KillAfterAsync(lines: 10);
        await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().NotThrowAsync();
    }

    private async Task UntilAcceptedAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
        while (!File.Exists(Log))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task<IReadOnlyList<DeadLetter<Numbered>>> DeadLettersAsync()
    {
        await using SqliteDeliveryStore<Numbered> store = new(_folder.ConnectionString, new NumberedCodec());
        await store.OpenAsync(_ => { }, default);
        (await store.HasAnyAsync(long.MaxValue, default)).Should().BeFalse("everything was drained");
        return await store.ReadDeadLettersAsync(0, int.MaxValue, default);
    }
}

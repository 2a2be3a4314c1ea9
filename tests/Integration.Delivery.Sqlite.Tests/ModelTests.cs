using FsCheck;
using FsCheck.Fluent;
using Integration.Delivery.Tests;
using Testing;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>Whatever is done in whatever order, the file holds what the memory does, restarts included.</summary>
public sealed class ModelTests
{
    private const int Lanes = 2;

    private enum Step
    {
        Append,
        AppendBackfill,
        Deliver,
        GiveUp,
        Return,
        RemoveDeadLetter,
        Reopen,
    }

    [Fact]
    public void The_file_holds_what_the_memory_holds() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Gen.ArrayOf(Change()).ToArbitrary(), changes => HoldsAsync(changes)));

    private static Gen<(Step Step, int User, int Count)> Change() =>
        from step in Gen.Frequency(
            (6, Gen.Constant(Step.Append)), (3, Gen.Constant(Step.AppendBackfill)), (3, Gen.Constant(Step.Deliver)), (1, Gen.Constant(Step.GiveUp)),
            (1, Gen.Constant(Step.Return)), (1, Gen.Constant(Step.RemoveDeadLetter)), (1, Gen.Constant(Step.Reopen)))
        from user in Gen.Choose(0, 4)
        from count in Gen.Choose(1, 4)
        select (step, user, count);

    private static async Task<bool> HoldsAsync((Step Step, int User, int Count)[] changes)
    {
        using QueueFolder folder = new();
        await using MemoryDeliveryStore<Update> memory = new(Lanes, timeProvider: new ManualTimeProvider());
        SqliteDeliveryStore<Update> file = await folder.OpenAsync(o => o.Lanes = Lanes);
        try
        {
            foreach ((Step step, int user, int count) in changes)
            {
                if (step == Step.Reopen)
                {
                    await file.DisposeAsync();
                    file = await folder.OpenAsync();
                }

                await ApplyAsync(memory, step, user, count);
                await ApplyAsync(file, step, user, count);
                (await StateAsync(file)).Should().Be(await StateAsync(memory), $"after {step}");
            }

            return true;
        }
        finally
        {
            await file.DisposeAsync();
        }
    }

    private static async Task ApplyAsync(IDeliveryStore<Update> store, Step step, int user, int count)
    {
        int lane = user % Lanes;
        switch (step)
        {
            case Step.Append or Step.AppendBackfill:
                DeliveryPriority priority = step == Step.Append ? DeliveryPriority.Live : DeliveryPriority.Backfill;
                await store.AppendAsync(new DeliveryEntry<Update>(new Update($"u{user}", $"{step}"), $"u{user}", lane, count, priority, DateTimeOffset.UnixEpoch), default);
                break;
            case Step.Deliver or Step.GiveUp or Step.Return:
                // Not always the first ones: of a batch, items in the middle may fail.
                DeliveryEntry<Update>[] some = [.. (await store.ReadAsync(lane, 4, default)).Entries.OrderBy(entry => entry.Sequence % count).ThenBy(entry => entry.Sequence).Take(count)];
                await store.BeginAsync(lane, some, default);
                await store.EndAsync(lane, Outcome(step, some), default);
                break;
            case Step.RemoveDeadLetter:
                await store.RemoveDeadLettersAsync([.. (await store.ReadDeadLettersAsync(user, 1, default)).Select(letter => letter.Sequence)], default);
                break;
        }
    }

    private static LaneOutcome<Update> Outcome(Step step, DeliveryEntry<Update>[] entries) => step switch
    {
        Step.Deliver => new LaneOutcome<Update>(entries, [], []),
        Step.GiveUp => new LaneOutcome<Update>([], [.. entries.Select(entry => new GivenUp<Update>(entry, DeadLetterCause.Rejected, "no"))], []),
        _ => new LaneOutcome<Update>([], [], entries),
    };

    private static async Task<string> StateAsync(IDeliveryStore<Update> store)
    {
        List<string> state = [];
        for (int lane = 0; lane < Lanes; lane++)
        {
            foreach (int max in (int[])[1, 3, 1000])
            {
                LaneRead<Update> read = await store.ReadAsync(lane, max, default);
                int live = read.Entries.Count(entry => entry.Priority == DeliveryPriority.Live);

                // In which order backfill comes along is not promised, only each user's own.
                IEnumerable<DeliveryEntry<Update>> entries = read.Entries.Take(live).Concat(read.Entries.Skip(live).OrderBy(entry => entry.Sequence));
                state.Add(string.Join(' ', entries.Select(entry => $"{entry.Sequence}/{entry.Item}/{entry.Priority}/{entry.Attempts}/{entry.MayHaveBeenSent}")));
            }
        }

        for (long upTo = 0; upTo < 12; upTo += 3)
        {
            state.Add($"{await store.MeasureAsync(upTo, default)} {await store.HasAnyAsync(upTo, default)}");
        }

        state.Add($"{await store.MeasureAsync(long.MaxValue, default)} {await store.CountDeadLettersAsync(default)}");
        state.AddRange((await store.ReadDeadLettersAsync(0, 100, default)).Select(letter => $"{letter} {letter.Item} {letter.At:O}"));
        return string.Join('\n', state);
    }
}

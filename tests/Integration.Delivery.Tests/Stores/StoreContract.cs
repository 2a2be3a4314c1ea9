namespace Integration.Delivery.Tests;

/// <summary>What every store promises; each has a test class that derives from this one.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private readonly List<IDeliveryStore<Update>> _stores = [];

    private protected static DateTimeOffset At { get; } = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task AppendAsync_numbers_entries_in_the_order_of_their_coming()
    {
        IDeliveryStore<Update> store = await OpenAsync(lanes: 2);

        long first = (await AppendAsync(store, "a", lane: 1)).Sequence;
        long second = (await AppendAsync(store, "b", lane: 0)).Sequence;
        long third = (await AppendAsync(store, "c", lane: 1, priority: DeliveryPriority.Backfill)).Sequence;

        first.Should().BePositive();
        second.Should().BeGreaterThan(first);
        third.Should().BeGreaterThan(second);
    }

    [Fact]
    public async Task ReadAsync_gives_entries_as_they_were_appended()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update> appended = new(new Update("ключ-😀", "日本", IsEvent: true, Bytes: 12), "ключ-😀", lane: 0, bytes: 12, DeliveryPriority.Live, At)
        {
            TraceParent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        };
        await store.AppendAsync(appended, default);

        LaneRead<Update> read = await store.ReadAsync(lane: 0, max: 10, default);

        read.Entries.Should().ContainSingle().Which.Should().BeEquivalentTo(appended);
        read.Unreadable.Should().BeEmpty();
        read.Ownership.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public async Task ReadAsync_takes_nothing_out_and_reads_its_lane_alone_and_no_more_than_asked()
    {
        IDeliveryStore<Update> store = await OpenAsync(lanes: 2);
        await AppendAsync(store, ["a", "b", "c"]);
        await AppendAsync(store, "other", lane: 1);

        (await ValuesAsync(store, max: 2)).Should().Equal("a", "b");
        (await ValuesAsync(store, max: 10)).Should().Equal("a", "b", "c");
        (await ValuesAsync(store, max: 1)).Should().Equal("a");
        (await ValuesAsync(store, lane: 1)).Should().Equal("other");
    }

    [Fact]
    public async Task ReadAsync_gives_live_entries_before_backfill_and_each_in_order()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        await AppendAsync(store, "old-1", key: "a", priority: DeliveryPriority.Backfill);
        await AppendAsync(store, "new-1", key: "b");
        await AppendAsync(store, "old-2", key: "c", priority: DeliveryPriority.Backfill);
        await AppendAsync(store, "new-2", key: "d");

        (await ValuesAsync(store)).Should().Equal("new-1", "new-2", "old-1", "old-2");
        (await ValuesAsync(store, max: 3)).Should().Equal("new-1", "new-2", "old-1");
    }

    [Fact]
    public async Task ReadAsync_takes_along_all_backfill_of_the_users_it_has_live_entries_of()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        await AppendAsync(store, "x-old", key: "x", priority: DeliveryPriority.Backfill);
        await AppendAsync(store, "u-old-1", key: "u", priority: DeliveryPriority.Backfill);
        await AppendAsync(store, "u-new", key: "u");
        await AppendAsync(store, "u-old-2", key: "u", priority: DeliveryPriority.Backfill);
        await AppendAsync(store, "v-new", key: "v");
        await AppendAsync(store, "v-old", key: "v", priority: DeliveryPriority.Backfill);

        (await ValuesAsync(store, max: 1)).Should().Equal("u-new", "u-old-1", "u-old-2");
        (await ValuesAsync(store, max: 2)).Should().Equal("u-new", "v-new", "u-old-1", "u-old-2", "v-old");
        (await ValuesAsync(store, max: 10)).Should().Equal("u-new", "v-new", "u-old-1", "u-old-2", "v-old", "x-old");
    }

    [Fact]
    public async Task EndAsync_forgets_what_was_delivered()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update>[] entries = await AppendAsync(store, ["a", "b", "c"]);

        await store.EndAsync(0, Delivered(entries[1]), default);

        (await ValuesAsync(store)).Should().Equal("a", "c");
        await store.EndAsync(0, Delivered(entries[0], entries[2]), default);
        (await ValuesAsync(store)).Should().BeEmpty();
        (await store.HasAnyAsync(long.MaxValue, default)).Should().BeFalse();
        (await store.CountDeadLettersAsync(default)).Should().Be(0);
    }

    [Fact]
    public async Task EndAsync_leaves_what_is_returned_in_its_place_with_one_attempt_more()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        await AppendAsync(store, ["a", "b"]);
        IReadOnlyList<DeliveryEntry<Update>> read = (await store.ReadAsync(0, 10, default)).Entries;
        await store.BeginAsync(0, [read[0]], default);

        await store.EndAsync(0, new LaneOutcome<Update>([], [], [read[0]]), default);
        await AppendAsync(store, "c");

        IReadOnlyList<DeliveryEntry<Update>> again = (await store.ReadAsync(0, 10, default)).Entries;
        again.Select(entry => (entry.Item.Value, entry.Attempts, entry.MayHaveBeenSent)).Should().Equal(("a", 1, false), ("b", 0, false), ("c", 0, false));
    }

    [Fact]
    public async Task EndAsync_puts_what_is_given_up_among_the_dead_letters()
    {
        IDeliveryStore<Update> store = await OpenAsync(lanes: 2);
        DeliveryEntry<Update> first = await AppendAsync(store, "a", lane: 1);
        DeliveryEntry<Update> second = await AppendAsync(store, "b");
        DeliveryEntry<Update> third = await AppendAsync(store, "c");

        await store.EndAsync(0, GivenUp(third, DeadLetterCause.OutcomeUnknown, "lost"), default);
        await store.EndAsync(0, new LaneOutcome<Update>([second], [], []), default);
        await store.EndAsync(1, GivenUp(first, DeadLetterCause.Rejected, "bad e-mail"), default);

        IReadOnlyList<DeadLetter<Update>> letters = await store.ReadDeadLettersAsync(after: 0, max: 10, default);
        letters.Select(letter => (letter.Sequence, letter.Item!.Value, letter.Cause, letter.Reason)).Should().Equal(
            (first.Sequence, "a", DeadLetterCause.Rejected, "bad e-mail"), (third.Sequence, "c", DeadLetterCause.OutcomeUnknown, "lost"));
        letters.Should().OnlyContain(letter => letter.At == At);
        (await store.HasAnyAsync(long.MaxValue, default)).Should().BeFalse();
    }

    [Fact]
    public async Task ReadDeadLettersAsync_goes_on_after_a_number()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update>[] entries = await AppendAsync(store, ["a", "b", "c"]);
        foreach (DeliveryEntry<Update> entry in entries)
        {
            await store.EndAsync(0, GivenUp(entry, DeadLetterCause.Rejected, "no"), default);
        }

        (await store.ReadDeadLettersAsync(after: 0, max: 2, default)).Select(letter => letter.Item!.Value).Should().Equal("a", "b");
        (await store.ReadDeadLettersAsync(after: entries[1].Sequence, max: 2, default)).Select(letter => letter.Item!.Value).Should().Equal("c");
        (await store.ReadDeadLettersAsync(after: entries[2].Sequence, max: 2, default)).Should().BeEmpty();
    }

    [Fact]
    public async Task RemoveDeadLettersAsync_passes_over_what_it_does_not_know()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update>[] entries = await AppendAsync(store, ["a", "b"]);
        await store.EndAsync(0, GivenUp(entries[0], DeadLetterCause.Rejected, "no"), default);
        await store.EndAsync(0, GivenUp(entries[1], DeadLetterCause.Rejected, "no"), default);

        long removed = await store.RemoveDeadLettersAsync([entries[0].Sequence, 4711], default);

        removed.Should().Be(1);
        (await store.CountDeadLettersAsync(default)).Should().Be(1);
        (await store.ReadDeadLettersAsync(0, 10, default)).Should().ContainSingle().Which.Item!.Value.Should().Be("b");
    }

    [Fact]
    public async Task EndAsync_again_changes_nothing()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update>[] entries = await AppendAsync(store, ["delivered", "given up", "other"]);
        LaneOutcome<Update> outcome = new([entries[0]], [new GivenUp<Update>(entries[1], DeadLetterCause.Rejected, "no")], []);

        await store.EndAsync(0, outcome, default);
        await store.EndAsync(0, outcome, default);

        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(1, 10));
        (await store.CountDeadLettersAsync(default)).Should().Be(1);
        (await store.ReadDeadLettersAsync(0, 10, default)).Should().ContainSingle();
    }

    [Fact]
    public async Task MeasureAsync_and_HasAnyAsync_count_up_to_a_number()
    {
        IDeliveryStore<Update> store = await OpenAsync(lanes: 2);
        DeliveryEntry<Update> first = await AppendAsync(store, "a", bytes: 5);
        DeliveryEntry<Update> second = await AppendAsync(store, "b", lane: 1, bytes: 70);
        DeliveryEntry<Update> third = await AppendAsync(store, "c", bytes: 900, priority: DeliveryPriority.Backfill);

        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(3, 975));
        (await store.MeasureAsync(third.Sequence, default)).Should().Be(new QueueSize(3, 975));
        (await store.MeasureAsync(second.Sequence, default)).Should().Be(new QueueSize(2, 75));
        (await store.MeasureAsync(first.Sequence - 1, default)).Should().Be(new QueueSize(0, 0));
        await store.EndAsync(0, Delivered(first), default);
        (await store.MeasureAsync(second.Sequence, default)).Should().Be(new QueueSize(1, 70));
        (await store.HasAnyAsync(first.Sequence, default)).Should().BeFalse();
        (await store.HasAnyAsync(second.Sequence, default)).Should().BeTrue();
        await store.EndAsync(1, Delivered(second), default);
        (await store.HasAnyAsync(second.Sequence, default)).Should().BeFalse();
        (await store.HasAnyAsync(third.Sequence, default)).Should().BeTrue();
    }

    [Fact]
    public async Task AppendAsync_takes_nothing_over_when_cancelled_before()
    {
        IDeliveryStore<Update> store = await OpenAsync();

        await store.Invoking(s => s.AppendAsync(Entry("a"), new CancellationToken(canceled: true)).AsTask()).Should().ThrowAsync<OperationCanceledException>();

        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(0, 0));
    }

    [Fact]
    public async Task BeginAsync_leaves_entries_where_they_are()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update>[] entries = await AppendAsync(store, ["a", "b"]);

        (await store.BeginAsync(0, entries, default)).Should().BeTrue();

        IReadOnlyList<DeliveryEntry<Update>> read = (await store.ReadAsync(0, 10, default)).Entries;
        read.Select(entry => (entry.Item.Value, entry.MayHaveBeenSent)).Should().Equal(("a", false), ("b", false));
    }

    [Fact]
    public async Task Many_callers_at_once_lose_nothing_and_keep_their_own_order()
    {
        IDeliveryStore<Update> store = await OpenAsync(lanes: 4);

        await Parallel.ForEachAsync(Enumerable.Range(0, 16), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (caller, _) =>
        {
            for (int i = 0; i < 25; i++)
            {
                await AppendAsync(store, $"{i:00}", key: $"u{caller}", lane: caller % 4);
            }
        });

        List<DeliveryEntry<Update>> all = [];
        for (int lane = 0; lane < 4; lane++)
        {
            all.AddRange((await store.ReadAsync(lane, 1000, default)).Entries);
        }

        all.Select(entry => entry.Sequence).Should().OnlyHaveUniqueItems().And.HaveCount(400);
        all.GroupBy(entry => entry.Key).Should().HaveCount(16).And.OnlyContain(user => user.Select(entry => entry.Item.Value).SequenceEqual(Enumerable.Range(0, 25).Select(i => $"{i:00}")));
        (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(400);
    }

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        foreach (IDeliveryStore<Update> store in _stores)
        {
            await store.DisposeAsync();
        }
    }

    private protected static DeliveryEntry<Update> Entry(string value, string key = "u", int lane = 0, DeliveryPriority priority = DeliveryPriority.Live, int bytes = 10) =>
        new(new Update(key, value, Bytes: bytes), key, lane, bytes, priority, At);

    private protected static async Task<DeliveryEntry<Update>> AppendAsync(
        IDeliveryStore<Update> store, string value, string key = "u", int lane = 0, DeliveryPriority priority = DeliveryPriority.Live, int bytes = 10)
    {
        DeliveryEntry<Update> entry = Entry(value, key, lane, priority, bytes);
        await store.AppendAsync(entry, default);
        return entry;
    }

    private protected static async Task<DeliveryEntry<Update>[]> AppendAsync(IDeliveryStore<Update> store, string[] values)
    {
        List<DeliveryEntry<Update>> entries = [];
        foreach (string value in values)
        {
            entries.Add(await AppendAsync(store, value));
        }

        return [.. entries];
    }

    private protected static async Task<string[]> ValuesAsync(IDeliveryStore<Update> store, int lane = 0, int max = 100) =>
        [.. (await store.ReadAsync(lane, max, default)).Entries.Select(entry => entry.Item.Value)];

    private protected static LaneOutcome<Update> Delivered(params DeliveryEntry<Update>[] entries) => new(entries, [], []);

    private protected static LaneOutcome<Update> GivenUp(DeliveryEntry<Update> entry, DeadLetterCause cause, string reason) =>
        new([], [new GivenUp<Update>(entry, cause, reason)], []);

    /// <summary>A store, not opened yet, whose clock stands at <see cref="At"/>. One that outlives the process finds what the test's earlier ones left.</summary>
    private protected abstract IDeliveryStore<Update> Create(int lanes);

    private protected async Task<IDeliveryStore<Update>> OpenAsync(int lanes = 1)
    {
        IDeliveryStore<Update> store = Create(lanes);
        _stores.Add(store);
        await store.OpenAsync(_ => { }, default);
        return store;
    }
}

namespace Integration.Delivery.Tests;

/// <summary>What stores promise in addition that outlive the process.</summary>
public abstract class DurableStoreContract : StoreContract
{
    private protected UpdateCodec Codec { get; } = new();

    [Fact]
    public async Task Entries_are_there_after_a_restart_as_they_were()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update> live = await AppendAsync(store, "live");
        live.TraceParent.Should().BeNull();
        DeliveryEntry<Update> backfill = await AppendAsync(store, "backfill", key: "v", priority: DeliveryPriority.Backfill, bytes: 77);
        await store.EndAsync(0, new LaneOutcome<Update>([], [], [live]), default);

        store = await ReopenAsync(store);

        LaneRead<Update> read = await store.ReadAsync(0, 10, default);
        read.Entries[0].Should().BeEquivalentTo(live, options => options.Excluding(entry => entry.Attempts));
        read.Entries[0].Attempts.Should().Be(1);
        read.Entries[1].Should().BeEquivalentTo(backfill);
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(2, 87));
    }

    [Theory]
    [InlineData("with\0nothing")]
    [InlineData("\uD83D\uDE00 in a pair")]
    [InlineData("with \u2028 lines\r\n")]
    [InlineData("'; DROP TABLE entries; --")]
    public async Task Keys_are_kept_as_they_are(string key)
    {
        IDeliveryStore<Update> store = await OpenAsync();
        await AppendAsync(store, "another's", key: "with", priority: DeliveryPriority.Backfill);
        await AppendAsync(store, "old", key: key, priority: DeliveryPriority.Backfill);
        await AppendAsync(store, "new", key: key);

        store = await ReopenAsync(store);

        LaneRead<Update> read = await store.ReadAsync(0, 1, default);

        read.Unreadable.Should().BeEmpty();
        read.Entries.Select(entry => (entry.Key, entry.Item.Value)).Should().Equal((key, "new"), (key, "old"));
    }

    [Fact]
    public async Task Numbers_never_come_again()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update>[] entries = await AppendAsync(store, ["a", "b"]);
        await store.EndAsync(0, Delivered(entries), default);

        store = await ReopenAsync(store);

        (await AppendAsync(store, "c")).Sequence.Should().BeGreaterThan(entries[1].Sequence);
    }

    [Fact]
    public async Task What_was_begun_and_not_ended_may_have_been_sent()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update>[] entries = await AppendAsync(store, ["begun", "waiting", "returned", "delivered"]);
        await store.BeginAsync(0, [entries[0], entries[2], entries[3]], default);
        await store.EndAsync(0, new LaneOutcome<Update>([entries[3]], [], [entries[2]]), default);

        store = await ReopenAsync(store);
        (await MarksAsync(store)).Should().Equal(("begun", true), ("waiting", false), ("returned", false));

        store = await ReopenAsync(store);
        IReadOnlyList<DeliveryEntry<Update>> read = (await store.ReadAsync(0, 10, default)).Entries;
        read[0].MayHaveBeenSent.Should().BeTrue("nothing came of it meanwhile");

        await store.EndAsync(0, new LaneOutcome<Update>([], [], [read[0]]), default);
        (await MarksAsync(store)).Should().Equal(("begun", false), ("waiting", false), ("returned", false));
    }

    [Fact]
    public async Task What_may_have_been_applied_stays_so_through_later_attempts_and_restarts()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update> entry = await AppendAsync(store, "event");
        await store.BeginAsync(0, [entry], default);
        await store.EndAsync(0, new LaneOutcome<Update>([], [], []) { Unsettled = [entry] }, default);

        (await MarksAsync(store)).Should().Equal(("event", true));
        store = await ReopenAsync(store);
        DeliveryEntry<Update> read = (await store.ReadAsync(0, 10, default)).Entries[0];
        (read.MayHaveBeenSent, read.Attempts).Should().Be((true, 1));

        await store.BeginAsync(0, [read], default);
        await store.EndAsync(0, new LaneOutcome<Update>([], [], []) { Unsettled = [read] }, default);
        store = await ReopenAsync(store);
        (await MarksAsync(store)).Should().Equal(("event", true));
    }

    [Fact]
    public async Task Dead_letters_are_there_after_a_restart_until_they_are_removed()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update>[] entries = await AppendAsync(store, ["a", "b"]);
        await store.EndAsync(0, GivenUp(entries[0], DeadLetterCause.OutcomeUnknown, "lost"), default);
        await store.EndAsync(0, GivenUp(entries[1], DeadLetterCause.Rejected, "no"), default);

        store = await ReopenAsync(store);

        (await store.CountDeadLettersAsync(default)).Should().Be(2);
        (await store.ReadDeadLettersAsync(0, 10, default))[0].Should().Be(new DeadLetter<Update>(entries[0].Sequence, entries[0].Item, DeadLetterCause.OutcomeUnknown, "lost", At));
        await store.RemoveDeadLettersAsync([entries[0].Sequence], default);
        store = await ReopenAsync(store);
        (await store.ReadDeadLettersAsync(0, 10, default)).Should().ContainSingle().Which.Item!.Value.Should().Be("b");
    }

    [Fact]
    public async Task The_number_of_lanes_stays_what_it_was()
    {
        IDeliveryStore<Update> store = await OpenAsync(lanes: 3);
        await AppendAsync(store, "a", lane: 2);

        store = await ReopenAsync(store, lanes: 8);

        store.LaneCount.Should().Be(3);
        (await ValuesAsync(store, lane: 2)).Should().Equal("a");
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_does_not_stop_what_comes_after_it()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        await AppendAsync(store, "before");
        DeliveryEntry<Update> odd = await AppendAsync(store, "odd", key: "person-1", bytes: 33);
        await AppendAsync(store, "after");
        Codec.Forgotten = "odd";
        store = await ReopenAsync(store);

        LaneRead<Update> read = await store.ReadAsync(0, 10, default);

        read.Entries.Select(entry => entry.Item.Value).Should().Equal("before", "after");
        UnreadableEntry unreadable = read.Unreadable.Should().ContainSingle().Subject;
        unreadable.Should().BeEquivalentTo(new { odd.Sequence, odd.Bytes });
        unreadable.ToString().Should().NotContain("person-1");
        (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(3);
    }

    [Fact]
    public async Task What_cannot_be_read_becomes_a_dead_letter_that_a_better_codec_reads()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update> odd = await AppendAsync(store, "odd");
        Codec.Forgotten = "odd";
        store = await ReopenAsync(store);
        LaneRead<Update> read = await store.ReadAsync(0, 10, default);

        await store.EndAsync(0, new LaneOutcome<Update>([], [], []) { Unreadable = read.Unreadable }, default);

        (await store.HasAnyAsync(long.MaxValue, default)).Should().BeFalse();
        DeadLetter<Update> letter = (await store.ReadDeadLettersAsync(0, 10, default)).Should().ContainSingle().Subject;
        letter.Should().Be(new DeadLetter<Update>(odd.Sequence, Item: null, DeadLetterCause.Unsendable, read.Unreadable[0].Reason, At));
        Codec.Forgotten = null;
        (await store.ReadDeadLettersAsync(0, 10, default))[0].Item.Should().Be(odd.Item);
    }

    [Fact]
    public async Task What_is_still_there_is_not_decoded_again_for_each_batch()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update>[] entries = await AppendAsync(store, ["a", "b", "c"]);
        await store.ReadAsync(0, 10, default);

        await store.EndAsync(0, Delivered(entries[0]), default);
        await AppendAsync(store, "d");

        (await ValuesAsync(store)).Should().Equal("b", "c", "d");
        Codec.Reads.Should().Be(4);
    }

    private protected async Task<IDeliveryStore<Update>> ReopenAsync(IDeliveryStore<Update> store, int lanes = 1)
    {
        await store.DisposeAsync();
        return await OpenAsync(lanes);
    }

    private static async Task<(string Value, bool MayHaveBeenSent)[]> MarksAsync(IDeliveryStore<Update> store) =>
        [.. (await store.ReadAsync(0, 10, default)).Entries.Select(entry => (entry.Item.Value, entry.MayHaveBeenSent))];
}

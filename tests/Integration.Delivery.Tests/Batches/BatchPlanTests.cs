using Testing;

namespace Integration.Delivery.Tests;

public sealed class BatchPlanTests : IDisposable
{
    private readonly FakeTarget _target = new();
    private readonly LogCollector _logs = new();
    private readonly DeliveryOptions _options = new() { MaxBatchBytes = 1024 };

    public void Dispose() => _logs.Dispose();

    [Fact]
    public void Fill_lets_the_last_items_of_others_wait_when_backfill_needs_their_room()
    {
        BatchPlan<Update> plan = Plan(Live("u", "u", 300), Live("v", "v", 300), Live("w", "w", 300), Backfill("u", "old", 300), Backfill("w", "w-old", 10));

        Sent(plan).Should().Equal("old+u", "v");
        plan.IsFull.Should().BeTrue();
        plan.Units.Sum(unit => unit.Bytes).Should().Be(900);
    }

    [Fact]
    public void Fill_keeps_a_users_order_when_some_of_its_items_make_room()
    {
        BatchPlan<Update> plan = Plan(
            Live("v", "v", 300), Live("u", "u", 100), Event("v", "v-event", 300), Event("w", "w-event", 200), Backfill("u", "old", 600), Backfill("v", "v-old", 20));

        Sent(plan).Should().Equal("v-old+v", "old+u");
        plan.Units[0].Bytes.Should().Be(320);
    }

    [Fact]
    public void Fill_frees_the_list_of_what_makes_room()
    {
        _options.MaxBatchItemsPerList = 2;
        BatchPlan<Update> plan = Plan(Live("u", "u", 400), Live("v", "v", 600), Backfill("u", "old", 300), Backfill("x", "x-old", 100));

        Sent(plan).Should().Equal("old+u", "x-old");
    }

    [Fact]
    public void Fill_leaves_backfill_behind_that_fits_no_batch_with_its_live_item_and_delays_nobody()
    {
        BatchPlan<Update> plan = Plan(Live("u", "u", 600), Live("v", "v", 100), Backfill("u", "old", 600));

        Sent(plan).Should().Equal("u", "v");
    }

    [Fact]
    public void Fill_leaves_backfill_behind_when_nobody_knows_the_size_of_the_merged_item()
    {
        _target.Fail(nameof(_target.BytesOf));

        Sent(Plan(Live("u", "u", 10), Live("v", "v", 10), Backfill("u", "old", 10))).Should().Equal("u", "v");
    }

    [Fact]
    public void Fill_keeps_apart_what_merged_would_be_larger_than_a_batch_and_what_comes_after_it_behind()
    {
        BatchPlan<Update> plan = Plan(Live("u", "1", 600), Live("u", "2", 600), Live("u", "3", 10), Live("v", "v", 10));

        Sent(plan).Should().Equal("1", "v");
        plan.IsFull.Should().BeTrue();
    }

    [Fact]
    public void Fill_keeps_apart_what_merged_has_no_size()
    {
        _target.Fail(nameof(_target.BytesOf));

        Sent(Plan(Live("u", "1", 10), Live("u", "2", 10))).Should().Equal("1", "2");
    }

    [Fact]
    public void Fill_takes_no_more_items_of_a_user_than_allowed_and_counts_merged_ones_once()
    {
        _options.MaxBatchItemsPerKey = 2;

        Sent(Plan(Live("u", "1", 1), Live("u", "2", 1), Event("u", "event-1", 1), Event("u", "event-2", 1), Live("u", "3", 1), Event("v", "v", 1)))
            .Should().Equal("1+2", "event-1", "v");
    }

    [Fact]
    public void Fill_takes_one_item_of_each_user_when_one_is_allowed()
    {
        _options.MaxBatchItemsPerKey = 1;

        Sent(Plan(Event("u", "1", 1), Event("u", "2", 1), Event("v", "3", 1))).Should().Equal("1", "3");
    }

    [Fact]
    public void Fill_takes_no_more_items_of_a_list_than_allowed_and_keeps_the_users_of_the_rest_behind()
    {
        _options.MaxBatchItemsPerList = 2;

        BatchPlan<Update> plan = Plan(Live("a", "a", 1), Live("b", "b", 1), Live("c", "c", 1), Event("c", "c-event", 1), Event("d", "d-event", 1), Live("a", "a-2", 1));

        Sent(plan).Should().Equal("a+a-2", "b", "d-event");
        plan.IsFull.Should().BeTrue();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    public void Fill_names_what_belongs_to_no_list_and_keeps_the_rest_of_its_user_behind(int list)
    {
        _target.List = item => item.Value == "odd" ? list : null;

        BatchPlan<Update> plan = Plan(Event("u", "odd", 1), Live("u", "next", 1), Live("v", "v", 1));

        plan.Unsendable.Select(entry => entry.Item.Value).Should().Equal("odd");
        Sent(plan).Should().Equal("v");
    }

    [Fact]
    public void Fill_takes_nothing_of_users_that_are_held()
    {
        BatchPlan<Update> plan = new(Rules(), _options);

        plan.Fill([Live("u", "1", 1), Live("v", "v", 1), Backfill("u", "old", 1)], held: ["u"]);

        Sent(plan).Should().Equal("v");
        plan.IsFull.Should().BeFalse();
    }

    [Fact]
    public void Fill_is_full_with_the_last_item_it_takes()
    {
        _options.MaxBatchItems = 2;

        Plan(Live("u", "1", 1), Live("u", "2", 1)).IsFull.Should().BeFalse();
        Plan(Live("u", "1", 1), Live("v", "2", 1)).IsFull.Should().BeTrue();
        Plan(Live("u", "1", 1), Live("u", "2", 1)).Missing.Should().Be(1);
    }

    private BatchPlan<Update> Plan(params DeliveryEntry<Update>[] entries)
    {
        BatchPlan<Update> plan = new(Rules(), _options);
        plan.Fill([Live("another", "of the batch before", 1)], held: ["another"]);
        plan.Fill(entries, held: []);
        plan.Units.Sum(unit => (long)unit.Bytes).Should().BeLessThanOrEqualTo(_options.MaxBatchBytes);
        return plan;
    }

    private ItemRules<Update> Rules() => new(_target, _logs.CreateLogger("rules"));

    private static IEnumerable<string> Sent(BatchPlan<Update> plan) => plan.Units.Select(unit => unit.Item.Value);

    private static DeliveryEntry<Update> Live(string user, string value, int bytes) => Entry(new Update(user, value, Bytes: bytes), DeliveryPriority.Live);

    private static DeliveryEntry<Update> Event(string user, string value, int bytes) => Entry(new Update(user, value, IsEvent: true, bytes), DeliveryPriority.Live);

    private static DeliveryEntry<Update> Backfill(string user, string value, int bytes) => Entry(new Update(user, value, Bytes: bytes), DeliveryPriority.Backfill);

    private static DeliveryEntry<Update> Entry(Update item, DeliveryPriority priority) => new(item, item.User, lane: 0, item.Bytes, priority, DateTimeOffset.UnixEpoch);
}

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>The whole of it, from a host's call to the vendor's answer; longer in .ci/run.</summary>
public sealed class SoakTests
{
    private const string Right = "lost=0 reordered=0 doubled=0";

    [Fact]
    public async Task After_kill_9_nothing_accepted_is_lost_nothing_is_out_of_order_and_no_event_is_applied_twice() =>
        (await SoakProgram.RunAsync("crash", "--store", "sqlite", "--kills", "5", "--updates", "5000")).Should().StartWith("books: enqueued=").And.EndWith(Right);

    [Fact]
    public async Task While_the_vendor_fails_in_every_way_the_books_balance() =>
        (await SoakProgram.RunAsync("soak", "--seconds", "10")).Should().StartWith("books: enqueued=").And.EndWith(Right);
}

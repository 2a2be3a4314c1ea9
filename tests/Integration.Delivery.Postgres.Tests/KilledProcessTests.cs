namespace Integration.Delivery.Postgres.Tests;

/// <summary>The whole of it, from the call of one of three hosts to the vendor's answer; longer in .ci/run. The program starts a server of its own.</summary>
[Collection(ServerCollection.Name)]
public sealed class KilledProcessTests
{
    [Fact]
    public async Task After_kill_9_of_one_of_three_processes_nothing_is_lost_nothing_is_out_of_order_and_no_event_is_applied_twice() =>
        (await SoakProgram.RunAsync("crash", "--store", "postgres", "--processes", "3", "--kills", "3", "--updates", "5000"))
            .Should().StartWith("books: enqueued=").And.EndWith("lost=0 reordered=0 doubled=0");
}

using Testing;

namespace Integration.Delivery.Tests;

public sealed class MemoryDeliveryStoreTests : StoreContract
{
    [Fact]
    public async Task Dead_letters_beyond_the_limit_push_out_the_oldest()
    {
        await using MemoryDeliveryStore<Update> store = new(lanes: 1, maxDeadLetters: 2);
        foreach (DeliveryEntry<Update> entry in await AppendAsync(store, ["a", "b", "c"]))
        {
            await store.EndAsync(0, GivenUp(entry, DeadLetterCause.Rejected, "no"), default);
        }

        (await store.ReadDeadLettersAsync(0, 10, default)).Select(letter => letter.Item!.Value).Should().Equal("b", "c");
    }

    private protected override IDeliveryStore<Update> Create(int lanes) => new MemoryDeliveryStore<Update>(lanes, timeProvider: new ManualTimeProvider(At));
}

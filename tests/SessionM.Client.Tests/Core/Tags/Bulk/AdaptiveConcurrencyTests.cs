namespace SessionM.Client.Tests;

public sealed class AdaptiveConcurrencyTests
{
    [Fact]
    public async Task Refused_halves_the_places_and_counts_the_refusals_of_one_era_once()
    {
        using AdaptiveConcurrency concurrency = new(8);
        int[] eras = await EnterAsync(concurrency, 8);

        concurrency.Refused(eras[0]);
        concurrency.Refused(eras[1]);

        concurrency.Limit.Should().Be(4);
        Leave(concurrency, 8);
        int next = (await EnterAsync(concurrency, 4))[0];
        IsFull(concurrency).Should().BeTrue();
        concurrency.Refused(next);
        concurrency.Limit.Should().Be(2);
    }

    [Fact]
    public async Task Refused_takes_places_that_are_free_at_once_and_those_in_use_when_they_are_left()
    {
        using AdaptiveConcurrency concurrency = new(8);
        int[] eras = await EnterAsync(concurrency, 2);

        concurrency.Refused(eras[0]);

        await EnterAsync(concurrency, 2);
        Task<int> fifth = concurrency.EnterAsync(CancellationToken.None).AsTask();
        fifth.IsCompleted.Should().BeFalse();
        concurrency.Leave();
        await fifth;
        concurrency.Running.Should().Be(4);
    }

    [Fact]
    public async Task Refused_never_takes_the_last_place()
    {
        using AdaptiveConcurrency concurrency = new(3);
        for (int i = 0; i < 5; i++)
        {
            concurrency.Refused((await EnterAsync(concurrency, 1))[0]);
            concurrency.Leave();
        }

        concurrency.Limit.Should().Be(1);
        (await EnterAsync(concurrency, 1)).Should().HaveCount(1);
    }

    [Fact]
    public async Task Succeeded_gives_one_place_back_after_ten_rounds_and_stops_at_the_most()
    {
        using AdaptiveConcurrency concurrency = new(4);
        concurrency.Refused((await EnterAsync(concurrency, 1))[0]);
        concurrency.Leave();

        Succeed(concurrency, 19);
        concurrency.Limit.Should().Be(2);
        Succeed(concurrency, 1);
        concurrency.Limit.Should().Be(3);
        Succeed(concurrency, 30);
        concurrency.Limit.Should().Be(4);
        Succeed(concurrency, 1000);
        concurrency.Limit.Should().Be(4);

        await EnterAsync(concurrency, 4);
        IsFull(concurrency).Should().BeTrue();
    }

    [Fact]
    public async Task Succeeded_begins_to_count_anew_after_a_refusal()
    {
        using AdaptiveConcurrency concurrency = new(4);
        int[] eras = await EnterAsync(concurrency, 2);
        concurrency.Refused(eras[0]);
        Succeed(concurrency, 19);

        concurrency.Refused(eras[1]);
        Succeed(concurrency, 19);

        concurrency.Limit.Should().Be(2);
    }

    private static async Task<int[]> EnterAsync(AdaptiveConcurrency concurrency, int times)
    {
        int[] eras = new int[times];
        for (int i = 0; i < times; i++)
        {
            Task<int> entry = concurrency.EnterAsync(CancellationToken.None).AsTask();
            entry.IsCompleted.Should().BeTrue();
            eras[i] = await entry;
        }

        return eras;
    }

    private static bool IsFull(AdaptiveConcurrency concurrency)
    {
        using CancellationTokenSource impatience = new();
        Task<int> entry = concurrency.EnterAsync(impatience.Token).AsTask();
        impatience.Cancel();
        return !entry.IsCompletedSuccessfully;
    }

    private static void Leave(AdaptiveConcurrency concurrency, int times)
    {
        for (int i = 0; i < times; i++)
        {
            concurrency.Leave();
        }
    }

    private static void Succeed(AdaptiveConcurrency concurrency, int times)
    {
        for (int i = 0; i < times; i++)
        {
            concurrency.Succeeded();
        }
    }
}

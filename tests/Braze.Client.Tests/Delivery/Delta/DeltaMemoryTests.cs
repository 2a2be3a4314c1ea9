namespace Braze.Client.Tests;

/// <summary>The memory within the process: its bounds, and that many callers at once do not disturb each other.</summary>
public sealed class DeltaMemoryTests
{
    /// <summary>The fewest users for which the memory is divided.</summary>
    private const int Divided = 65_536;

    private static readonly DateTimeOffset Sent = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(Divided + 63)]
    public async Task RememberAsync_keeps_as_many_users_as_there_is_room_for(int maxUsers)
    {
        DeltaMemory memory = new(maxUsers);
        UInt128[] users = [.. Enumerable.Range(0, 2 * maxUsers).Select(User)];

        await memory.RememberAsync([.. users.Select(user => Entry(user, 1))]);

        memory.Users.Should().Be(maxUsers);
        IReadOnlyList<DeltaEntry> recalled = await memory.RecallAsync(users);
        recalled.Should().HaveCount(maxUsers).And.OnlyContain(entry => entry.Value == (ulong)entry.Key.User);
        recalled[^1].Key.User.Should().Be(users[^1], "the latest takes the place of another");
    }

    [Fact]
    public async Task RememberAsync_goes_on_remembering_most_of_a_load_that_is_a_little_too_large()
    {
        DeltaMemory memory = new(1_000);
        int known = 0;
        for (int night = 0; night < 10; night++)
        {
            for (int i = 0; i < 1_100; i++)
            {
                known += (await memory.RecallAsync([User(i)])).Count;
                await memory.RememberAsync([Entry(User(i), 1)]);
            }
        }

        known.Should().BeGreaterThan(9 * 1_100 / 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(513)]
    [InlineData(1_025)]
    public async Task RememberAsync_forgets_the_attributes_remembered_longest_of_more_than_512(int atOnce)
    {
        DeltaMemory memory = new(10);
        DeltaEntry[] entries = [.. Enumerable.Range(1, 1_025).Select(attribute => Entry(User(1), (ulong)attribute))];
        foreach (DeltaEntry[] chunk in entries.Chunk(atOnce))
        {
            await memory.RememberAsync(chunk);
        }

        (await memory.RecallAsync([User(1)])).Should().Equal(entries[^512..]);
    }

    [Fact]
    public async Task ForgetAttributeAsync_takes_it_from_everybody_and_nothing_else()
    {
        DeltaMemory memory = new(Divided);
        UInt128[] users = [.. Enumerable.Range(0, 5_000).Select(User)];
        await memory.RememberAsync([.. users.SelectMany<UInt128, DeltaEntry>((user, index) => index % 2 == 0 ? [Entry(user, 1), Entry(user, 2)] : [Entry(user, 1)])]);

        await memory.ForgetAttributeAsync(1);

        memory.Users.Should().Be(2_500);
        (await memory.RecallAsync(users)).Should().Equal(users.Where((_, index) => index % 2 == 0).Select(user => Entry(user, 2)));
        await memory.ForgetAllAsync();
        memory.Users.Should().Be(0);
    }

    [Fact]
    public async Task Many_callers_at_once_find_what_each_of_them_left()
    {
        DeltaMemory memory = new(Divided);
        await Parallel.ForEachAsync(Enumerable.Range(0, 20_000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, token) =>
        {
            UInt128 user = User(i);
            await memory.RememberAsync([Entry(user, 1), Entry(user, 2), Entry(user, 3)], token);
            await memory.ForgetAsync([new DeltaKey(user, 2)], token);
            await (i % 4 == 0 ? memory.ForgetUserAsync(user, token) : i % 1_000 == 1 ? memory.ForgetAttributeAsync(9, token) : default);
        });

        memory.Users.Should().Be(15_000);
        UInt128[] users = [.. Enumerable.Range(0, 20_000).Where(i => i % 4 != 0).Select(User)];
        (await memory.RecallAsync(users)).Should().Equal(users.SelectMany<UInt128, DeltaEntry>(user => [Entry(user, 1), Entry(user, 3)]));
    }

    private static UInt128 User(int i) => DeltaHash.Of(BrazeUser.External($"u-{i}"));

    private static DeltaEntry Entry(UInt128 user, ulong attribute) => new(new DeltaKey(user, attribute), (ulong)user, Sent);
}

namespace Braze.Client.Tests;

/// <summary>That what was sent in one night does not end in one night.</summary>
public sealed class DeltaExpiryTests
{
    private static readonly TimeSpan TimeToLive = TimeSpan.FromDays(8);
    private static readonly DateTimeOffset Sent = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly DeltaKey[] Keys = [.. Enumerable.Range(0, 10_000).Select(i => new DeltaKey(DeltaHash.Of(BrazeUser.External($"u-{i}")), 1))];

    [Fact]
    public void IsCurrent_ends_evenly_within_the_last_quarter()
    {
        int[] current = [.. new double[] { 0, 6, 6.5, 7, 7.5, 8 }.Select(days => Keys.Count(key => IsCurrent(key, Sent, days)))];

        current[..2].Should().AllBeEquivalentTo(Keys.Length);
        current[2].Should().BeCloseTo(7_500, 200);
        current[3].Should().BeCloseTo(5_000, 200);
        current[4].Should().BeCloseTo(2_500, 200);
        current[5].Should().Be(0);
    }

    [Fact]
    public void IsCurrent_parts_those_who_ended_together_once_they_are_renewed()
    {
        DeltaKey[] early = [.. Keys.Where(key => !IsCurrent(key, Sent, 6.5))];

        early.Count(key => !IsCurrent(key, Sent.AddDays(7), 6.5)).Should().BeCloseTo(early.Length / 4, 150);
    }

    [Fact]
    public void IsCurrent_ends_at_one_moment_for_all_that_was_sent_of_a_user_together()
    {
        DeltaKey key = Keys[0];
        double end = Enumerable.Range(0, 2_000).Select(step => 6 + (step / 1_000.0)).First(days => !IsCurrent(key, Sent, days));

        IsCurrent(key with { Attribute = 2 }, Sent, end).Should().BeFalse();
        IsCurrent(key with { Attribute = 2 }, Sent, end - 0.001).Should().BeTrue();
    }

    [Fact]
    public void IsCurrent_does_not_believe_what_was_sent_later_than_now() => IsCurrent(Keys[0], Sent, -0.001).Should().BeFalse();

    private static bool IsCurrent(DeltaKey key, DateTimeOffset sentAt, double days) =>
        DeltaExpiry.IsCurrent(new DeltaEntry(key, 1, sentAt), sentAt + TimeSpan.FromDays(days), TimeToLive);
}

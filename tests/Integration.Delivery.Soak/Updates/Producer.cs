namespace Integration.Delivery.Soak;

/// <summary>Makes up updates of its own users. Not thread-safe: one user's updates come one after the other.</summary>
/// <param name="random">Decides whose and which.</param>
/// <param name="users">Its users.</param>
/// <param name="after">Numbers begin after this one.</param>
/// <param name="isRefusing">Whether some updates are such that the vendor refuses them.</param>
internal sealed class Producer(Random random, string[] users, long after, bool isRefusing)
{
    private readonly long[] _numbers = [.. Enumerable.Repeat(after, users.Length)];

    public Update Next()
    {
        int user = random.Next(users.Length);
        UpdateKind kind = random.Next(100) switch
        {
            < 45 => UpdateKind.Literal,
            < 60 => UpdateKind.Increment,
            < 70 => UpdateKind.Backfill,
            < 71 when isRefusing => UpdateKind.Refused,
            < 90 => UpdateKind.Event,
            _ => UpdateKind.Purchase,
        };
        return new Update(users[user], kind, ++_numbers[user]);
    }
}

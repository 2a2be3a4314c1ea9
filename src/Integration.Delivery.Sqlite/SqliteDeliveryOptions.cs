namespace Integration.Delivery.Sqlite;

/// <summary>How a queue is kept in its file.</summary>
public sealed class SqliteDeliveryOptions
{
    /// <summary>
    /// How many batches may be on their way at the same time; from 1 to 256, default 4. Counts when the file is created and is fixed in it: a key's lane must
    /// not change while something of it waits.
    /// </summary>
    public int Lanes { get; set; } = 4;

    /// <summary>What a commit waits for. Default <see cref="SqliteDurability.Full"/>.</summary>
    public SqliteDurability Durability { get; set; } = SqliteDurability.Full;

    /// <summary>How long to wait for another program that has the file locked, a backup for example. Default 10 s; at most an hour.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Says what is wrong with the values, one sentence each, starting with the member's name.</summary>
    /// <returns>The problems; empty when there are none.</returns>
    public IEnumerable<string> FindProblems()
    {
        if (Lanes is < 1 or > 256)
        {
            yield return $"{nameof(Lanes)} is {Lanes}; it must be from 1 to 256.";
        }

        if (!Enum.IsDefined(Durability))
        {
            yield return $"{nameof(Durability)} is {Durability}; it must be one of {string.Join(", ", Enum.GetNames<SqliteDurability>())}.";
        }

        if (BusyTimeout < TimeSpan.Zero || BusyTimeout > TimeSpan.FromHours(1))
        {
            yield return $"{nameof(BusyTimeout)} is {BusyTimeout:c}; it must be from 0 to an hour.";
        }
    }
}

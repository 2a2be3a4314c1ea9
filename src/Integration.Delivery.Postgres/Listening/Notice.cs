using System.Globalization;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>What processes tell each other: that something is new in a lane of a queue, or about the whole queue. Never what it is.</summary>
internal static class Notice
{
    /// <summary>Tells of lanes when the transaction commits.</summary>
    public static void AddTo(NpgsqlBatch batch, Tables tables, QueueRow queue, int[] lanes)
    {
        if (lanes.Length > 0)
        {
            batch.Add("SELECT pg_notify($1, $2 || ':' || lane) FROM unnest($3) AS lane", Value.Of(tables.Name), Value.Of(Text(queue)), Value.Of(lanes));
        }
    }

    /// <summary>Tells of the whole queue when the transaction commits.</summary>
    public static void AddTo(NpgsqlBatch batch, Tables tables, QueueRow queue) =>
        batch.Add("SELECT pg_notify($1, $2)", Value.Of(tables.Name), Value.Of(Text(queue)));

    /// <summary>Reads a notice.</summary>
    /// <param name="text">What was told; anybody who may connect to the database can tell anything.</param>
    /// <param name="queue">The queue it should be about.</param>
    /// <param name="lane">Its lane; <see langword="null"/> for the whole queue.</param>
    public static bool TryRead(string text, QueueRow queue, out int? lane)
    {
        lane = null;
        string[] parts = text.Split(':');
        if (parts[0] != Text(queue))
        {
            return false;
        }

        if (parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < queue.Lanes)
        {
            lane = number;
        }

        return true;
    }

    private static string Text(QueueRow queue) => queue.Id.ToString(CultureInfo.InvariantCulture);
}

using System.Text;

namespace Integration.Delivery.Postgres;

/// <summary>How a queue is kept in PostgreSQL. Processes that share a queue use the same values, except where a member says otherwise.</summary>
public sealed class PostgresDeliveryOptions
{
    // What PostgreSQL keeps of an identifier.
    private const int MaxIdentifierBytes = 63;

    /// <summary>The schema with the package's tables. Default <c>delivery</c>; at most 63 bytes. Several queues share it.</summary>
    public string Schema { get; set; } = "delivery";

    /// <summary>Which queue of the schema. Registered on a queue's builder, it is the queue's own name unless that is empty; else <c>default</c>. From 1 to 100 characters.</summary>
    public string QueueName { get; set; } = "default";

    /// <summary>
    /// How many batches may be on their way at the same time, in all processes together; from 1 to 256, default 16. No fewer than there are processes, or some have
    /// nothing to do. Counts when the queue is made and is fixed then: a key's lane must not change while something of it waits.
    /// </summary>
    public int Lanes { get; set; } = 16;

    /// <summary>
    /// How long a lane stays with a process that gives no sign of life. Default 15 s; from 1 s to 10 minutes. A third of it is the time between two signs, and a process
    /// that could not give one stops sending when four fifths are over. Each process may have its own.
    /// </summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a process looks into its lanes without being told. Default 2 s; from 10 ms to an hour. Each process may have its own.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether processes tell each other by <c>NOTIFY</c> what has come, and hold one connection that listens. Default true. Behind a pooler that gives a connection to
    /// each transaction (PgBouncer's transaction pooling) listening does not work: without it, <see cref="PollInterval"/> is the delay.
    /// </summary>
    public bool UseNotifications { get; set; } = true;

    /// <summary>
    /// Whether to make the tables, and to bring those of an earlier version up to date, when the queue is opened. Default true. If not, the queue refuses to open until
    /// somebody has run <see cref="PostgresDeliverySchema.Script"/>.
    /// </summary>
    public bool Migrate { get; set; } = true;

    /// <summary>Says what is wrong with the values, one sentence each, starting with the member's name.</summary>
    /// <returns>The problems; empty when there are none.</returns>
    public IEnumerable<string> FindProblems()
    {
        if (!IsIdentifier(Schema))
        {
            yield return $"{nameof(Schema)} must be from 1 to {MaxIdentifierBytes} bytes, without a null character.";
        }

        if (string.IsNullOrWhiteSpace(QueueName) || QueueName.Length > 100 || QueueName.Contains('\0', StringComparison.Ordinal))
        {
            yield return $"{nameof(QueueName)} must be from 1 to 100 characters, without a null character.";
        }

        if (Lanes is < 1 or > 256)
        {
            yield return $"{nameof(Lanes)} is {Lanes}; it must be from 1 to 256.";
        }

        if (LeaseDuration < TimeSpan.FromSeconds(1) || LeaseDuration > TimeSpan.FromMinutes(10))
        {
            yield return $"{nameof(LeaseDuration)} is {LeaseDuration:c}; it must be from 1 s to 10 minutes.";
        }

        if (PollInterval < TimeSpan.FromMilliseconds(10) || PollInterval > TimeSpan.FromHours(1))
        {
            yield return $"{nameof(PollInterval)} is {PollInterval:c}; it must be from 10 ms to an hour.";
        }
    }

    internal static bool IsIdentifier(string? name) =>
        !string.IsNullOrWhiteSpace(name) && Encoding.UTF8.GetByteCount(name) <= MaxIdentifierBytes && !name.Contains('\0', StringComparison.Ordinal);
}

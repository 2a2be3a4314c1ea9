using System.Diagnostics;
using System.Globalization;

namespace SessionM.Client;

/// <summary>One item of the forward queue: a batch as it was received.</summary>
/// <remarks>Made by <see cref="ISessionMForwardQueue"/>; dead letters and handlers show it.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ReceivedBatch
{
    private MParticleBatch? _batch;

    internal ReceivedBatch(ReadOnlyMemory<byte> json, string id, string customer, DateTimeOffset receivedAt)
    {
        Json = json;
        Id = id;
        Customer = customer;
        ReceivedAt = receivedAt;
    }

    /// <summary>The batch as it came, UTF-8; personal data.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>When it was received.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>Names what the sender gave no id.</summary>
    internal string Id { get; }

    /// <summary>Whose batch it is: what keeps the order.</summary>
    internal string Customer { get; }

    internal MParticleBatch Batch => _batch ??= Parse();

    /// <summary>How large it is; never what it says.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"batch of {Json.Length} bytes");

    // Where neither batch nor event has an id, the queue's own makes a repeat by the queue recognisable.
    private MParticleBatch Parse()
    {
        MParticleBatch batch = MParticleReader.ReadBatch(MParticleReader.Parse(Json.Span, int.MaxValue));
        if ((batch.SourceRequestId ?? batch.BatchId) is null)
        {
            foreach (MParticleEvent item in batch.Events)
            {
                item.SourceMessageId ??= string.Create(CultureInfo.InvariantCulture, $"{Id}/{item.Position}");
            }
        }

        return batch;
    }
}

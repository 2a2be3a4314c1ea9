using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>What never changes in an entry, as it is stored: the first five columns of the queries for entries and for dead letters.</summary>
internal sealed class StoredItem
{
    private readonly long _checksum;
    private readonly byte[] _payload;

    private StoredItem(SqliteDataReader row)
    {
        Key = row.Text(0);
        Bytes = unchecked((int)row.Number(1));
        EnqueuedAt = row.Number(2);
        _checksum = row.Number(3);
        _payload = row.Bytes(4);
    }

    public string Key { get; }

    public int Bytes { get; }

    public long EnqueuedAt { get; }

    public static StoredItem Of(SqliteDataReader row) => new(row);

    /// <summary>Reads the item, or says why not, in words that quote nothing of it.</summary>
    public bool TryDecode<TItem>(IDeliveryCodec<TItem> codec, [NotNullWhen(true)] out TItem? item, [NotNullWhen(false)] out string? problem)
        where TItem : class
    {
        item = null;
        problem = null;
        if (Checksum.Of(Key, Bytes, EnqueuedAt, _payload) != _checksum)
        {
            problem = "The stored form is damaged: its checksum does not fit.";
            return false;
        }

        try
        {
            item = codec.Read(_payload);
        }
        catch (Exception)
        {
            // Whatever a codec throws, JsonException for example, one item must not stop its lane. The message may quote what is stored, and goes no further.
        }

        if (item is null)
        {
            problem = "The item's codec cannot read the stored form.";
            return false;
        }

        return true;
    }
}

using System.Buffers;
using System.Text.Json;

namespace Braze.Client;

/// <summary>Cuts any number of items into requests.</summary>
public static class CatalogItemBatches
{
    // Braze's limit of a body, less what encloses the items.
    private const int MaxBytes = (4 * 1024 * 1024) - 64;

    /// <summary>Cuts items into runs that one request takes: at most 50, at most 4 MB, and no id twice.</summary>
    /// <param name="items">The items, in any number; read once.</param>
    /// <returns>The runs in the items' order, made one at a time while they are enumerated. Send them one after the other when an id occurs again.</returns>
    /// <exception cref="ArgumentException">While enumerating: an item is null.</exception>
    /// <remarks>An item that is larger than a request by itself makes a run of its own, which the sending method refuses.</remarks>
    public static IEnumerable<IReadOnlyList<CatalogItemValues>> Split(IEnumerable<CatalogItemValues> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Enumerate(items);
    }

    private static IEnumerable<IReadOnlyList<CatalogItemValues>> Enumerate(IEnumerable<CatalogItemValues> items)
    {
        ArrayBufferWriter<byte> buffer = new();
        List<CatalogItemValues> batch = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        int bytes = 0;
        int index = 0;
        foreach (CatalogItemValues item in items)
        {
            int size = Measure(item ?? throw new ArgumentException($"Item {index} is null.", nameof(items)), buffer);
            if (batch.Count == BrazeLimits.CatalogItems || (batch.Count > 0 && bytes + size > MaxBytes) || ids.Contains(item.Id))
            {
                yield return batch;
                batch = [];
                ids.Clear();
                bytes = 0;
            }

            batch.Add(item);
            ids.Add(item.Id);
            bytes += size;
            index++;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static int Measure(CatalogItemValues item, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        using Utf8JsonWriter writer = new(buffer, BrazeRequestJson.WriterOptions);
        item.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenCount + 1;
    }
}

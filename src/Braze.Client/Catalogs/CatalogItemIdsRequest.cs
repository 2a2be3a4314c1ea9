using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Up to 50 ids of items.</summary>
[JsonConverter(typeof(WriteOnlyConverter<CatalogItemIdsRequest>))]
internal sealed class CatalogItemIdsRequest : IWireRequest
{
    private readonly IReadOnlyList<string> _itemIds;

    public CatalogItemIdsRequest(IReadOnlyList<string> itemIds)
    {
        ArgumentNullException.ThrowIfNull(itemIds);
        Check(itemIds.Count, i => itemIds[i], nameof(itemIds));
        _itemIds = itemIds;
    }

    /// <summary>Refuses what Braze refuses as a whole: no item or too many, a malformed id, one id twice.</summary>
    public static void Check(int count, Func<int, string?> idAt, string parameterName)
    {
        if (count is 0 or > BrazeLimits.CatalogItems)
        {
            throw new ArgumentException($"There are {count} items; a request takes 1 to {BrazeLimits.CatalogItems}.", parameterName);
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string? id = idAt(i);
            if (CatalogName.FindProblem(id) is { } problem)
            {
                throw new ArgumentException($"The id of item {i} {problem}.", parameterName);
            }

            if (!ids.Add(id!))
            {
                throw new ArgumentException($"The id of item {i} is there twice; a request takes each once.", parameterName);
            }
        }
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(CatalogNames.Items);
        foreach (string id in _itemIds)
        {
            writer.WriteStartObject();
            writer.WriteString(CatalogNames.Id, id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

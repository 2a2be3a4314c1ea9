using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A request of objects that are JSON already, and where each of them came from.</summary>
[JsonConverter(typeof(WriteOnlyConverter<EncodedTrackRequest>))]
internal sealed class EncodedTrackRequest : IWireRequest, IIdentifiesPeople
{
    private static readonly JsonEncodedText[] Names = [JsonEncodedText.Encode("attributes"), JsonEncodedText.Encode("events"), JsonEncodedText.Encode("purchases")];

    private readonly IReadOnlyList<QueuedTrackItem> _items;
    private readonly List<int>[] _lists = [[], [], []];
    private readonly string? _partner;

    public EncodedTrackRequest(IReadOnlyList<QueuedTrackItem> items, string? partner)
    {
        _items = items;
        _partner = partner;
        for (int i = 0; i < items.Count; i++)
        {
            _lists[(int)items[i].Kind].Add(i);
        }
    }

    public bool IsRepeatable => _items.All(item => item.IsRepeatable);

    public IEnumerable<string> Identifiers => _items.SelectMany(item => item.User?.Identifiers ?? []);

    /// <summary>Which of the items an error is about; <see langword="null"/> when it names none of them.</summary>
    public int? IndexOf(BrazeError error) => error.InputArray?.ToLowerInvariant() switch
    {
        "attributes" => At(TrackItemKind.Attributes, error.Index),
        "events" => At(TrackItemKind.Event, error.Index),
        "purchases" => At(TrackItemKind.Purchase, error.Index),
        _ => null,
    };

    /// <summary>Whether Braze counted fewer objects than were sent and not refused by name.</summary>
    public bool IsMissingAny(TrackResponse response, IReadOnlySet<int> refused) =>
        IsMissingAny(TrackItemKind.Attributes, response.AttributesProcessed, refused)
        || IsMissingAny(TrackItemKind.Event, response.EventsProcessed, refused)
        || IsMissingAny(TrackItemKind.Purchase, response.PurchasesProcessed, refused);

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (_partner is not null)
        {
            writer.WriteString("partner"u8, _partner);
        }

        for (int list = 0; list < _lists.Length; list++)
        {
            if (_lists[list].Count > 0)
            {
                WriteList(writer, list);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteList(Utf8JsonWriter writer, int list)
    {
        writer.WriteStartArray(Names[list]);
        foreach (int index in _lists[list])
        {
            writer.WriteRawValue(_items[index].Json.Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
    }

    private int? At(TrackItemKind kind, long? index) => index >= 0 && index < _lists[(int)kind].Count ? _lists[(int)kind][(int)index] : null;

    private bool IsMissingAny(TrackItemKind kind, long? processed, IReadOnlySet<int> refused) =>
        processed < _lists[(int)kind].Count(index => !refused.Contains(index));
}

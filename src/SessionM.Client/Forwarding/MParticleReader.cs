using System.Globalization;
using System.Text.Json;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Reads batches member by member: one that is not what it should be costs itself alone, and is noted.</summary>
internal static class MParticleReader
{
    private static readonly JsonDocumentOptions Forgiving = new() { AllowTrailingCommas = true };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="MParticleFormatException">It is no JSON, larger than allowed, or nested too deeply.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8Json, int maxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        if (utf8Json.Length > maxBytes)
        {
            throw new MParticleFormatException(string.Create(CultureInfo.InvariantCulture, $"The JSON has {utf8Json.Length} bytes; at most {maxBytes} are read."));
        }

        try
        {
            return JsonElement.Parse(utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json, Forgiving);
        }
        catch (JsonException e)
        {
            // The parser's own message may quote what it met, so the place is all that is passed on.
            throw new MParticleFormatException(string.Create(
                CultureInfo.InvariantCulture, $"It is no JSON, or nested deeper than 64 levels, at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }
    }

    public static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    public static IReadOnlyList<MParticleBatch> ReadBatches(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            root = FindBatches(root) ?? root;
        }

        return root.ValueKind switch
        {
            JsonValueKind.Object => [ReadBatch(root)],
            JsonValueKind.Array => [.. root.EnumerateArray().Select(ReadBatch)],
            _ => throw new MParticleFormatException($"The JSON is {Describe(root)}; batches are an object or a list of objects."),
        };
    }

    public static MParticleBatch ReadBatch(JsonElement root)
    {
        MParticleBatch batch = new() { Json = root };
        if (root.ValueKind != JsonValueKind.Object)
        {
            batch.Notes.Add(ForwardNote.Dropped(ForwardSubject.Batch, "", ForwardReason.Unreadable, $"The batch is {Describe(root)} instead of an object."));
            return batch;
        }

        foreach ((string name, JsonElement value) in Members(root))
        {
            switch (name.ToLowerInvariant())
            {
                case "mpid":
                    batch.Mpid = Mpid(value, batch.Notes);
                    break;
                case "source_request_id":
                    batch.SourceRequestId = Text(value);
                    break;
                case "batch_id":
                    batch.BatchId = Text(value);
                    break;
                case "environment":
                    batch.Environment = Text(value);
                    break;
                case "user_identities":
                    ReadIdentities(value, batch);
                    break;
                case "user_attributes":
                    ReadAttributes(value, batch.UserAttributes, ForwardSubject.UserAttribute, name, null, batch.Notes);
                    break;
                case "deleted_user_attributes":
                    ReadDeletions(value, batch);
                    break;
                case "events":
                    ReadEvents(value, batch);
                    break;
            }
        }

        return batch;
    }

    private static JsonElement? FindBatches(JsonElement root)
    {
        foreach (JsonProperty member in root.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Array && string.Equals(JsonText.NameOf(member), "batches", StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static void ReadIdentities(JsonElement identities, MParticleBatch batch)
    {
        switch (identities.ValueKind)
        {
            case JsonValueKind.Object:
                foreach ((string type, JsonElement identity) in Members(identities, () => batch.Notes.Add(UnreadableName(ForwardSubject.Identity))))
                {
                    AddIdentity(type, identity, batch);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement entry in identities.EnumerateArray())
                {
                    ReadIdentity(entry, batch);
                }

                break;
            default:
                NoteKind(identities, ForwardSubject.Identity, "user_identities", null, batch.Notes);
                break;
        }
    }

    private static void ReadIdentity(JsonElement entry, MParticleBatch batch)
    {
        if (entry.ValueKind == JsonValueKind.Object && Text(Find(entry, "identity_type")) is { } type)
        {
            AddIdentity(type, Find(entry, "identity"), batch);
            return;
        }

        NoteKind(entry, ForwardSubject.Identity, "user_identities", null, batch.Notes);
    }

    private static void AddIdentity(string type, JsonElement identity, MParticleBatch batch)
    {
        if (Text(identity) is { } text)
        {
            // As with any name that JSON gives twice, the last one counts.
            if (batch.Identities.ContainsKey(type))
            {
                batch.Notes.Add(ForwardNote.Dropped(ForwardSubject.Identity, type, ForwardReason.Duplicate, "The identity is given more than once; the last one counts."));
            }

            batch.Identities[type] = text;
        }
        else if (!IsNothing(identity))
        {
            NoteKind(identity, ForwardSubject.Identity, type, null, batch.Notes);
        }
    }

    private static void ReadAttributes(
        JsonElement element, IDictionary<string, object?> attributes, ForwardSubject subject, string name, int? position, List<ForwardNote> notes)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            NoteKind(element, subject, name, position, notes);
            return;
        }

        foreach ((string key, JsonElement value) in Members(element, () => notes.Add(UnreadableName(subject, position))))
        {
            if (!attributes.TryAdd(key, Value(value)))
            {
                attributes[key] = Value(value);
                notes.Add(ForwardNote.Dropped(subject, key, ForwardReason.Duplicate, "The key is given more than once; the last one counts.", position));
            }
        }
    }

    private static void ReadDeletions(JsonElement keys, MParticleBatch batch)
    {
        if (keys.ValueKind != JsonValueKind.Array)
        {
            NoteKind(keys, ForwardSubject.UserAttribute, "deleted_user_attributes", null, batch.Notes);
            return;
        }

        foreach (JsonElement key in keys.EnumerateArray())
        {
            if (key.ValueKind == JsonValueKind.String && JsonText.Of(key) is { } text)
            {
                batch.DeletedUserAttributes.Add(text);
            }
            else
            {
                NoteKind(key, ForwardSubject.UserAttribute, "deleted_user_attributes", null, batch.Notes);
            }
        }
    }

    private static void ReadEvents(JsonElement events, MParticleBatch batch)
    {
        if (events.ValueKind != JsonValueKind.Array)
        {
            NoteKind(events, ForwardSubject.Event, "events", null, batch.Notes);
            return;
        }

        foreach ((int position, JsonElement item) in events.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                batch.Events.Add(ReadEvent(item, position, batch.Notes));
            }
            else
            {
                batch.Notes.Add(ForwardNote.Dropped(ForwardSubject.Event, "", ForwardReason.Unreadable, $"The event is {Describe(item)} instead of an object.", position));
            }
        }
    }

    private static MParticleEvent ReadEvent(JsonElement item, int position, List<ForwardNote> notes)
    {
        // What the event is about stands below data; some exports leave that level out.
        JsonElement data = Find(item, "data") is { ValueKind: JsonValueKind.Object } inner ? inner : item;
        MParticleEvent read = new() { Json = item, Position = position, Type = Text(Find(item, "event_type")) ?? "" };
        foreach ((string name, JsonElement value) in Members(data))
        {
            switch (name.ToLowerInvariant())
            {
                case "event_name":
                    read.Name = Text(value) ?? read.Name;
                    break;
                case "screen_name":
                    read.Name ??= Text(value);
                    break;
                case "custom_event_type":
                    read.CustomEventType = Text(value);
                    break;
                case "timestamp_unixtime_ms":
                    read.At = Moment(value);
                    break;
                case "source_message_id":
                    read.SourceMessageId = Text(value);
                    break;
                case "custom_attributes":
                    ReadAttributes(value, read.Attributes, ForwardSubject.EventAttribute, name, position, notes);
                    break;
            }
        }

        return read;
    }

    /// <summary>The members by name. One whose name is no Unicode is none that is known here.</summary>
    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element, Action? onUnreadable = null)
    {
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (JsonText.NameOf(member) is { } name)
            {
                yield return (name, member.Value);
            }
            else
            {
                onUnreadable?.Invoke();
            }
        }
    }

    private static JsonElement Find(JsonElement element, string name)
    {
        JsonElement found = default;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (string.Equals(JsonText.NameOf(member), name, StringComparison.OrdinalIgnoreCase))
            {
                found = member.Value;
            }
        }

        return found;
    }

    /// <summary>A text or a number as text; null for anything else and for a blank one.</summary>
    private static string? Text(JsonElement element)
    {
        string? text = element.ValueKind switch
        {
            JsonValueKind.String => JsonText.Of(element),
            JsonValueKind.Number => element.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string? Mpid(JsonElement element, List<ForwardNote> notes)
    {
        // A number with a fraction or an exponent has been through a system that cannot hold 64 bits: its last digits are wrong.
        string? text = Text(element);
        bool isWhole = element.ValueKind != JsonValueKind.Number || !text.AsSpan().ContainsAny('.', 'e', 'E');
        if (text is not null && isWhole)
        {
            return text;
        }

        if (!IsNothing(element))
        {
            NoteKind(element, ForwardSubject.Identity, "mpid", null, notes);
        }

        return null;
    }

    private static DateTimeOffset? Moment(JsonElement element) =>
        long.TryParse(Text(element), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long milliseconds)
        && milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    // Texts that cannot be read and numbers that are not whole stay JSON: the normalizer refuses the former by name and writes the latter digit by digit.
    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => JsonText.Of(element) ?? (object)element,
        JsonValueKind.Number when element.TryGetInt64(out long whole) => whole,
        _ => element,
    };

    private static bool IsNothing(JsonElement element) =>
        element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (element.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(JsonText.Of(element) ?? "?"));

    private static ForwardNote UnreadableName(ForwardSubject subject, int? position = null) =>
        ForwardNote.Dropped(subject, "", ForwardReason.Unreadable, "The name holds half a surrogate pair, or bytes that are no UTF-8.", position);

    private static void NoteKind(JsonElement element, ForwardSubject subject, string name, int? position, List<ForwardNote> notes)
    {
        if (element.ValueKind != JsonValueKind.Null)
        {
            notes.Add(ForwardNote.Dropped(subject, name, ForwardReason.Unreadable, $"It is {Describe(element)}, which cannot be read here.", position));
        }
    }
}

using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Integration.Abstractions;

/// <summary>The attributes of one user as they may be sent, and a report of everything that was changed or left out.</summary>
/// <remarks>
/// Dictionaries enumerate in ordinal order of their keys and diagnostics in order of their source, so equal input gives equal bytes
/// whatever its order. Values are strings; one is null only under <see cref="NullPolicy.SendNull"/>.
/// </remarks>
[DebuggerDisplay("{ReservedFields.Count} reserved, {CustomAttributes.Count} custom, {Diagnostics.Count} diagnostics")]
public sealed class NormalizedProfile
{
    /// <summary>Fields the receiver has a place of its own for, by the receiver's name, for example <c>first_name</c>.</summary>
    public IReadOnlyDictionary<string, string?> ReservedFields { get; init; } = SortedAttributes.Empty;

    /// <summary>All other attributes, by normalized key.</summary>
    public IReadOnlyDictionary<string, string?> CustomAttributes { get; init; } = SortedAttributes.Empty;

    /// <summary>Reserved fields to clear because their source was named as deleted.</summary>
    public IReadOnlyList<string> ClearedFields { get; init; } = [];

    /// <summary>Custom attributes to clear because their source was named as deleted.</summary>
    public IReadOnlyList<string> ClearedAttributes { get; init; } = [];

    /// <summary>Everything that was renamed, shortened, refused or left out. An input named nowhere here was sent under its own key, or is a reserved <c>$</c> key in its field.</summary>
    public IReadOnlyList<AttributeDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>The UTF-8 size of <see cref="CustomAttributes"/> as one compact JSON object: what counts against a size limit.</summary>
    /// <param name="encoder">
    /// How strings are escaped; by default System.Text.Json's own, which writes <c>é</c>, <c>&lt;</c> and <c>+</c> as six bytes each.
    /// Give the encoder of the actual request.
    /// </param>
    /// <returns>Bytes, including the braces.</returns>
    public long CountJsonBytes(JavaScriptEncoder? encoder = null)
    {
        using Utf8JsonWriter writer = new(Stream.Null, new JsonWriterOptions { Encoder = encoder });
        writer.WriteStartObject();
        foreach ((string key, string? value) in CustomAttributes)
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
        writer.Flush();
        return writer.BytesCommitted;
    }
}

using System.Text;
using System.Text.Json;

namespace SessionM.Client;

/// <summary>One batch of mParticle: what one user did, and the user's attributes and identities. Rules may change it freely.</summary>
/// <remarks>
/// Reading is tolerant: identities as a map or as a list, <c>mpid</c> as a text or a number, members in any case, unknown events and members, null anywhere. What
/// cannot be read is left out and comes up in the report. Source: https://docs.mparticle.com/developers/server/json-reference/.
/// </remarks>
public sealed class MParticleBatch
{
    /// <summary>The largest JSON read unless another limit is given: 4 MiB. mParticle documents 128 KB a batch and 256 KB a request.</summary>
    public const int DefaultMaxBytes = 4 * 1024 * 1024;

    /// <summary>The user's id at mParticle, a 64-bit number that may be negative; as a text, because many systems cannot hold it as a number.</summary>
    public string? Mpid { get; set; }

    /// <summary>The id that the sender gave its request.</summary>
    public string? SourceRequestId { get; set; }

    /// <summary>The id that mParticle gave the batch.</summary>
    public string? BatchId { get; set; }

    /// <summary><c>development</c> or <c>production</c>.</summary>
    public string? Environment { get; set; }

    /// <summary>Identities by type, for example <c>customer_id</c> or <c>email</c>; types compare ignoring case.</summary>
    public IDictionary<string, string> Identities { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// User attributes by key. As read: a <see cref="string"/>, <see cref="bool"/> or <see cref="long"/>, null for a tag, and a <see cref="JsonElement"/> for lists, other
    /// numbers and anything else. Rules may set whatever the attribute normalizer takes.
    /// </summary>
    public IDictionary<string, object?> UserAttributes { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Keys of user attributes that were deleted.</summary>
    public IList<string> DeletedUserAttributes { get; } = [];

    /// <summary>The events, in order.</summary>
    public IList<MParticleEvent> Events { get; } = [];

    /// <summary>The batch as it came, with every member this class does not know; undefined for a batch made in code.</summary>
    public JsonElement Json { get; internal init; }

    /// <summary>What could not be read.</summary>
    internal List<ForwardNote> Notes { get; private init; } = [];

    /// <summary>Reads one batch.</summary>
    /// <param name="utf8Json">A JSON object in UTF-8.</param>
    /// <param name="maxBytes">The largest JSON to read.</param>
    /// <returns>The batch.</returns>
    /// <exception cref="MParticleFormatException">It is no JSON object, is larger than allowed, or is nested deeper than 64 levels.</exception>
    public static MParticleBatch Parse(ReadOnlySpan<byte> utf8Json, int maxBytes = DefaultMaxBytes)
    {
        JsonElement root = MParticleReader.Parse(utf8Json, maxBytes);
        return root.ValueKind == JsonValueKind.Object
            ? MParticleReader.ReadBatch(root)
            : throw new MParticleFormatException($"The JSON is {MParticleReader.Describe(root)}; a batch is an object.");
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, int)"/>
    /// <param name="json">A JSON object.</param>
    /// <param name="maxBytes">The largest JSON to read, in bytes of UTF-8.</param>
    public static MParticleBatch Parse(string json, int maxBytes = DefaultMaxBytes)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), maxBytes);
    }

    /// <summary>Reads one batch, a list of batches, or an object with a list of <c>batches</c>.</summary>
    /// <param name="utf8Json">JSON in UTF-8.</param>
    /// <param name="maxBytes">The largest JSON to read.</param>
    /// <returns>The batches, in order. An entry that is no object becomes a batch that a forwarder reports and does not send.</returns>
    /// <exception cref="MParticleFormatException">It is neither a JSON object nor a list, is larger than allowed, or is nested deeper than 64 levels.</exception>
    public static IReadOnlyList<MParticleBatch> ParseAll(ReadOnlySpan<byte> utf8Json, int maxBytes = DefaultMaxBytes) =>
        MParticleReader.ReadBatches(MParticleReader.Parse(utf8Json, maxBytes));

    /// <inheritdoc cref="ParseAll(ReadOnlySpan{byte}, int)"/>
    /// <param name="json">JSON.</param>
    /// <param name="maxBytes">The largest JSON to read, in bytes of UTF-8.</param>
    public static IReadOnlyList<MParticleBatch> ParseAll(string json, int maxBytes = DefaultMaxBytes)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ParseAll(Encoding.UTF8.GetBytes(json), maxBytes);
    }

    /// <summary>How much there is of what; never an id or a value.</summary>
    public override string ToString() => $"batch with {UserAttributes.Count} user attributes and {Events.Count} events";

    /// <summary>A copy that can be changed without changing this one. Values are shared.</summary>
    internal MParticleBatch Copy()
    {
        MParticleBatch copy = CopyWithoutData();
        foreach ((string key, object? value) in UserAttributes)
        {
            copy.UserAttributes.Add(key, value);
        }

        foreach (string key in DeletedUserAttributes)
        {
            copy.DeletedUserAttributes.Add(key);
        }

        foreach (MParticleEvent? item in Events)
        {
            copy.Events.Add(item?.Copy()!);
        }

        return copy;
    }

    /// <summary>A copy of everything but attributes and events.</summary>
    internal MParticleBatch CopyWithoutData()
    {
        MParticleBatch copy = new()
        {
            Json = Json,
            Mpid = Mpid,
            SourceRequestId = SourceRequestId,
            BatchId = BatchId,
            Environment = Environment,
            Notes = Notes,
        };
        foreach ((string type, string identity) in Identities)
        {
            copy.Identities.Add(type, identity);
        }

        return copy;
    }
}

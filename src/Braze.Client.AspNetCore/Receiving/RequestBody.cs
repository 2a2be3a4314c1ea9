using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Braze.Client.AspNetCore;

/// <summary>Takes a body in and reads it.</summary>
internal static class RequestBody
{
    // What Liquid leaves behind when the last line of a template is conditional.
    private static readonly JsonReaderOptions Forgiving = new() { AllowTrailingCommas = true };

    /// <summary>Collects the body; <see langword="null"/> as soon as it is larger than the limit, whether or not it announced its length.</summary>
    public static async ValueTask<ReadOnlySequence<byte>?> CollectAsync(PipeReader body, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await body.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (result.Buffer.Length > limit)
            {
                body.AdvanceTo(result.Buffer.End);
                return null;
            }

            if (result.IsCompleted)
            {
                return result.Buffer;
            }

            body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>Reads one JSON object and nothing after it; <see langword="null"/> when the body is anything else.</summary>
    public static TPayload? Read<TPayload>(in ReadOnlySequence<byte> body, JsonTypeInfo<TPayload> type)
        where TPayload : class
    {
        Utf8JsonReader reader = new(body, Forgiving);
        try
        {
            TPayload? payload = JsonSerializer.Deserialize(ref reader, type);
            return reader.Read() ? null : payload;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

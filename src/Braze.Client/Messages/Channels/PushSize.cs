using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Braze.Client;

/// <summary>What can be known of a push message's size before Braze fills it in.</summary>
internal static class PushSize
{
    /// <summary>Source: https://www.braze.com/docs/api/objects_filters/messaging/apple_object.</summary>
    public const int MaxAppleBytes = 1_912;

    /// <summary>Source: https://www.braze.com/docs/api/objects_filters/messaging/android_object.</summary>
    public const int MaxAndroidBytes = 4_000;

    /// <summary>Texts and extra together, in UTF-8. Liquid may grow or shrink, so a message with any is left to Braze.</summary>
    public static string? FindProblem(int maxBytes, PropertyObject extra, params ReadOnlySpan<string?> texts)
    {
        long bytes = 0;
        foreach (string? text in texts)
        {
            if (text is null)
            {
                continue;
            }

            if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal))
            {
                return null;
            }

            bytes += Encoding.UTF8.GetByteCount(text);
        }

        if (extra.Count > 0)
        {
            ReadOnlySpan<byte> json = Write(extra);
            if (json.IndexOf("{{"u8) >= 0 || json.IndexOf("{%"u8) >= 0)
            {
                return null;
            }

            bytes += json.Length;
        }

        return bytes > maxBytes ? $"its alert and extra take {bytes} bytes; the limit is {maxBytes}" : null;
    }

    private static ReadOnlySpan<byte> Write(PropertyObject extra)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, BrazeRequestJson.WriterOptions))
        {
            extra.WriteTo(writer);
        }

        return buffer.WrittenSpan;
    }
}

using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Braze.Client;

/// <summary>A property name with its encoded form. Hosts use the same few names for millions of users, so names are kept.</summary>
internal sealed class MemberName
{
    // Names that come from data would otherwise fill the memory; above this number they are encoded each time they are written.
    private const int MaxKept = 2048;

    private static readonly ConcurrentDictionary<string, MemberName> Kept = WithReservedNames();
    private static int _keptCount;

    private readonly JsonEncodedText _encoded;
    private readonly bool _isEncoded;

    private MemberName(string text, bool isEncoded, string? advice = null)
    {
        Text = text;
        Advice = advice;
        _isEncoded = isEncoded;
        _encoded = isEncoded ? JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) : default;
    }

    public string Text { get; }

    /// <summary>What to use in place of a custom attribute of this name; null when the name is free.</summary>
    public string? Advice { get; }

    public static MemberName Of(string text) => Kept.TryGetValue(text, out MemberName? kept) ? kept : Add(text);

    public bool Is(MemberName other) => ReferenceEquals(this, other) || string.Equals(Text, other.Text, StringComparison.Ordinal);

    public void Write(Utf8JsonWriter writer)
    {
        if (_isEncoded)
        {
            writer.WritePropertyName(_encoded);
            return;
        }

        writer.WritePropertyName(Text);
    }

    public void Write(Utf8JsonWriter writer, string value)
    {
        if (_isEncoded)
        {
            writer.WriteString(_encoded, value);
            return;
        }

        writer.WriteString(Text, value);
    }

    private static ConcurrentDictionary<string, MemberName> WithReservedNames() => new(
        ReservedNames.All.Select(reserved => KeyValuePair.Create(reserved.Name, new MemberName(reserved.Name, isEncoded: true, reserved.Advice))),
        StringComparer.Ordinal);

    private static MemberName Add(string text)
    {
        if (Volatile.Read(ref _keptCount) >= MaxKept)
        {
            return new MemberName(text, isEncoded: false);
        }

        Interlocked.Increment(ref _keptCount);
        return Kept.GetOrAdd(text, new MemberName(text, isEncoded: true));
    }
}

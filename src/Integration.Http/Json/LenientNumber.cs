using System.Globalization;
using System.Text.Json;

namespace Integration.Http;

/// <summary>Reads a number from a number or a text; whatever else comes reads as <see langword="null"/>.</summary>
internal static class LenientNumber
{
    public static decimal? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            reader.Skip();
            return null;
        }

        // No number needs an escape, so the bytes can be read as they are.
        return decimal.TryParse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }
}

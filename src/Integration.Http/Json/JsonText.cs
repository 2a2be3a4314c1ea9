using System.Text.Json;

namespace Integration.Http;

/// <summary>
/// Reads texts of an answer's free parts. JSON may hold a text that is no Unicode, cut in the middle of a character or in another encoding; the parser
/// throws only when it is read. Such a text reads as <see langword="null"/>, so that it cannot hide an answer or an error.
/// </summary>
public static class JsonText
{
    /// <summary>The text of a string element.</summary>
    /// <param name="text">A string or null element.</param>
    /// <returns>The text, or <see langword="null"/> when it is null or no Unicode.</returns>
    public static string? Of(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The text of the string or null the reader is at.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The text, or <see langword="null"/> when it is null or no Unicode.</returns>
    public static string? Of(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a member.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The name, or <see langword="null"/> when it is no Unicode.</returns>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Text.Json;

namespace SessionM.Client;

/// <summary>
/// Reads texts of an answer's free parts. JSON may hold a text that is no Unicode, cut in the middle of a character or in another encoding; the parser
/// throws only when it is read. Such a text reads as <see langword="null"/>, so that it cannot hide an answer or an error.
/// </summary>
internal static class JsonText
{
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

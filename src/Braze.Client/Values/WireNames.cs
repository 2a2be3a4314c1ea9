using System.Text.Json;

namespace Braze.Client;

/// <summary>Property names, encoded once.</summary>
internal static class WireNames
{
    public static readonly JsonEncodedText Inc = JsonEncodedText.Encode("inc");
    public static readonly JsonEncodedText Add = JsonEncodedText.Encode("add");
    public static readonly JsonEncodedText Remove = JsonEncodedText.Encode("remove");
    public static readonly JsonEncodedText AddObjects = JsonEncodedText.Encode("$add");
    public static readonly JsonEncodedText UpdateObjects = JsonEncodedText.Encode("$update");
    public static readonly JsonEncodedText RemoveObjects = JsonEncodedText.Encode("$remove");
    public static readonly JsonEncodedText IdentifierKey = JsonEncodedText.Encode("$identifier_key");
    public static readonly JsonEncodedText IdentifierValue = JsonEncodedText.Encode("$identifier_value");
    public static readonly JsonEncodedText NewObject = JsonEncodedText.Encode("$new_object");
    public static readonly JsonEncodedText Time = JsonEncodedText.Encode("$time");
}

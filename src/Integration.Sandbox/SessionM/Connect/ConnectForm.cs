using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Reads a body member by member, strictly. The first thing wrong is what the call is refused for.</summary>
internal sealed class ConnectForm(JsonObject body)
{
    private const string DefaultCulture = "en-US";

    /// <summary>Why the body is refused; asked for when all members have been read.</summary>
    public Reply? Refusal { get; private set; }

    /// <summary>A text that has to be there.</summary>
    public string Text(string name) => OptionalText(name) is { Length: > 0 } text ? text : Refuse("missing_data", $"{name} is required", "");

    public string? OptionalText(string name) => body[name] switch
    {
        null => null,
        { } node => WireJson.Text(node) ?? Refuse("argument_error", $"{name} must be a string", ""),
    };

    /// <summary>Yes or no; left out it is no.</summary>
    public bool Flag(string name) => body[name] switch
    {
        null => false,
        { } node => WireJson.Flag(node) ?? Refuse("argument_error", $"{name} must be true or false", absent: false),
    };

    public int Whole(string name, int least, int most, int absent) => body[name] switch
    {
        null => absent,
        { } node => WireJson.Integer(node) is { } number && number >= least && number <= most
            ? (int)number
            : Refuse("validation", $"{name} must be between {least} and {most}", absent),
    };

    /// <summary>A list of ids; empty when it is left out.</summary>
    public string[] Ids(string name, int most)
    {
        if (body[name] is not { } node)
        {
            return [];
        }

        string[] ids = node is JsonArray list ? [.. list.Select(WireJson.Text).OfType<string>().Where(id => id.Length > 0)] : [];
        return node is JsonArray { Count: var count } && count <= most && count == ids.Length ? ids : Refuse("validation", $"{name} must be at most {most} strings", ids);
    }

    /// <summary>The page asked for. Left out, it begins at the first entry and is as large as it may be: assumed, the samples always send both.</summary>
    public (int Skip, int Take) Page(int maxTake) => (Whole("skip", 0, int.MaxValue, absent: 0), Whole("take", 1, maxTake, absent: maxTake));

    public string Culture() => OptionalText("culture") is { Length: > 0 } given ? given : DefaultCulture;

    public void Refuse(string code, string message) => Refusal ??= ConnectReply.Refused(code, message);

    private T Refuse<T>(string code, string message, T absent)
    {
        Refuse(code, message);
        return absent;
    }
}

using System.Text.Json;

namespace Braze.Client;

/// <summary>One entry of a response's <c>errors</c>. Braze sends objects of several shapes, strings and arrays; the members hold what was recognised.</summary>
/// <remarks>The texts differ from the documented error names and may change: show them, do not branch on them.</remarks>
public sealed class BrazeError
{
    /// <summary>What is wrong, in <c>users/track</c>: a text or one of the documented names.</summary>
    public string? Type { get; set; }

    /// <summary>The error's identifier, in catalogs and data objects.</summary>
    public string? Id { get; set; }

    /// <summary>A code, where there is one.</summary>
    public string? Code { get; set; }

    /// <summary>What is wrong, in words; also the whole of an error that is only a string.</summary>
    public string? Message { get; set; }

    /// <summary>The list of the request the object is in: <c>attributes</c>, <c>events</c> or <c>purchases</c>.</summary>
    public string? InputArray { get; set; }

    /// <summary>The object's position in that list, or in the only list of the request, from zero; <see langword="null"/> when Braze does not tell.</summary>
    public long? Index { get; set; }

    /// <summary>The entry as it came.</summary>
    public JsonElement Raw { get; set; }

    /// <summary>The most telling text there is; may quote what was sent.</summary>
    public string Reason => Type ?? Message ?? Code ?? Id ?? "Braze gave no reason.";
}

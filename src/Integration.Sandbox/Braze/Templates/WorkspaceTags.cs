using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The tags of the workspace, which campaigns, content blocks and templates may carry; one that is not here is refused, as Braze does.</summary>
public sealed class WorkspaceTags
{
    private readonly Lock _gate;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    internal WorkspaceTags(Lock gate) => _gate = gate;

    /// <summary>Adds tags.</summary>
    /// <param name="names">Their names.</param>
    public void Add(params ReadOnlySpan<string> names)
    {
        lock (_gate)
        {
            foreach (string name in names)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(names));
                _names.Add(name);
            }
        }
    }

    /// <summary>What is wrong with a list of tags, in Braze's words.</summary>
    internal string? Problem(JsonNode? tags) => tags switch
    {
        null => null,
        not JsonArray => "Tags must be an array",
        JsonArray array when array.Any(t => WireJson.Text(t) is null) => "All tags must be strings",
        JsonArray array => array.All(t => _names.Contains(WireJson.Text(t)!)) ? null : "Some tags could not be found",
    };

    internal void Clear() => _names.Clear();
}

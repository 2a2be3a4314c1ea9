using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What a copy of a campaign or Canvas is to be called.</summary>
internal sealed record DuplicateForm(string Name, string? Description, IReadOnlyList<string>? Tags)
{
    // The tags must exist. Which do is known to the dashboard only, so any is taken.
    public static (DuplicateForm Form, string? Problem) Read(JsonObject body)
    {
        string[]? tags = (body["tag_names"] as JsonArray)?.Select(WireJson.Text).OfType<string>().ToArray();
        DuplicateForm form = new(WireJson.Text(body["name"]) ?? "", WireJson.Text(body["description"]), tags);
        if (form.Name.Length == 0)
        {
            return (form, "'name' is required");
        }

        return (form, body["tag_names"] is null || (body["tag_names"] is JsonArray given && given.Count == tags!.Length) ? null : "'tag_names' must be an array of strings");
    }
}

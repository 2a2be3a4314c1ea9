using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A content block of the workspace.</summary>
internal sealed class ContentBlock(string name, string content, DateTimeOffset created)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public string Name { get; set; } = name;

    public string Content { get; set; } = content;

    public string? Description { get; set; }

    public bool IsActive { get; set; } = true;

    public JsonArray Tags { get; set; } = [];

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset LastEdited { get; set; } = created;

    public string LiquidTag => $"{{{{content_blocks.${{{Name}}}}}}}";

    // Braze decides between the two by itself and does not say how.
    public string ContentType => Content.Contains('<', StringComparison.Ordinal) ? "html" : "text";
}

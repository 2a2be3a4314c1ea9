using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What <c>/campaigns/url_info/details</c> and its like for Canvases answer.</summary>
internal static class MessageLinks
{
    public static Reply Answer(SandboxRequest request, IEnumerable<SandboxMessage> messages)
    {
        string? id = request.QueryValue("message_variation_id");
        if (messages.FirstOrDefault(m => m.VariationId == id) is not { } message)
        {
            return BrazeReply.Error(400, "Missing/Invalid Message Variant ID");
        }

        string? only = request.QueryValue("includes_link_id");
        return Reply.Json(200, new JsonObject
        {
            ["channel"] = message.Channel,
            ["name"] = message.Name,
            ["link_data"] = new JsonArray([.. message.Links.Where(link => only is null or "" || link.Id == only).Select(Describe)]),
            ["message"] = "success",
        });
    }

    private static JsonObject Describe(SandboxLink link) => new()
    {
        ["link_URL"] = link.Address.OriginalString,
        ["link_id"] = link.Id,
        ["content_block_path_info"] = new JsonArray(),
        ["link_alias"] = link.Alias,
    };
}

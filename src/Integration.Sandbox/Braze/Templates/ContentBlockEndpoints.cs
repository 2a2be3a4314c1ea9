using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Content blocks.</summary>
internal sealed class ContentBlockEndpoints(BrazeState state) : BrazeEndpoints
{
    private const int MaxPageSize = 1000;

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, "content_blocks/list", List),
        new(HttpMethod.Get, "content_blocks/info", Info),
        new(HttpMethod.Post, "content_blocks/create", Create),
        new(HttpMethod.Post, "content_blocks/update", Update),
    ];

    private Reply List(SandboxRequest request)
    {
        (ModifiedRange? range, string? problem) = ModifiedRange.Read(request);
        problem ??= LimitProblem(request.QueryValue("limit")) ?? OffsetProblem(request.QueryValue("offset"));
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        (OffsetSlice? slice, _) = OffsetSlice.Read(request, MaxPageSize);
        ContentBlock[] found = [.. slice!.Of(state.ContentBlocks.Where(b => range!.Contains(b.LastEdited)))];
        return BrazeReply.Success(200, new JsonObject { ["count"] = found.Length, ["content_blocks"] = new JsonArray([.. found.Select(Summarize)]) });
    }

    private Reply Info(SandboxRequest request)
    {
        if (Find(request.QueryValue("content_block_id"), out Reply? refusal) is not { } block)
        {
            return refusal!;
        }

        string? includeData = request.QueryValue("include_inclusion_data");
        if (includeData is not (null or "true" or "false"))
        {
            return BrazeReply.Error(400, "Include Inclusion Data must be true or false");
        }

        JsonObject info = Summarize(block);
        info.Remove("liquid_tag");
        info["content"] = block.Content;
        info["description"] = block.Description;
        if (includeData == "true")
        {
            // Which messages include it is not known here.
            info["inclusion_data"] = new JsonArray();
        }

        return BrazeReply.Success(200, info);
    }

    private Reply Create(SandboxRequest request)
    {
        JsonObject body = request.Body;
        string? problem = body.ContainsKey("name") ? null : "Content Block name cannot be blank";
        problem ??= body.ContainsKey("content") ? null : "Content cannot be blank";
        problem ??= ContentBlockRules.Problem(body, currentName: null) ?? TakenProblem(body, null) ?? state.Tags.Problem(body["tags"]);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        ContentBlock block = new(WireJson.Text(body["name"])!, WireJson.Text(body["content"])!, request.Now);
        Apply(block, body);
        state.ContentBlocks.Add(block);
        return Changed(block);
    }

    private Reply Update(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (Find(WireJson.Text(body["content_block_id"]), out Reply? refusal) is not { } block)
        {
            return refusal!;
        }

        string? problem = ContentBlockRules.Problem(body, block.Name) ?? TakenProblem(body, block) ?? state.Tags.Problem(body["tags"]) ?? ActiveProblem(body, block);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        block.Name = WireJson.Text(body["name"]) ?? block.Name;
        block.Content = WireJson.Text(body["content"]) ?? block.Content;
        block.LastEdited = request.Now;
        Apply(block, body);
        return Changed(block);
    }

    // A state left out means active, of new blocks and of changed ones.
    private static void Apply(ContentBlock block, JsonObject body)
    {
        block.Description = WireJson.Text(body["description"]) ?? block.Description;
        block.IsActive = WireJson.Text(body["state"]) is not "draft";
        block.Tags = body["tags"] is JsonArray tags ? (JsonArray)tags.DeepClone() : block.Tags;
    }

    private static string? ActiveProblem(JsonObject body, ContentBlock block)
    {
        if (!block.IsActive)
        {
            return null;
        }

        if (WireJson.Text(body["name"]) is { } name && name != block.Name)
        {
            return "Content Block name cannot be updated for active Content Blocks";
        }

        return WireJson.Text(body["state"]) == "draft" ? "Active Content Block can not be updated to Draft. Create a new Content Block." : null;
    }

    private string? TakenProblem(JsonObject body, ContentBlock? self) =>
        WireJson.Text(body["name"]) is { } name && state.ContentBlocks.Exists(b => b != self && b.Name == name)
            ? "Content Block with this name already exists"
            : null;

    private ContentBlock? Find(string? id, out Reply? refusal)
    {
        ContentBlock? block = state.ContentBlocks.Find(b => b.Id == id);
        refusal = block is not null
            ? null
            : BrazeReply.Error(400, string.IsNullOrWhiteSpace(id) ? "Content Block ID cannot be blank" : "Content Block ID is invalid for this workspace");
        return block;
    }

    private static Reply Changed(ContentBlock block) => BrazeReply.Success(201, new JsonObject
    {
        ["content_block_id"] = block.Id,
        ["liquid_tag"] = block.LiquidTag,
        ["created_at"] = BrazeTime.Milliseconds(block.Created),
    });

    private static JsonObject Summarize(ContentBlock block) => new()
    {
        ["content_block_id"] = block.Id,
        ["name"] = block.Name,
        ["content_type"] = block.ContentType,
        ["liquid_tag"] = block.LiquidTag,
        ["inclusion_count"] = 0,
        ["created_at"] = BrazeTime.Milliseconds(block.Created),
        ["last_edited"] = BrazeTime.Milliseconds(block.LastEdited),
        ["tags"] = block.Tags.DeepClone(),
    };

    private static string? LimitProblem(string? limit) => limit switch
    {
        null => null,
        _ when !int.TryParse(limit, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "Content Block number limit is invalid",
        _ => int.Parse(limit, CultureInfo.InvariantCulture) switch
        {
            < 1 => "Content Block number limit must be greater than 0",
            > MaxPageSize => "Content Block number limit exceeds maximum of 1000",
            _ => null,
        },
    };

    // Unlike the other lists this one refuses an offset of zero.
    private static string? OffsetProblem(string? offset) => offset switch
    {
        null => null,
        _ when !int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "Offset is invalid",
        _ => int.Parse(offset, CultureInfo.InvariantCulture) > 0 ? null : "Offset must be greater than 0",
    };
}

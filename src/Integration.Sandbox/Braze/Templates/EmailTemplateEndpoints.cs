using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>E-mail templates.</summary>
internal sealed class EmailTemplateEndpoints(BrazeState state) : BrazeEndpoints
{
    private const int MaxPageSize = 1000;
    private const int MaxBodyBytes = 400 * 1024;
    private const string Id = "email_template_id";

    private static readonly string[] Texts = ["template_name", "subject", "body", "plaintext_body", "preheader"];

    private readonly List<JsonObject> _templates = [];

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, "templates/email/list", List),
        new(HttpMethod.Get, "templates/email/info", Info),
        new(HttpMethod.Post, "templates/email/create", Create),
        new(HttpMethod.Post, "templates/email/update", Update),
    ];

    public override void Clear() => _templates.Clear();

    private Reply List(SandboxRequest request)
    {
        (ModifiedRange? range, string? problem) = ModifiedRange.Read(request);
        (OffsetSlice? slice, string? outOfBounds) = OffsetSlice.Read(request, MaxPageSize);
        problem ??= outOfBounds;
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        JsonObject[] found = [.. slice!.Of(_templates.Where(t => range!.Contains(BrazeTime.Parse(WireJson.Text(t["updated_at"]))!.Value)))];
        return BrazeReply.Success(200, new JsonObject { ["count"] = found.Length, ["templates"] = new JsonArray([.. found.Select(Summarize)]) });
    }

    private Reply Info(SandboxRequest request) =>
        Find(request.QueryValue(Id)) is { } template ? BrazeReply.Success(200, (JsonObject)template.DeepClone()) : Unknown();

    private Reply Create(SandboxRequest request)
    {
        JsonObject body = request.Body;
        string? problem = string.IsNullOrWhiteSpace(WireJson.Text(body["template_name"])) ? "Template name is required" : null;
        problem ??= WireJson.Text(body["subject"]) is null ? "'subject' is required" : null;
        problem ??= WireJson.Text(body["body"]) is null ? "'body' is required" : null;
        problem ??= Problem(body);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        string now = BrazeTime.Milliseconds(request.Now);
        JsonObject template = new() { [Id] = Guid.NewGuid().ToString(), ["description"] = null, ["tags"] = new JsonArray(), ["should_inline_css"] = false, ["created_at"] = now };
        Apply(template, body, now);
        _templates.Add(template);
        return BrazeReply.Success(201, new JsonObject { [Id] = template[Id]!.DeepClone() });
    }

    private Reply Update(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (Find(WireJson.Text(body[Id])) is not { } template)
        {
            return Unknown();
        }

        bool changes = body.Any(m => m.Key is "tags" or "should_inline_css" || Texts.Contains(m.Key, StringComparer.Ordinal));
        string? problem = changes ? null : "At least one field to update is required";
        problem ??= body.ContainsKey("template_name") && string.IsNullOrWhiteSpace(WireJson.Text(body["template_name"])) ? "Template name is required" : null;
        problem ??= Problem(body);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        Apply(template, body, BrazeTime.Milliseconds(request.Now));
        return BrazeReply.Success(201);
    }

    private string? Problem(JsonObject body)
    {
        if (WireJson.Text(body["body"]) is { } html)
        {
            if (Encoding.UTF8.GetByteCount(html) > MaxBodyBytes)
            {
                return "'body' is larger than 400 KB";
            }

            if (!LiquidReferences.Of(html).All(name => state.ContentBlocks.Exists(b => b.Name == name)))
            {
                return "Email must have valid Content Block names";
            }
        }

        return body["should_inline_css"] is { } inline && WireJson.Flag(inline) is null
            ? "Invalid value for should_inline_css. One of true or false was expected"
            : state.Tags.Problem(body["tags"]);
    }

    private static void Apply(JsonObject template, JsonObject body, string now)
    {
        foreach (string name in Texts.Append("tags").Append("should_inline_css"))
        {
            if (body[name] is { } value)
            {
                template[name] = value.DeepClone();
            }
        }

        template["updated_at"] = now;
    }

    private JsonObject? Find(string? id) => _templates.Find(t => WireJson.Text(t[Id]) == id);

    // Status and words for an unknown id are not documented.
    private static Reply Unknown() => BrazeReply.Error(400, "'email_template_id' is not valid");

    private static JsonObject Summarize(JsonObject template) => new()
    {
        [Id] = template[Id]!.DeepClone(),
        ["template_name"] = template["template_name"]!.DeepClone(),
        ["created_at"] = template["created_at"]!.DeepClone(),
        ["updated_at"] = template["updated_at"]!.DeepClone(),
        ["tags"] = template["tags"]!.DeepClone(),
    };
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Preference centers. Braze documents none of their errors; what it requires is refused with 400, an unknown id with 404.</summary>
internal sealed class PreferenceCenterEndpoints : BrazeEndpoints
{
    private const string Route = "preference_center/v1";
    private const string Center = "preferenceCenterExternalID";
    private const string Id = "preference_center_api_id";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly string[] Changeable = ["preference_center_title", "preference_center_page_html", "confirmation_page_html", "state"];

    private readonly List<JsonObject> _centers = [];
    private readonly RateLimitGroup[] _reading = [new(1_000, Minute), new(1_000, Minute), new(1_000, Minute)];
    private readonly RateLimitGroup[] _writing = [new(10, Minute), new(10, Minute)];

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, Route + "/list", List) { Limit = _reading[0] },
        new(HttpMethod.Get, $"{Route}/{{{Center}}}", Get) { Limit = _reading[1] },
        new(HttpMethod.Get, $"{Route}/{{{Center}}}/url/{{userID}}", GetUrl) { Limit = _reading[2] },
        new(HttpMethod.Post, Route, Create) { Limit = _writing[0] },
        new(HttpMethod.Put, $"{Route}/{{{Center}}}", Update) { Limit = _writing[1] },
    ];

    public override void Clear() => _centers.Clear();

    private Reply List(SandboxRequest request) => Reply.Json(200, new JsonObject
    {
        ["preference_centers"] = new JsonArray([.. _centers.Select(c => Part(c, "name", Id, "created_at", "updated_at"))]),
    });

    private Reply Get(SandboxRequest request) => Find(request) is { } center ? Reply.Json(200, (JsonObject)center.DeepClone()) : Unknown();

    /// <summary>One address for each user and center; that of a user nobody knows is not refused, because Braze does not say that it is.</summary>
    private Reply GetUrl(SandboxRequest request)
    {
        if (Find(request) is not { } center)
        {
            return Unknown();
        }

        byte[] key = Encoding.UTF8.GetBytes($"{WireJson.Text(center[Id])}/{request.PathValue("userID")}");
        return Reply.Json(200, new JsonObject { ["preference_center_url"] = $"https://preferences.example.test/{Convert.ToHexStringLower(SHA256.HashData(key))}" });
    }

    private Reply Create(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if ((PreferenceCenterRules.NameProblem(body["name"]) ?? PreferenceCenterRules.Problem(body)) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        string name = WireJson.Text(body["name"])!;
        JsonObject center = new()
        {
            ["name"] = name,
            [Id] = Guid.NewGuid().ToString(),
            ["created_at"] = BrazeTime.Seconds(request.Now),
            ["preference_center_title"] = "Preference Center",
            ["redirect_page_html"] = null,
            ["preference_center_options"] = new JsonObject(),
            ["state"] = "active",
        };
        Apply(center, body, request.Now);
        _centers.Add(center);
        JsonObject answer = Part(center, Id, "created_at");
        answer["liquid_tag"] = $"{{{{preference_center.${{{name}}}}}}}";
        return BrazeReply.Success(201, answer);
    }

    private Reply Update(SandboxRequest request)
    {
        if (Find(request) is not { } center)
        {
            return Unknown();
        }

        if (PreferenceCenterRules.Problem(request.Body) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        // A name is part of the documented body although it can never be changed.
        Apply(center, request.Body, request.Now);
        return BrazeReply.Success(200, Part(center, Id, "created_at", "updated_at"));
    }

    private static void Apply(JsonObject center, JsonObject body, DateTimeOffset now)
    {
        foreach (string name in Changeable.Where(n => body[n] is not null))
        {
            center[name] = body[name]!.DeepClone();
        }

        if (body["options"] is JsonObject options)
        {
            center["preference_center_options"] = options.DeepClone();
        }

        center["updated_at"] = BrazeTime.Seconds(now);
    }

    private JsonObject? Find(SandboxRequest request)
    {
        string id = request.PathValue(Center);
        return _centers.Find(c => WireJson.Text(c[Id]) == id);
    }

    private static JsonObject Part(JsonObject center, params ReadOnlySpan<string> names)
    {
        JsonObject part = [];
        foreach (string name in names)
        {
            part[name] = center[name]!.DeepClone();
        }

        return part;
    }

    private static Reply Unknown() => BrazeReply.Error(404, "Preference center not found");
}

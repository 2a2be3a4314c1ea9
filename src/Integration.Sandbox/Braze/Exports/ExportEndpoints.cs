using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Exports: a few profiles at once, or a segment to an archive that is ready later.</summary>
internal sealed class ExportEndpoints(BrazeState state, SandboxExportOptions options, TimeProvider time) : BrazeEndpoints
{
    private const int MaxIds = 50;
    private const int MaxRunning = 100;

    private static readonly string[] OnlyOne = ["device_id", "email_address", "phone"];
    private static readonly string[] Single = [.. OnlyOne, "braze_id"];

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "users/export/ids", ExportIds) { Limit = new RateLimitGroup(250, TimeSpan.FromMinutes(1)) },
        new(HttpMethod.Post, "users/export/segment", StartSegment),
        new(HttpMethod.Post, "users/export/global_control_group", StartControlGroup),
        new(HttpMethod.Post, "export/segment/cancel", Cancel),
    ];

    public override void Clear() => state.Exports.Clear();

    private Reply ExportIds(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (IdsProblem(body) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        JsonArray users = [];
        JsonArray unknown = [];
        HashSet<string> found = new(StringComparer.Ordinal);
        ISet<string>? fields = ExportForm.Texts(body["fields_to_export"]);
        foreach ((string id, SandboxProfile? profile) in Named(body))
        {
            if (profile is null)
            {
                unknown.Add((JsonNode)id);
            }
            else if (found.Add(profile.BrazeId))
            {
                users.Add((JsonNode)ExportedProfile.Write(profile, fields, customAttributes: null, request.Now));
            }
        }

        JsonObject answer = new() { ["message"] = "success", ["users"] = users };
        if (unknown.Count > 0)
        {
            answer["invalid_user_ids"] = unknown;
        }

        return BrazeReply.Created(answer);
    }

    private string? IdsProblem(JsonObject body)
    {
        if (body["external_ids"] is { } ids && !ExportForm.IsTexts(ids))
        {
            return "'external_ids' must be an array of strings";
        }

        if (body["user_aliases"] is { } aliases && !(aliases is JsonArray array && array.All(IsAlias)))
        {
            return "'user_aliases' must be an array of alias objects";
        }

        int given = (body["external_ids"]?.AsArray().Count ?? 0) + (body["user_aliases"]?.AsArray().Count ?? 0);
        if (given > MaxIds)
        {
            return $"a single request may not contain more than {MaxIds} external_ids and user_aliases";
        }

        if (OnlyOne.Count(name => body[name] is not null) > 1)
        {
            return "only one of 'device_id', 'email_address' or 'phone' can be included in a request";
        }

        if (Single.FirstOrDefault(name => body[name] is { } value && WireJson.Text(value) is not { Length: > 0 }) is { } bad)
        {
            return $"'{bad}' must be a string";
        }

        return given == 0 && Single.All(name => body[name] is null)
            ? "at least one user identifier is required"
            : ExportForm.FieldsProblem(body, options.RequiresFields);
    }

    private static bool IsAlias(JsonNode? node) =>
        node is JsonObject alias && WireJson.Text(alias["alias_name"]) is not null && WireJson.Text(alias["alias_label"]) is not null;

    private IEnumerable<(string Id, SandboxProfile? Profile)> Named(JsonObject body)
    {
        foreach (JsonNode? id in body["external_ids"]?.AsArray() ?? [])
        {
            yield return (WireJson.Text(id)!, state.Profiles.Find(WireJson.Text(id)!));
        }

        foreach (JsonNode? alias in body["user_aliases"]?.AsArray() ?? [])
        {
            string name = WireJson.Text(alias!["alias_name"])!;
            yield return (name, state.Profiles.FindByAlias(name, WireJson.Text(alias["alias_label"])!));
        }

        foreach (string name in Single.Where(name => body[name] is not null))
        {
            string value = WireJson.Text(body[name])!;
            yield return (value, Find(name, value));
        }
    }

    // The sandbox knows no devices.
    private SandboxProfile? Find(string name, string value) => name switch
    {
        "email_address" => state.Profiles.FindByEmail(value),
        "braze_id" or "phone" when UserIdentity.OfItem(new JsonObject { [name] = value }).Identity is { } identity =>
            state.Profiles.Existing(identity) is { } record ? new SandboxProfile(record) : null,
        _ => null,
    };

    private Reply StartSegment(SandboxRequest request) => WireJson.Text(request.Body["segment_id"]) is { Length: > 0 } id
        ? Start(request, id)
        : BrazeReply.Error(400, "'segment_id' is required");

    private Reply StartControlGroup(SandboxRequest request) => Start(request, segmentId: null);

    private Reply Start(SandboxRequest request, string? segmentId)
    {
        string? problem = ExportForm.FieldsProblem(request.Body, required: true) ?? FormatProblem(request.Body);
        problem ??= segmentId is null ? null : ExportForm.CustomAttributesProblem(request.Body);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        if (state.Exports.IsRunning(segmentId, request.Now))
        {
            return BrazeReply.Error(429, "An export of this segment is already running");
        }

        // Documented is only that it is an error.
        if (state.Exports.CountRunning(request.Now) >= MaxRunning)
        {
            return BrazeReply.Error(429, $"No more than {MaxRunning} exports can run at a time");
        }

        ExportJob job = new(segmentId, request.Now, Pack(request, segmentId), options);
        state.Exports.Add(job);
        Uri? archive = options.HasOwnStorage ? null : state.Exports.AddressOf(job);
        Reply reply = BrazeReply.Created(new JsonObject { ["message"] = "success", ["object_prefix"] = job.ObjectPrefix, ["url"] = archive?.AbsoluteUri });
        if (ExportCallback.AddressIn(request.Body) is not { } callback)
        {
            return reply;
        }

        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        job.Announce(callback, archive, answered.Task, time);
        return reply with { Answered = answered.SetResult };
    }

    private static string? FormatProblem(JsonObject body) => body["output_format"] is null || WireJson.Text(body["output_format"]) is "zip" or "gzip"
        ? null
        : "'output_format' must be 'zip' or 'gzip'";

    private byte[] Pack(SandboxRequest request, string? segmentId)
    {
        ISet<string>? fields = ExportForm.Texts(request.Body["fields_to_export"]);
        ISet<string>? custom = segmentId is null ? null : ExportForm.Texts(request.Body["custom_attributes_to_export"]);
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (SandboxProfile[] users in state.Profiles.Where(MembersOf(segmentId)).Chunk(options.UsersPerFile))
            {
                using Stream file = archive.CreateEntry(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + ".json", CompressionLevel.Fastest).Open();
                foreach (SandboxProfile user in users)
                {
                    file.Write(WireJson.Bytes(ExportedProfile.Write(user, fields, custom, request.Now)));
                    file.WriteByte((byte)'\n');
                }
            }
        }

        return bytes.ToArray();
    }

    private Reply Cancel(SandboxRequest request)
    {
        if (WireJson.Text(request.Body["segment_id"]) is not { Length: > 0 } id)
        {
            return BrazeReply.Error(400, "'segment_id' is required");
        }

        state.Exports.Cancel(id, request.Now);
        return BrazeReply.Created(new JsonObject { ["message"] = "success" });
    }

    private Func<SandboxProfile, bool> MembersOf(string? segmentId) =>
        segmentId is null ? options.ControlGroup : state.Segments.Find(segmentId)?.Segment.Members ?? (static _ => true);
}

using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Answers in the Core envelope.</summary>
internal static class CoreReply
{
    public static Reply Ok(string resource, JsonNode value) => Reply.Json(200, new JsonObject { ["status"] = "ok", [resource] = value });

    /// <summary>A refused request. Core documents 200 as "handled", with the outcome in the body.</summary>
    public static Reply Refused(string code, string message) => Error(200, code, message);

    public static Reply UserNotFound() => Error(404, "user_not_found", "User not found");

    public static Reply Error(int status, string code, string message) => Reply.Json(status, new JsonObject
    {
        ["status"] = "error",
        ["errors"] = new JsonObject { ["code"] = code, ["message"] = message },
    });
}

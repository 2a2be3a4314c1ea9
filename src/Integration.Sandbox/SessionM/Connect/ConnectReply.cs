using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Answers in the Connect envelope.</summary>
internal static class ConnectReply
{
    public static Reply Ok(JsonObject payload) => Reply.Json(200, new JsonObject { ["status"] = "ok", ["payload"] = payload });

    /// <summary>A refused request. Integrators saw these with HTTP 400; Core's 200 with an error inside is not documented for Connect.</summary>
    public static Reply Refused(string code, string message) => Error(400, code, message);

    public static Reply UserNotFound() => Refused("user_not_found", "The user was not found");

    public static Reply Error(int status, string code, string message) => Reply.Json(status, new JsonObject
    {
        ["status"] = "error",
        ["errors"] = new JsonObject
        {
            ["code"] = code,
            ["type"] = "error",
            ["message"] = message,
            ["raw_message"] = message,
            ["stack_trace"] = "",
        },
    });
}

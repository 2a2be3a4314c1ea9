using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Answers in Braze's envelope.</summary>
internal static class BrazeReply
{
    public static Reply Created(JsonObject body) => Reply.Json(201, body);

    /// <summary>The members given and <c>"message": "success"</c>. Where a page shows no status of a POST, 201 as for the others.</summary>
    public static Reply Success(int status, JsonObject? members = null)
    {
        JsonObject body = members ?? [];
        body["message"] = "success";
        return Reply.Json(status, body);
    }

    public static Reply Error(int status, string message) => Reply.Json(status, new JsonObject { ["message"] = message });

    /// <summary>The one error whose text is in <c>error</c> instead of <c>message</c>: a body that does not parse.</summary>
    public static Reply Unparsable() =>
        Reply.Json(400, new JsonObject { ["error"] = "Error while parsing request body. Please check your syntax." });
}

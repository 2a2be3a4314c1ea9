using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Answers in the envelope of the point of sale, whose success is spelled in capitals.</summary>
internal static class PosReply
{
    public static Reply Ok(JsonObject? payload = null)
    {
        JsonObject envelope = new() { ["status"] = "OK" };
        if (payload is not null)
        {
            envelope["payload"] = payload;
        }

        return Reply.Json(200, envelope);
    }

    /// <summary>A refused request. With which HTTP status it comes is not documented; this is Connect's.</summary>
    public static Reply Refused(string code, string message) => Error(400, code, message);

    public static Reply Error(int status, string code, string message) => Reply.Json(status, new JsonObject
    {
        ["status"] = "ERROR",
        ["errors"] = new JsonObject { ["code"] = code, ["message"] = message },
    });
}

using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>How these endpoints speak of errors: a list with an id each, or one text for 400, 401 and 403.</summary>
internal static class DataObjectReply
{
    public static Reply Deleted() => Reply.Json(200, new JsonObject { ["deleted"] = true });

    public static Reply Invalid(string problem) => Refusal(400, problem);

    public static Reply TypeNotFound() => Error(404, "data-object-type-not-found", "There is no data object type of this name.");

    public static Reply ObjectNotFound() => Error(404, "data-object-not-found", "There is no data object with this id.");

    public static Reply RelationshipNotFound() => Error(404, "data-object-relationship-not-found", "There is no such relationship.");

    /// <summary>An object that a relationship needs is not there. The pages of PUT and PATCH name the relationship's id for it, the others no id.</summary>
    public static Reply EndNotFound(SandboxRequest request) => request.Method is "PUT" or "PATCH" ? RelationshipNotFound() : ObjectNotFound();

    public static Reply Error(int status, string id, string message) =>
        Reply.Json(status, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["id"] = id, ["message"] = message }) });

    /// <summary>What the transport refuses.</summary>
    public static Reply Refusal(int status, string message) => status == 429
        ? Error(status, "rate-limit-exceeded", "You have exceeded your limit of requests per minute.")
        : Reply.Json(status, new JsonObject { ["error"] = message });
}

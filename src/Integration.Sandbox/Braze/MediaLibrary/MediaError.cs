using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Errors of processing a file: a code and facts about it beside the message.</summary>
internal static class MediaError
{
    public static Reply InvalidUrl(JsonNode? url) =>
        Of(400, "INVALID_ASSET_URL", "The asset_url is not a valid URI.", new JsonObject { ["asset_url"] = url?.DeepClone() });

    public static Reply UnsupportedType(string extension) =>
        Of(400, "UNSUPPORTED_FILE_TYPE", "The file type is not supported.", new JsonObject { ["file_type"] = extension });

    public static Reply NotFound(string id) => Of(404, "ASSET_NOT_FOUND", "The asset was not found.", new JsonObject { ["asset_id"] = id });

    public static Reply Mismatch(string expected, string received) => Of(
        400, "EXTENSION_MISMATCH", "The file extensions do not match.", new JsonObject { ["expected_extension"] = expected, ["received_extension"] = received });

    private static Reply Of(int status, string code, string message, JsonObject meta) =>
        Reply.Json(status, new JsonObject { ["message"] = message, ["error_code"] = code, ["meta"] = meta });
}

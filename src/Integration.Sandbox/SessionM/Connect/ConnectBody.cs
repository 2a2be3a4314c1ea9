using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What Connect's bodies have in common: who they are about, and members of a kind.</summary>
internal static class ConnectBody
{
    /// <summary>Handles a request for the user it names, or refuses it.</summary>
    public static Reply ForUser(SessionMState state, SandboxRequest request, Func<SandboxUser, Reply> handle)
    {
        if (WireJson.Text(request.Body["user_id"]) is not { Length: > 0 } userId)
        {
            return ConnectReply.Refused("missing_data", "user_id is required");
        }

        // Some tenants take an external id here; most do not, so neither does the sandbox.
        return state.Users.Named(userId) is { } user ? handle(user) : ConnectReply.Refused("user_not_found", "The user was not found");
    }

    /// <summary>The first of these members that is there and neither true nor false.</summary>
    public static string? FindNoFlag(JsonObject body, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (body.ContainsKey(name) && WireJson.Flag(body[name]) is null)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>A list of texts none of which is empty; <see langword="null"/> for anything else.</summary>
    public static IReadOnlyList<string>? Texts(JsonNode? node) =>
        node is JsonArray list && list.All(entry => WireJson.Text(entry) is { Length: > 0 }) ? [.. list.Select(entry => WireJson.Text(entry)!)] : null;

    /// <summary>The retailer as Connect's answers spell it: in capitals, whatever the request.</summary>
    public static string RetailerOf(SandboxRequest request) => WireJson.Text(request.Body["retailer_id"])!.ToUpperInvariant();
}

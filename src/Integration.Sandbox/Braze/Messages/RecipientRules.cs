using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What makes Braze refuse a send because of one recipient.</summary>
/// <remarks>The rules are documented, the wording of the answers is not.</remarks>
internal static class RecipientRules
{
    private static readonly string[] Priorities = ["identified", "unidentified", "most_recently_updated", "least_recently_updated"];

    public static string? Problem(JsonNode? node, TriggerForm form)
    {
        if (node is not JsonObject recipient)
        {
            return "Each recipient must be an object";
        }

        (UserIdentity? identity, string? error) = UserIdentity.OfRecipient(recipient);
        return error
            ?? PriorityProblem(identity!, recipient["prioritization"])
            ?? ExistingOnlyProblem(identity!, recipient)
            ?? AttributesProblem(recipient["attributes"])
            ?? TriggerSend.PropertiesProblem(recipient, form);
    }

    private static string? PriorityProblem(UserIdentity identity, JsonNode? prioritization)
    {
        if (identity.Email is null)
        {
            return null;
        }

        if (prioritization is not JsonArray { Count: > 0 } steps || steps.Any(s => !Priorities.Contains(WireJson.Text(s), StringComparer.Ordinal)))
        {
            return "'prioritization' is required for a recipient given by email";
        }

        return steps.Count(s => WireJson.Text(s) is "identified" or "unidentified") > 1
            ? "'prioritization' may hold only one of 'identified' and 'unidentified'"
            : null;
    }

    private static string? ExistingOnlyProblem(UserIdentity identity, JsonObject recipient)
    {
        if (!recipient.ContainsKey("send_to_existing_only"))
        {
            return null;
        }

        if (WireJson.Flag(recipient["send_to_existing_only"]) is not { } existingOnly)
        {
            return "'send_to_existing_only' is not valid";
        }

        if (identity.Alias is not null)
        {
            return "'send_to_existing_only' cannot be used with 'user_alias'";
        }

        return existingOnly || recipient["attributes"] is JsonObject { Count: > 0 }
            ? null
            : "'attributes' are required when 'send_to_existing_only' is false";
    }

    private static string? AttributesProblem(JsonNode? attributes) => attributes switch
    {
        null => null,
        JsonObject item => AttributeRules.Problem(item),
        _ => "'attributes' is not valid",
    };
}

using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What makes Braze refuse a send because of one recipient.</summary>
/// <remarks>The rules are documented, the wording of the answers is not.</remarks>
internal static class RecipientRules
{
    public static string? Problem(JsonNode? node, TriggerForm form)
    {
        if (node is not JsonObject recipient)
        {
            return "Each recipient must be an object";
        }

        (UserIdentity? identity, string? error) = UserIdentity.OfRecipient(recipient);
        return error
            ?? (identity!.Email is null ? null : Prioritization.Problem(recipient["prioritization"]))
            ?? ExistingOnlyProblem(identity, recipient)
            ?? AttributesProblem(recipient["attributes"])
            ?? TriggerSend.PropertiesProblem(recipient, form);
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

using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What makes Braze reject an attributes object.</summary>
internal static class AttributeRules
{
    private static readonly string[] EmailStates = ["opted_in", "subscribed", "unsubscribed"];

    public static bool IsControlKey(string name) =>
        name is "external_id" or "user_alias" or "braze_id" or "_update_existing_only" or "push_token_import" or "_merge_objects";

    public static string? Problem(JsonObject item)
    {
        if (item["email"] is { } email && !(WireJson.Text(email) is { } address && UserIdentity.IsEmail(address)))
        {
            return UserIdentity.InvalidEmail;
        }

        if (item.ContainsKey("email_subscription_info"))
        {
            return "INVALID_ATTRIBUTE_EMAIL_SUBSCRIPTION_INFO";
        }

        if (!IsAbsentOrOneOf(item["email_subscribe"], EmailStates))
        {
            return "BAD_EMAIL_SUBSCRIPTION_STATE";
        }

        if (!IsAbsentOrOneOf(item["push_subscribe"], EmailStates))
        {
            return "BAD_PUSH_SUBSCRIPTION_STATE";
        }

        return LocationProblem(item["current_location"]) ?? SubscriptionGroupProblem(item["subscription_groups"])
            ?? PushTokenProblem(item["push_tokens"]) ?? ImportProblem(item);
    }

    private static bool IsAbsentOrOneOf(JsonNode? value, string[] allowed) =>
        value is null || (WireJson.Text(value) is { } text && allowed.Contains(text, StringComparer.Ordinal));

    private static string? LocationProblem(JsonNode? location) =>
        location is null
        || (location is JsonObject point && WireJson.Number(point["longitude"]) is >= -180 and <= 180 && WireJson.Number(point["latitude"]) is >= -90 and <= 90)
            ? null
            : "BAD_LOCATION_UPDATE";

    private static string? SubscriptionGroupProblem(JsonNode? groups)
    {
        if (groups is null)
        {
            return null;
        }

        if (groups is not JsonArray array)
        {
            return "BAD_SUBSCRIPTION_GROUP_ARRAY";
        }

        foreach (JsonNode? group in array)
        {
            if (group is not JsonObject entry)
            {
                return "BAD_SUBSCRIPTION_GROUP_HASH";
            }

            if (!Guid.TryParse(WireJson.Text(entry["subscription_group_id"]), out _))
            {
                return "BAD_SUBSCRIPTION_GROUP_ID";
            }

            if (WireJson.Text(entry["subscription_state"]) is not ("subscribed" or "unsubscribed"))
            {
                return "BAD_SUBSCRIPTION_GROUP_STATE";
            }
        }

        return null;
    }

    private static string? PushTokenProblem(JsonNode? tokens)
    {
        if (tokens is null)
        {
            return null;
        }

        if (tokens is not JsonArray array)
        {
            return "BAD_PUSH_TOKEN_VALUE";
        }

        foreach (JsonNode? token in array)
        {
            if (token is not JsonObject entry)
            {
                return "BAD_PUSH_TOKEN_VALUE";
            }

            if (WireJson.Text(entry["app_id"]) is not { Length: > 0 })
            {
                return "BAD_PUSH_TOKEN_APP_ID";
            }

            if (WireJson.Text(entry["token"]) is not { Length: > 0 })
            {
                return "BAD_PUSH_TOKEN_STRING";
            }

            if (entry["device_id"] is { } device && !(WireJson.Text(device) is { } id && Encoding.UTF8.GetByteCount(id) is >= 8 and <= 255))
            {
                return "BAD_DEVICE_ID";
            }
        }

        return null;
    }

    private static string? ImportProblem(JsonObject item)
    {
        if (WireJson.Flag(item["push_token_import"]) is not true)
        {
            return null;
        }

        bool anonymous = item["external_id"] is null && item["braze_id"] is null;
        return anonymous && item["push_tokens"] is JsonArray { Count: > 0 } ? null : "BAD_PUSH_TOKEN_IMPORT";
    }
}

using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What makes Braze refuse a message whose content comes with the request.</summary>
/// <remarks>Sources: https://www.braze.com/docs/api/errors for most texts, and the pages of the messaging objects for what each channel needs.</remarks>
internal sealed class MessageRules(TriggeredCampaigns campaigns, bool acceptUnknown)
{
    private const int MaxApplePushBytes = 1_912;
    private const int MaxAndroidPushBytes = 4_000;

    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["android_push"] = ["alert", "title"],
        ["apple_push"] = [],
        ["content_card"] = [],
        ["email"] = ["app_id", "from"],
        ["kindle_push"] = ["alert", "title"],
        ["sms"] = ["app_id", "subscription_group_id", "body"],
        ["web_push"] = ["alert", "title"],
        ["webhook"] = ["url", "request_method"],
        ["whats_app"] = ["app_id", "subscription_group_id", "message_type", "message"],
    };

    public string? Problem(JsonObject body) => AddressingProblem(body) ?? ContentProblem(body);

    private static string? AddressingProblem(JsonObject body)
    {
        if (body["broadcast"] is { } flag && WireJson.Flag(flag) is null)
        {
            return "'broadcast' is not valid";
        }

        if (NamedRecipients.Problem(body) is { } problem)
        {
            return problem;
        }

        if (body["audience"] is not (null or JsonObject))
        {
            return "'audience' is not valid";
        }

        if (body["recipient_subscription_state"] is { } subscription && WireJson.Text(subscription) is not ("opted_in" or "subscribed" or "all"))
        {
            return "'recipient_subscription_state' is not valid";
        }

        bool targets = WireJson.Text(body["segment_id"]) is { Length: > 0 } || body["audience"] is not null;
        return (TriggerSend.IsBroadcast(body), NamedRecipients.Count(body), targets) switch
        {
            (true, > 0, _) => "'external_user_ids' and 'user_aliases' cannot be used when 'broadcast' is true",
            (true, _, false) or (false, 0, _) => "No Recipients",
            _ => null,
        };
    }

    private string? ContentProblem(JsonObject body)
    {
        if (body["messages"] is not JsonObject messages || !messages.Any(m => m.Value is not null && Required.ContainsKey(m.Key)))
        {
            return "No message to send";
        }

        string? campaign = WireJson.Text(body["campaign_id"]);
        if (body["campaign_id"] is not null && !IsKnown(campaign))
        {
            return "Invalid Campaign ID";
        }

        return messages.Where(m => m.Value is not null && Required.ContainsKey(m.Key))
            .Select(m => m.Value is JsonObject message ? MessageProblem(m.Key, message) ?? VariantProblem(campaign, m.Key, message) : $"'{m.Key}' must be an object")
            .FirstOrDefault(problem => problem is not null);
    }

    private bool IsKnown(string? campaign) => campaign is { Length: > 0 } && (acceptUnknown || campaigns.Contains(campaign));

    private static string? MessageProblem(string channel, JsonObject message)
    {
        if (Required[channel].FirstOrDefault(name => message[name] is null) is { } missing)
        {
            return $"'{missing}' is required in '{channel}'";
        }

        return channel switch
        {
            "email" when message["body"] is null && message["email_template_id"] is null => "'body' or 'email_template_id' is required in 'email'",
            "apple_push" => PushProblem(message, MaxApplePushBytes, "Apple Push Length Exceeded"),
            "android_push" => PushProblem(message, MaxAndroidPushBytes, "Android Push Length Exceeded"),
            _ => null,
        };
    }

    // Only what certainly goes to the device is measured: texts and extra.
    private static string? PushProblem(JsonObject message, int maxBytes, string tooLong)
    {
        if (message["extra"] is not (null or JsonObject))
        {
            return "Invalid Extra Push Payload";
        }

        JsonNode?[] texts = [message["title"], message["alert"], (message["alert"] as JsonObject)?["title"], (message["alert"] as JsonObject)?["body"]];
        int bytes = texts.Sum(text => Encoding.UTF8.GetByteCount(WireJson.Text(text) ?? "")) + (message["extra"] is { } extra ? WireJson.Size(extra) : 0);
        return bytes > maxBytes ? tooLong : null;
    }

    private string? VariantProblem(string? campaign, string channel, JsonObject message)
    {
        if (campaign is null)
        {
            return null;
        }

        if (WireJson.Text(message["message_variation_id"]) is not { Length: > 0 } id)
        {
            return "Message Variant Unspecified";
        }

        if (campaigns.Find(campaign)?.Value.Messages is not { Count: > 0 } variations)
        {
            return null;
        }

        if (variations.FirstOrDefault(v => v.VariationId == id) is not { } variation)
        {
            return "Invalid Message Variant";
        }

        return variation.Channel == MessageFigures.ChannelOf(channel) ? null : "Mismatched Message Type";
    }
}

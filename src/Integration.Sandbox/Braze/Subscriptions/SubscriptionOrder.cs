using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Who is to be in or out of one group.</summary>
internal sealed class SubscriptionOrder
{
    private const int MaxUsers = 50;

    private static readonly string[] UserLists = ["external_id", "email", "phone"];

    /// <summary>Documented wording.</summary>
    public const string OneKindOfAddress = "Either an email address or a phone number should be provided, but not both.";

    public required string GroupId { get; init; }

    public required string State { get; init; }

    public required IReadOnlyList<string> ExternalIds { get; init; }

    public required IReadOnlyList<string> Emails { get; init; }

    public required IReadOnlyList<string> Phones { get; init; }

    /// <summary>SMS users who subscribe are asked first.</summary>
    public required bool DoubleOptIn { get; init; }

    /// <summary>Reads it as either version of the endpoint spells it: the second adds an s to the lists.</summary>
    public static (SubscriptionOrder? Order, string? Problem) Read(JsonNode? node, string suffix)
    {
        if (node is not JsonObject body)
        {
            return (null, "'subscription_groups' must hold objects");
        }

        (string Name, IReadOnlyList<string>? Values)[] users = [.. UserLists.Select(n => (n + suffix, Texts(body[n + suffix])))];
        if (WireJson.Text(body["subscription_group_id"]) is not { Length: > 0 } groupId)
        {
            return (null, "'subscription_group_id' is required");
        }

        if (WireJson.Text(body["subscription_state"]) is not { } state || !SubscriptionStates.IsState(state))
        {
            return (null, "'subscription_state' must be 'subscribed' or 'unsubscribed'");
        }

        if (Problem(users) is { } problem)
        {
            return (null, problem);
        }

        return (new SubscriptionOrder
        {
            GroupId = groupId,
            State = state,
            ExternalIds = users[0].Values!,
            Emails = users[1].Values!,
            Phones = users[2].Values!,
            DoubleOptIn = WireJson.Flag(body["use_double_opt_in_logic"]) is true && state == SubscriptionStates.Subscribed,
        }, null);
    }

    private static string? Problem((string Name, IReadOnlyList<string>? Values)[] users)
    {
        foreach ((string name, IReadOnlyList<string>? values) in users)
        {
            if (values is null or { Count: > MaxUsers })
            {
                return $"'{name}' must be a string or an array of at most {MaxUsers} strings";
            }
        }

        return users switch
        {
            [_, { Values.Count: > 0 }, { Values.Count: > 0 }] => OneKindOfAddress,
            [{ Values.Count: 0 }, { Values.Count: 0 }, { Values.Count: 0 }] => $"One of {string.Join(", ", users.Select(u => $"'{u.Name}'"))} is required",
            _ => null,
        };
    }

    private static IReadOnlyList<string>? Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array when array.All(e => WireJson.Text(e) is { Length: > 0 }) => [.. array.Select(e => WireJson.Text(e)!)],
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [WireJson.Text(value)!],
        _ => null,
    };
}

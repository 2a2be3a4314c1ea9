using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What campaign and Canvas sends have in common: who may be addressed how, and what is kept of it.</summary>
internal sealed class TriggerSend(BrazeState state, TriggerForm form)
{
    private const int MaxRecipients = 50;
    private const int MaxPropertyBytes = 50 * 1024;

    public static string? PropertiesProblem(JsonObject holder, TriggerForm form)
    {
        foreach (string name in form.PropertyNames)
        {
            if (holder[name] is not { } properties)
            {
                continue;
            }

            if (properties is not JsonObject)
            {
                return $"'{name}' must be an object";
            }

            if (WireJson.Size(properties) > MaxPropertyBytes)
            {
                return $"'{name}' is larger than 50 KB";
            }
        }

        return null;
    }

    /// <summary>Checks everything before anything is done: a send is accepted whole or refused whole.</summary>
    public Reply? Refuse(JsonObject body, bool isKnown)
    {
        if (!isKnown)
        {
            return BrazeReply.Error(400, form.InvalidId);
        }

        JsonArray recipients = body["recipients"] as JsonArray ?? [];
        string? problem = AddressingProblem(body, recipients.Count) ?? PropertiesProblem(body, form)
            ?? (body["audience"] is null or JsonObject ? null : "'audience' is not valid");
        for (int i = 0; problem is null && i < recipients.Count; i++)
        {
            problem = RecipientRules.Problem(recipients[i], form);
        }

        return problem is null ? null : BrazeReply.Error(400, problem);
    }

    /// <summary>Writes the recipients' attributes, then records the send.</summary>
    public SandboxSend Accept(JsonObject body, DateTimeOffset now, string? sendId = null, SandboxSchedule? schedule = null)
    {
        SandboxSend send = new()
        {
            Kind = form.Kind,
            Id = WireJson.Text(body[form.IdName])!,
            DispatchId = schedule?.DispatchId ?? NewId(),
            SendId = sendId,
            ScheduleId = schedule?.ScheduleId,
            Broadcast = IsBroadcast(body),
            ProfileCount = state.Profiles.Count,
            Properties = Properties(body),
            Audience = (JsonObject?)body["audience"]?.DeepClone(),
            Attachments = (JsonArray?)body["attachments"]?.DeepClone(),
            Recipients = Collapse(body["recipients"] as JsonArray ?? []),
            At = now,
        };
        state.Sends.Add(send);
        return send;
    }

    public static string NewId() => Guid.NewGuid().ToString("N");

    public static bool IsBroadcast(JsonObject body) => WireJson.Flag(body["broadcast"]) is true;

    private static string? AddressingProblem(JsonObject body, int recipients)
    {
        if (body["recipients"] is not (null or JsonArray))
        {
            return "'recipients' must be an array";
        }

        if (recipients > MaxRecipients)
        {
            return "The max number of external_ids and aliases per request was exceeded";
        }

        if (body["broadcast"] is { } flag && WireJson.Flag(flag) is null)
        {
            return "'broadcast' is not valid";
        }

        return (IsBroadcast(body), recipients) switch
        {
            (true, > 0) => "'recipients' cannot be used when 'broadcast' is true",
            (false, 0) => "No Recipients",
            _ => null,
        };
    }

    /// <summary>Braze sends once to a user named several times, with what the last entry says.</summary>
    private List<SandboxRecipient> Collapse(JsonArray recipients)
    {
        IEnumerable<JsonObject> last = recipients.OfType<JsonObject>().Reverse().DistinctBy(User).Reverse();
        return [.. last.ToList().Select(Address)];

        object User(JsonObject recipient)
        {
            UserIdentity identity = UserIdentity.OfRecipient(recipient).Identity!;
            return (object?)Find(identity, recipient) ?? identity;
        }
    }

    private SandboxRecipient Address(JsonObject recipient)
    {
        UserIdentity identity = UserIdentity.OfRecipient(recipient).Identity!;
        ProfileRecord? profile = Find(identity, recipient);
        JsonObject? attributes = (JsonObject?)recipient["attributes"]?.DeepClone();
        if (profile is null && WireJson.Flag(recipient["send_to_existing_only"]) is false)
        {
            profile = state.Profiles.Resolve(identity, updateOnly: false);
        }

        if (profile is not null && attributes is not null)
        {
            state.Profiles.Apply(profile, Writable(attributes));
        }

        return new SandboxRecipient
        {
            ExternalUserId = identity.ExternalId,
            Alias = identity.Alias,
            BrazeId = identity.BrazeId,
            Email = identity.Email,
            Properties = Properties(recipient),
            Attributes = attributes,
            ReachesProfile = profile is not null,
            ProfileId = profile?.BrazeId,
        };
    }

    private ProfileRecord? Find(UserIdentity identity, JsonObject recipient) =>
        identity.Email is { } email
            ? Prioritization.Choose(state.Profiles.WithEmail(email), recipient["prioritization"]!.AsArray())
            : state.Profiles.Existing(identity);

    private JsonObject Writable(JsonObject attributes)
    {
        if (form.SetsSubscriptionGroups)
        {
            return attributes;
        }

        JsonObject writable = (JsonObject)attributes.DeepClone();
        writable.Remove("subscription_groups");
        return writable;
    }

    private JsonObject? Properties(JsonObject holder) =>
        (JsonObject?)form.PropertyNames.Select(name => holder[name]).FirstOrDefault(p => p is not null)?.DeepClone();
}

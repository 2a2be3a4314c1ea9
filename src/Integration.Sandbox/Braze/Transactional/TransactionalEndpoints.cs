using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary><c>POST /transactional/v1/campaigns/{campaign_id}/send</c>: one e-mail to one user, once for each <c>external_send_id</c>.</summary>
internal sealed partial class TransactionalEndpoints(BrazeState state, bool acceptUnknown) : BrazeEndpoints
{
    private const int MaxPropertyBytes = 50 * 1024;

    private readonly ExternalSendIds _ids = new();

    public override IReadOnlyList<SandboxEndpoint> All => [new(HttpMethod.Post, "transactional/v1/campaigns/{campaign_id}/send", Send)];

    public override void Clear() => _ids.Clear();

    private Reply Send(SandboxRequest request)
    {
        JsonObject body = request.Body;
        string campaign = request.PathValue("campaign_id");
        if ((CampaignProblem(campaign) ?? BodyProblem(body)) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        return WireJson.Text(body["external_send_id"]) is { } id
            ? _ids.Answer(id, request.Now, () => Accept(campaign, body, request.Now))
            : Accept(campaign, body, request.Now);
    }

    // Ids that are malformed are answered in words of their own. What makes one is not documented, so there is none here.
    private string? CampaignProblem(string id)
    {
        if (state.Campaigns.Find(id)?.Value is not { } campaign)
        {
            return acceptUnknown ? null : "Campaign does not exist";
        }

        return campaign switch
        {
            { Kind: not SandboxCampaignKind.Transactional } => "The campaign is not a transactional campaign. Only transactional campaigns may use this endpoint",
            { Archived: true } => "The campaign is archived. Unarchive the campaign in order for trigger requests to take effect.",
            { Paused: true } => "The campaign is paused. Resume the campaign in order for trigger requests to take effect.",
            _ => null,
        };
    }

    private static string? BodyProblem(JsonObject body)
    {
        if (body["external_send_id"] is { } id && !(WireJson.Text(id) is { } text && ExternalSendId().IsMatch(text)))
        {
            return "'external_send_id' is not valid";
        }

        if (body["trigger_properties"] is { } properties && (properties is not JsonObject || WireJson.Size(properties) > MaxPropertyBytes))
        {
            return "'trigger_properties' must be an object of at most 50 KB";
        }

        if (body["recipient"] is not JsonObject recipient)
        {
            return "'recipient' is required";
        }

        (UserIdentity? identity, string? error) = UserIdentity.OfRecipient(recipient);
        if (error is not null || identity is { ExternalId: null, Alias: null })
        {
            return error ?? "'recipient' needs one of 'external_user_id' and 'user_alias'";
        }

        return recipient["attributes"] switch
        {
            null => null,
            JsonObject attributes => AttributeRules.Problem(attributes),
            _ => "'attributes' is not valid",
        };
    }

    private Reply Accept(string campaign, JsonObject body, DateTimeOffset now)
    {
        string? externalSendId = WireJson.Text(body["external_send_id"]);
        SandboxSend send = new()
        {
            Kind = SandboxSendKind.Transactional,
            Id = campaign,
            DispatchId = TriggerSend.NewId(),
            ExternalSendId = externalSendId,
            Broadcast = false,
            Properties = (JsonObject?)body["trigger_properties"]?.DeepClone(),
            Recipients = [Address((JsonObject)body["recipient"]!)],
            At = now,
        };
        state.Sends.Add(send);

        // Whether it reaches anybody is told by the postback, not here.
        string at = BrazeTime.Milliseconds(now);
        JsonObject metadata = new() { ["received_at"] = at, ["enqueued_at"] = at, ["executed_at"] = at, ["sent_at"] = at, ["campaign_api_id"] = campaign };
        if (externalSendId is not null)
        {
            metadata["external_send_id"] = externalSendId;
        }

        return BrazeReply.Created(new JsonObject { ["dispatch_id"] = send.DispatchId, ["status"] = "sent", ["metadata"] = metadata });
    }

    /// <summary>Writes the attributes first; with any, an external id nobody has makes a user.</summary>
    private SandboxRecipient Address(JsonObject recipient)
    {
        UserIdentity identity = UserIdentity.OfRecipient(recipient).Identity!;
        JsonObject? attributes = (JsonObject?)recipient["attributes"]?.DeepClone();
        ProfileRecord? profile = attributes is { Count: > 0 } && identity.ExternalId is not null
            ? state.Profiles.Resolve(identity, updateOnly: false)
            : state.Profiles.Existing(identity);
        if (profile is not null && attributes is not null)
        {
            state.Profiles.Apply(profile, attributes);
        }

        return new SandboxRecipient
        {
            ExternalUserId = identity.ExternalId,
            Alias = identity.Alias,
            Attributes = attributes,
            ReachesProfile = profile is not null,
            ProfileId = profile?.BrazeId,
        };
    }

    [GeneratedRegex(@"^[a-zA-Z0-9\-_+/=]+\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ExternalSendId();
}

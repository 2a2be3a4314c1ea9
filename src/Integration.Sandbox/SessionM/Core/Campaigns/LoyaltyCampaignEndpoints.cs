using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Campaigns: all of them, and those a customer is eligible for.</summary>
/// <remarks>
/// Observed: the answer has no status, and an error tells that no campaign is active. Assumed: that error's HTTP status, that pages count from 1, and that a page beyond the last is empty.
/// </remarks>
internal sealed class LoyaltyCampaignEndpoints(SessionMState state)
{
    private const string App = "priv/v1/apps/{api_key}";

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, App + "/campaigns", r => List(r, state.Campaigns.Where(campaign => campaign.IsActive(r.Now)), progress: false)),
        new(HttpMethod.Get, App + "/users/{user_id}/campaigns", r => ListFor(r, state.Users.Named(r.PathValue("user_id")))),
        new(HttpMethod.Get, App + "/external/users/{external_id}/campaigns", r => ListFor(r, state.Users.NamedExternally(r.PathValue("external_id")))),
    ];

    private Reply ListFor(SandboxRequest request, SandboxUser? user) => user is null
        ? CoreReply.UserNotFound()
        : List(
            request,
            state.Campaigns.Where(campaign => campaign.IsFor(user.UserId, request.Now)),
            progress: request.QueryValue("sections")?.Split(',').Contains("progress", StringComparer.Ordinal) is true);

    private Reply List(SandboxRequest request, IEnumerable<SandboxLoyaltyCampaign> campaigns, bool progress)
    {
        SandboxLoyaltyCampaign[] all = [.. campaigns];
        if (all.Length == 0)
        {
            return CoreReply.Error(400, "no_active_campaign_found", "No active campaign found");
        }

        int page = 1;
        if (request.QueryValue("page") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1))
        {
            return CoreReply.Refused("argument_error", "page must be a number from 1");
        }

        int size = state.Campaigns.PageSize;
        SandboxLoyaltyCampaign[] shown = [.. all.Skip((page - 1) * size).Take(size)];
        return Reply.Json(200, new JsonObject
        {
            ["page"] = page,
            ["page_size"] = size,
            ["number_of_pages"] = (all.Length + size - 1) / size,
            ["campaigns"] = new JsonObject
            {
                ["tiles"] = Show(shown.Where(campaign => !campaign.IsPromotion), progress),
                ["promotions"] = Show(shown.Where(campaign => campaign.IsPromotion), progress),
            },
        });
    }

    private static JsonArray Show(IEnumerable<SandboxLoyaltyCampaign> campaigns, bool progress) => new([.. campaigns.Select(campaign => Show(campaign, progress))]);

    private static JsonObject Show(SandboxLoyaltyCampaign campaign, bool progress)
    {
        JsonObject shown = new()
        {
            ["campaign_id"] = long.Parse(campaign.CampaignId, CultureInfo.InvariantCulture),
            ["name"] = campaign.Name,
            ["custom_payload"] = campaign.CustomPayload.DeepClone(),
            ["template"] = new JsonObject
            {
                ["type"] = campaign.IsPromotion ? "promotion" : "tile",
                ["message"] = new JsonObject { ["header"] = campaign.Header, ["description"] = campaign.Description },
            },
        };
        Add(shown, "start_date", campaign.StartDate);
        Add(shown, "end_date", campaign.EndDate);
        if (progress)
        {
            shown["progress"] = new JsonObject { ["state"] = campaign.State };
        }

        return shown;
    }

    private static void Add(JsonObject shown, string name, DateTimeOffset? at)
    {
        if (at is { } date)
        {
            shown[name] = date.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }
    }
}

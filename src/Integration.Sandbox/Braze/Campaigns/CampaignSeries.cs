using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The figures of a campaign, or of one send id, day by day.</summary>
internal static class CampaignSeries
{
    public static Reply Answer(SandboxCampaign campaign, IEnumerable<DateOnly> days, IEnumerable<SandboxSend> sends) =>
        Answer(days, sends, figures => figures.ByChannel(
            CampaignReads.MessagesOf(campaign), message => new JsonObject { ["variation_api_id"] = message.VariationId }));

    public static Reply AnswerOfSend(SandboxCampaign campaign, IEnumerable<DateOnly> days, IEnumerable<SandboxSend> sends) =>
        Answer(days, sends, figures => figures.ByChannel(
            CampaignReads.MessagesOf(campaign), message => new JsonObject { ["variation_name"] = message.Name }));

    private static Reply Answer(IEnumerable<DateOnly> days, IEnumerable<SandboxSend> sends, Func<MessageFigures, JsonObject> messages)
    {
        ILookup<DateOnly, SandboxSend> byDay = sends.ToLookup(s => DaySeries.Day(s.At));
        return Reply.Json(200, new JsonObject { ["data"] = new JsonArray([.. days.Select(Describe)]), ["message"] = "success" });

        JsonObject Describe(DateOnly day)
        {
            MessageFigures figures = new([.. byDay[day]]);
            return new JsonObject
            {
                ["time"] = DaySeries.Text(day),
                ["messages"] = messages(figures),
                ["conversions_by_send_time"] = 0,
                ["conversions"] = 0,
                ["unique_recipients"] = figures.UniqueRecipients,
                ["revenue"] = 0.0,
            };
        }
    }
}

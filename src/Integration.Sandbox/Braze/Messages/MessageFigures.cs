using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>How many messages of each variation were sent. Nobody opens, clicks or buys here: everything else is zero.</summary>
internal sealed class MessageFigures(IReadOnlyCollection<SandboxSend> sends)
{
    private static readonly string[] Push = ["direct_opens", "total_opens", "bounces", "body_clicks"];

    /// <summary>What each channel has beside <c>sent</c>.</summary>
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["email"] = ["opens", "unique_opens", "clicks", "unique_clicks", "unsubscribes", "bounces", "delivered", "reported_spam"],
        ["sms"] = ["sent_to_carrier", "delivered", "rejected", "delivery_failed", "clicks", "opt_out", "help"],
        ["whats_app"] = ["delivered", "failed", "read"],
        ["webhook"] = ["errors"],
        ["content_cards"] =
        [
            "total_clicks", "total_dismissals", "total_impressions", "unique_clicks", "unique_dismissals", "unique_impressions",
        ],
    };

    /// <summary>Requests and figures call two channels differently.</summary>
    private static readonly Dictionary<string, string> Channels = new(StringComparer.Ordinal) { ["apple_push"] = "ios_push", ["content_card"] = "content_cards" };

    public static string ChannelOf(string member) => Channels.GetValueOrDefault(member, member);

    /// <summary>Different receivers: a broadcast goes to everybody there was.</summary>
    public int UniqueRecipients => Math.Max(
        sends.Select(s => s.Broadcast ? s.ProfileCount : 0).DefaultIfEmpty().Max(),
        sends.SelectMany(s => s.Recipients).Select(r => r.ProfileId).OfType<string>().Distinct(StringComparer.Ordinal).Count());

    /// <summary>The figures by channel.</summary>
    /// <param name="messages">The variations the dashboard knows; those that came with a request are added.</param>
    /// <param name="describe">How a variation is named.</param>
    public JsonObject ByChannel(IEnumerable<SandboxMessage> messages, Func<SandboxMessage, JsonObject> describe)
    {
        JsonObject channels = [];
        foreach (IGrouping<string, SandboxMessage> channel in messages.Concat(Sent()).DistinctBy(m => (m.Channel, m.VariationId)).GroupBy(m => m.Channel, StringComparer.Ordinal))
        {
            SandboxMessage first = channel.First();
            channels[channel.Key] = new JsonArray([.. channel.Select(message => Count(message, describe(message), isFirst: message == first))]);
        }

        return channels;
    }

    private JsonObject Count(SandboxMessage message, JsonObject figures, bool isFirst)
    {
        // Of a campaign of the dashboard with several variations in a channel, everybody gets the first.
        int sent = sends.Where(s => s.Messages is null ? isFirst : Variations(s).Any(v => v.Channel == message.Channel && v.VariationId == message.VariationId))
            .Sum(s => s.Reached);
        figures["sent"] = sent;
        foreach (string name in Others.GetValueOrDefault(message.Channel, Push))
        {
            figures[name] = name is "delivered" or "sent_to_carrier" ? sent : 0;
        }

        return figures;
    }

    private IEnumerable<SandboxMessage> Sent() => sends.SelectMany(Variations);

    private static IEnumerable<SandboxMessage> Variations(SandboxSend send) =>
        from message in send.Messages ?? []
        let id = WireJson.Text((message.Value as JsonObject)?["message_variation_id"])
        where id is not null
        select new SandboxMessage(id) { Channel = ChannelOf(message.Key) };
}

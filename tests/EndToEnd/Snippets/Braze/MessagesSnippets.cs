using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about messages.</summary>
internal static class MessagesSnippets
{
    public static async Task SendAsync(IBrazeClient braze, string appId, CancellationToken ct)
    {
        #region messages-send
        MessageSendResponse sent = await braze.Messages.SendAsync(new MessageSend
        {
            Users = { BrazeUser.External("u-1"), BrazeUser.Alias("a-1", "shop") },
            Messages =
            {
                ApplePush = new ApplePushMessage { Alert = new AppleAlert { Title = "Your order", Body = "It is on its way." } },
                Email = new EmailMessage(appId, "Shop <shop@b.test>") { Subject = "Your order", Body = "<p>It is on its way.</p>" },
            },
        }, ct);
        #endregion
        _ = sent;
    }

    public static async Task ScheduleAsync(IBrazeClient braze, MessageSend message, DateTimeOffset tomorrow, DateOnly day, CancellationToken ct)
    {
        #region messages-schedule
        ScheduleResponse scheduled = await braze.Messages.ScheduleAsync(message, SendSchedule.At(tomorrow), ct);
        string scheduleId = scheduled.ScheduleId!;       // keep it: Braze does not tell it again

        await braze.Messages.UpdateScheduleAsync(scheduleId, SendSchedule.InLocalTime(day, new TimeOnly(9, 0)), ct);
        await braze.Messages.DeleteScheduleAsync(scheduleId, ct);
        #endregion
    }
}

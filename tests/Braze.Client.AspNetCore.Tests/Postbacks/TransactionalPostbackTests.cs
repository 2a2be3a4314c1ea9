namespace Braze.Client.AspNetCore.Tests;

/// <summary>The postbacks Braze documents, and odd ones.</summary>
public sealed class TransactionalPostbackTests
{
    private static readonly DateTimeOffset Moment = new(2026, 8, 31, 18, 58, 41, TimeSpan.Zero);

    [Fact]
    public void Read_takes_a_sent_mail()
    {
        TransactionalPostback postback = PayloadReader.Postback("""
            {
              "dispatch_id": "0000000000000000000000000000000a", "status": "sent",
              "metadata": {
                "received_at": "2026-08-31T18:58:41.000+00:00", "enqueued_at": "2026-08-31T18:58:42.000+00:00",
                "executed_at": "2026-08-31T18:58:43.000+00:00", "sent_at": "2026-08-31T20:58:44.000+02:00",
                "campaign_api_id": "00000000-0000-0000-0000-0000000000c1", "external_send_id": "order-1"
              }
            }
            """)!;

        postback.DispatchId.Should().Be("0000000000000000000000000000000a");
        postback.Status.Should().Be(TransactionalStatus.Sent);
        postback.Metadata.Should().BeEquivalentTo(new TransactionalPostbackMetadata
        {
            ReceivedAt = Moment,
            EnqueuedAt = Moment.AddSeconds(1),
            ExecutedAt = Moment.AddSeconds(2),
            SentAt = Moment.AddSeconds(3),
            CampaignApiId = "00000000-0000-0000-0000-0000000000c1",
            ExternalSendId = "order-1",
        });
    }

    [Theory]
    [InlineData("processed", "processed_at")]
    [InlineData("delivered", "delivered_at")]
    [InlineData("bounced", "bounced_at")]
    [InlineData("aborted", "aborted_at")]
    public void Read_takes_the_moment_and_the_reason_of_each_status(string status, string member)
    {
        TransactionalPostback postback = PayloadReader.Postback(
            $$"""{"dispatch_id":"d-1","status":"{{status}}","metadata":{"{{member}}":"2026-08-31T18:58:41.000+00:00","reason":"why"} }""")!;

        TransactionalPostbackMetadata metadata = postback.Metadata;
        TransactionalStatus[] known = [TransactionalStatus.Processed, TransactionalStatus.Delivered, TransactionalStatus.Bounced, TransactionalStatus.Aborted];
        DateTimeOffset?[] moments = [metadata.ProcessedAt, metadata.DeliveredAt, metadata.BouncedAt, metadata.AbortedAt];
        int index = Array.IndexOf(known, postback.Status!.Value);
        moments.Select((moment, i) => (moment, i)).Should().OnlyContain(m => m.moment == (m.i == index ? Moment : null));
        metadata.Reason.Should().Be("why");
    }

    [Fact]
    public void Read_takes_statuses_and_members_of_tomorrow()
    {
        TransactionalPostback postback = PayloadReader.Postback("""{"status":"Deferred","metadata":{"deferred_at":"x"},"attempt":2}""")!;

        postback.Status!.Value.Value.Should().Be("Deferred");
        (postback.Status == TransactionalStatus.From("deferred")).Should().BeTrue("statuses compare ignoring case");
        postback.Metadata.AdditionalProperties.Should().ContainKey("deferred_at");
        postback.AdditionalProperties.Should().ContainKey("attempt");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"dispatch_id":null,"status":null,"metadata":null}""")]
    public void Read_takes_a_postback_without_anything(string body)
    {
        TransactionalPostback postback = PayloadReader.Postback(body)!;

        postback.DispatchId.Should().BeNull();
        postback.Status.Should().BeNull();
        postback.Metadata.Should().BeEquivalentTo(new TransactionalPostbackMetadata());
    }

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("\"12:30\"")]
    [InlineData("\"\"")]
    [InlineData("1756666721")]
    [InlineData("{}")]
    public void Read_takes_a_moment_it_does_not_understand_as_none(string json)
    {
        TransactionalPostback postback = PayloadReader.Postback($$"""{"metadata":{"sent_at":{{json}},"reason":550,"external_send_id":1001} }""")!;

        postback.Metadata.SentAt.Should().BeNull();
        postback.Metadata.Reason.Should().Be("550");
        postback.Metadata.ExternalSendId.Should().Be("1001");
    }
}

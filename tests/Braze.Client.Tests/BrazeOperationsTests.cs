using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeOperationsTests
{
    public static TheoryData<string> Names => OperationCall.Names;

    [Fact]
    public void Table_has_every_operation_that_is_called_here()
    {
        BrazeOperations.All.Should().OnlyHaveUniqueItems(operation => operation.Name);
        OperationCall.All.Select(call => call.Operation).Should().OnlyHaveUniqueItems().And.BeSubsetOf(BrazeOperations.All);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_sends_the_documented_request_when_every_member_is_set(string name)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.GoldenAnswer(name));
        OperationCall call = OperationCall.Of(name);

        await call.SendAsync(host.Client);

        SentRequest sent = host.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(call.Operation.Method);
        sent.Uri.AbsoluteUri.Should().Be($"https://rest.fra-01.braze.eu/{call.Target}{call.Query}");
        sent.Path.Should().NotEndWith("/");
        sent.Header("Authorization").Should().Be($"Bearer {BrazeHost.ApiKey}");
        sent.Headers.Should().NotContainKey("X-Braze-Bulk");
        if (!call.HasBody)
        {
            sent.Body.Should().BeEmpty();
            return;
        }

        Wire.Canonical(sent.BodyText).Should().Be(Wire.Canonical(Wire.Golden($"{name}.request.json")));
        sent.Header("Content-Type").Should().Be("application/json");
        sent.Header("Content-Length").Should().Be(sent.Body.Length.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_keeps_what_names_a_person_out_of_the_error_when_Braze_repeats_it(string name)
    {
        OperationCall call = OperationCall.Of(name);
        string[] named = call.HasBody ? [.. NamesOfPeople(JsonNode.Parse(Wire.Golden($"{name}.request.json"))).Distinct()] : [];
        string repeated = "Refused: " + string.Join(", ", named.Select(value => $"'{value}'"));
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, new JsonObject { ["message"] = repeated }.ToJsonString());

        string shown = (await Assert.ThrowsAsync<BrazeApiException>(() => call.SendAsync(host.Client))).ToString();

        shown.Should().Contain("Refused");
        foreach (string value in named)
        {
            shown.Should().NotContain($"'{value}'");
        }
    }

    [Theory]
    [InlineData("users.track", "users/track")]
    [InlineData("campaigns.trigger.send", "campaigns/trigger/send")]
    [InlineData("campaigns.trigger.send.broadcast", "campaigns/trigger/send")]
    [InlineData("canvas.trigger.send", "canvas/trigger/send")]
    [InlineData("canvas.trigger.send.broadcast", "canvas/trigger/send")]
    [InlineData("users.track.sync", "users/track/sync")]
    [InlineData("users.track.bulk", "users/track/bulk")]
    [InlineData("users.alias.new", "users/alias/new")]
    [InlineData("users.alias.update", "users/alias/update")]
    [InlineData("users.identify", "users/identify")]
    [InlineData("users.merge", "users/merge")]
    [InlineData("users.delete", "users/delete")]
    [InlineData("users.external_ids.rename", "users/external_ids/rename")]
    [InlineData("users.external_ids.remove", "users/external_ids/remove")]
    [InlineData("sends.id.create", "sends/id/create")]
    [InlineData("sends.data_series", "sends/data_series")]
    [InlineData("users.export.ids", "users/export/ids")]
    [InlineData("users.export.segment", "users/export/segment")]
    [InlineData("users.export.global_control_group", "users/export/global_control_group")]
    [InlineData("export.segment.cancel", "export/segment/cancel")]
    [InlineData("subscription.status.set", "subscription/status/set")]
    [InlineData("subscription.status.set.v2", "v2/subscription/status/set")]
    [InlineData("subscription.status.get", "subscription/status/get")]
    [InlineData("subscription.user.status", "subscription/user/status")]
    [InlineData("email.status", "email/status")]
    [InlineData("email.unsubscribes", "email/unsubscribes")]
    [InlineData("email.hard_bounces", "email/hard_bounces")]
    [InlineData("email.bounce.remove", "email/bounce/remove")]
    [InlineData("email.spam.remove", "email/spam/remove")]
    [InlineData("email.blocklist", "email/blocklist")]
    [InlineData("sms.invalid_phone_numbers", "sms/invalid_phone_numbers")]
    [InlineData("sms.invalid_phone_numbers.remove", "sms/invalid_phone_numbers/remove")]
    [InlineData("preference_center.list", "preference_center/v1/list")]
    [InlineData("preference_center.get", "preference_center/v1/{preferenceCenterExternalID}")]
    [InlineData("preference_center.url", "preference_center/v1/{preferenceCenterExternalID}/url/{userID}")]
    [InlineData("preference_center.create", "preference_center/v1")]
    [InlineData("preference_center.update", "preference_center/v1/{preferenceCenterExternalID}")]
    [InlineData("content_blocks.list", "content_blocks/list")]
    [InlineData("content_blocks.info", "content_blocks/info")]
    [InlineData("content_blocks.create", "content_blocks/create")]
    [InlineData("content_blocks.update", "content_blocks/update")]
    [InlineData("templates.email.list", "templates/email/list")]
    [InlineData("templates.email.info", "templates/email/info")]
    [InlineData("templates.email.create", "templates/email/create")]
    [InlineData("templates.email.update", "templates/email/update")]
    [InlineData("campaigns.list", "campaigns/list")]
    [InlineData("campaigns.details", "campaigns/details")]
    [InlineData("campaigns.data_series", "campaigns/data_series")]
    [InlineData("campaigns.duplicate", "campaigns/duplicate")]
    [InlineData("canvas.list", "canvas/list")]
    [InlineData("canvas.details", "canvas/details")]
    [InlineData("canvas.data_series", "canvas/data_series")]
    [InlineData("canvas.data_summary", "canvas/data_summary")]
    [InlineData("canvas.duplicate", "canvas/duplicate")]
    [InlineData("campaigns.url_info.details", "campaigns/url_info/details")]
    [InlineData("canvas.url_info.details", "canvas/url_info/details")]
    [InlineData("segments.list", "segments/list")]
    [InlineData("segments.details", "segments/details")]
    [InlineData("segments.data_series", "segments/data_series")]
    [InlineData("events.get", "events")]
    [InlineData("events.list", "events/list")]
    [InlineData("events.data_series", "events/data_series")]
    [InlineData("purchases.product_list", "purchases/product_list")]
    [InlineData("purchases.quantity_series", "purchases/quantity_series")]
    [InlineData("purchases.revenue_series", "purchases/revenue_series")]
    [InlineData("sessions.data_series", "sessions/data_series")]
    [InlineData("kpi.new_users.data_series", "kpi/new_users/data_series")]
    [InlineData("kpi.dau.data_series", "kpi/dau/data_series")]
    [InlineData("kpi.mau.data_series", "kpi/mau/data_series")]
    [InlineData("kpi.uninstalls.data_series", "kpi/uninstalls/data_series")]
    [InlineData("custom_attributes.get", "custom_attributes")]
    [InlineData("campaigns.trigger.schedule.create", "campaigns/trigger/schedule/create")]
    [InlineData("campaigns.trigger.schedule.create.broadcast", "campaigns/trigger/schedule/create")]
    [InlineData("campaigns.trigger.schedule.update", "campaigns/trigger/schedule/update")]
    [InlineData("campaigns.trigger.schedule.delete", "campaigns/trigger/schedule/delete")]
    [InlineData("canvas.trigger.schedule.create", "canvas/trigger/schedule/create")]
    [InlineData("canvas.trigger.schedule.create.broadcast", "canvas/trigger/schedule/create")]
    [InlineData("canvas.trigger.schedule.update", "canvas/trigger/schedule/update")]
    [InlineData("canvas.trigger.schedule.delete", "canvas/trigger/schedule/delete")]
    [InlineData("messages.send", "messages/send")]
    [InlineData("messages.send.broadcast", "messages/send")]
    [InlineData("messages.schedule.create", "messages/schedule/create")]
    [InlineData("messages.schedule.create.broadcast", "messages/schedule/create")]
    [InlineData("messages.schedule.update", "messages/schedule/update")]
    [InlineData("messages.schedule.delete", "messages/schedule/delete")]
    [InlineData("messages.scheduled_broadcasts", "messages/scheduled_broadcasts")]
    [InlineData("messages.live_activity.start", "messages/live_activity/start")]
    [InlineData("messages.live_activity.start.broadcast", "messages/live_activity/start")]
    [InlineData("messages.live_activity.update", "messages/live_activity/update")]
    [InlineData("transactional.send", "transactional/v1/campaigns/{campaign_id}/send")]
    [InlineData("data_objects.types.list", "data_objects/types")]
    [InlineData("data_objects.types.get", "data_objects/types/{type_name}")]
    [InlineData("data_objects.types.user_relationship_types", "data_objects/types/{type_name}/user_relationship_types")]
    [InlineData("data_objects.types.object_relationship_types", "data_objects/types/{type_name}/object_relationship_types")]
    [InlineData("data_objects.objects.list", "data_objects/objects/{type_name}")]
    [InlineData("data_objects.objects.create", "data_objects/objects/{type_name}")]
    [InlineData("data_objects.objects.get", "data_objects/objects/{type_name}/{external_id}")]
    [InlineData("data_objects.objects.replace", "data_objects/objects/{type_name}/{external_id}")]
    [InlineData("data_objects.objects.update", "data_objects/objects/{type_name}/{external_id}")]
    [InlineData("data_objects.objects.delete", "data_objects/objects/{type_name}/{external_id}")]
    [InlineData("data_objects.object_relationships.list", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.object_relationships.create", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.object_relationships.replace", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.object_relationships.update", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.object_relationships.delete", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.user_relationships.list", "data_objects/objects/{type_name}/{external_id}/user_relationships")]
    [InlineData("data_objects.user_relationships.create", "data_objects/objects/{type_name}/{external_id}/users")]
    [InlineData("data_objects.user_relationships.replace", "data_objects/objects/{type_name}/{external_id}/users")]
    [InlineData("data_objects.user_relationships.update", "data_objects/objects/{type_name}/{external_id}/users")]
    [InlineData("data_objects.user_relationships.delete", "data_objects/objects/{type_name}/{external_id}/users")]
    [InlineData("campaigns.translations.get", "campaigns/translations")]
    [InlineData("campaigns.translations.source", "campaigns/translations/source")]
    [InlineData("campaigns.translations.update", "campaigns/translations")]
    [InlineData("canvas.translations.get", "canvas/translations")]
    [InlineData("canvas.translations.source", "canvas/translations/source")]
    [InlineData("canvas.translations.update", "canvas/translations")]
    [InlineData("content_blocks.translations.get", "content_blocks/translations")]
    [InlineData("content_blocks.translations.source", "content_blocks/translations/source")]
    [InlineData("content_blocks.translations.update", "content_blocks/translations")]
    [InlineData("templates.email.translations.get", "templates/email/translations")]
    [InlineData("templates.email.translations.source", "templates/email/translations/source")]
    [InlineData("templates.translations.email", "templates/translations/email")]
    [InlineData("templates.email.translations.update", "templates/email/translations")]
    [InlineData("templates.webhook.translations.get", "templates/webhook/translations")]
    [InlineData("templates.webhook.translations.source", "templates/webhook/translations/source")]
    [InlineData("templates.webhook.translations.update", "templates/webhook/translations")]
    public void Operation_has_the_documented_route(string name, string route) => OperationCall.Of(name).Operation.Route.Should().Be(route);

    [Fact]
    public void Broadcasts_have_a_limit_group_of_their_own()
    {
        BrazeOperations.CampaignsTriggerSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CampaignsTriggerSend.LimitGroup);
        BrazeOperations.CanvasTriggerSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CanvasTriggerSend.LimitGroup);
        BrazeOperations.CampaignsTriggerScheduleCreateBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CampaignsTriggerScheduleCreate.LimitGroup);
        BrazeOperations.CanvasTriggerScheduleCreateBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CanvasTriggerScheduleCreate.LimitGroup);
        BrazeOperations.MessagesSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.MessagesSend.LimitGroup);
    }

    /// <summary>The members that hold a person's identifier or a secret, in whichever request.</summary>
    private static readonly FrozenSet<string> Identifying = FrozenSet.Create(
        "alias_name", "old_alias_name", "new_alias_name", "braze_id", "email", "emails", "email_address", "external_id", "external_ids", "external_user_id",
        "external_user_ids", "current_external_id", "new_external_id", "related_external_id", "device_id", "phone", "phone_numbers", "userName", "certificate", "token");

    private static IEnumerable<string> NamesOfPeople(JsonNode? node, bool identifying = false) => node switch
    {
        JsonObject members => members.SelectMany(member => NamesOfPeople(member.Value, Identifying.Contains(member.Key))),
        JsonArray items => items.SelectMany(item => NamesOfPeople(item, identifying)),
        JsonValue value when identifying && value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}

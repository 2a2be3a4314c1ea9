using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Http;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeOperationsTests
{
    public static TheoryData<string> Names => OperationCall.Names;

    [Fact]
    public void Every_operation_of_the_table_is_called_here_once()
    {
        BrazeOperations.All.Should().OnlyHaveUniqueItems(operation => operation.Name);
        OperationCall.All.Select(call => call.Operation).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(BrazeOperations.All);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_sends_the_documented_request_when_every_member_is_set(string name)
    {
        OperationCall call = OperationCall.Of(name);
        using BrazeHost host = BrazeHost.Answering(call.Status, Wire.GoldenAnswer(name));

        await call.SendAsync(host.Client);

        SentRequest sent = host.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(call.Operation.Method);
        sent.Uri.AbsoluteUri.Should().Be($"https://rest.fra-01.braze.eu/{call.Target}{call.Query}");
        sent.Path.Should().NotEndWith("/");
        sent.Header("Authorization").Should().Be($"Bearer {call.Bearer}");
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

        // The external id of a selection names the selection.
        string[] named = call.HasBody && call.Operation != BrazeOperations.CatalogsSelectionsCreate ? [.. NamesOfPeople(JsonNode.Parse(Wire.Golden($"{name}.request.json"))).Distinct()] : [];
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
    [InlineData("users.track", "POST", "users/track")]
    [InlineData("campaigns.trigger.send", "POST", "campaigns/trigger/send")]
    [InlineData("campaigns.trigger.send.broadcast", "POST", "campaigns/trigger/send")]
    [InlineData("canvas.trigger.send", "POST", "canvas/trigger/send")]
    [InlineData("canvas.trigger.send.broadcast", "POST", "canvas/trigger/send")]
    [InlineData("users.track.sync", "POST", "users/track/sync")]
    [InlineData("users.track.bulk", "POST", "users/track/bulk")]
    [InlineData("users.alias.new", "POST", "users/alias/new")]
    [InlineData("users.alias.update", "POST", "users/alias/update")]
    [InlineData("users.identify", "POST", "users/identify")]
    [InlineData("users.merge", "POST", "users/merge")]
    [InlineData("users.delete", "POST", "users/delete")]
    [InlineData("users.external_ids.rename", "POST", "users/external_ids/rename")]
    [InlineData("users.external_ids.remove", "POST", "users/external_ids/remove")]
    [InlineData("sends.id.create", "POST", "sends/id/create")]
    [InlineData("sends.data_series", "GET", "sends/data_series")]
    [InlineData("users.export.ids", "POST", "users/export/ids")]
    [InlineData("users.export.segment", "POST", "users/export/segment")]
    [InlineData("users.export.global_control_group", "POST", "users/export/global_control_group")]
    [InlineData("export.segment.cancel", "POST", "export/segment/cancel")]
    [InlineData("subscription.status.set", "POST", "subscription/status/set")]
    [InlineData("subscription.status.set.v2", "POST", "v2/subscription/status/set")]
    [InlineData("subscription.status.get", "GET", "subscription/status/get")]
    [InlineData("subscription.user.status", "GET", "subscription/user/status")]
    [InlineData("email.status", "POST", "email/status")]
    [InlineData("email.unsubscribes", "GET", "email/unsubscribes")]
    [InlineData("email.hard_bounces", "GET", "email/hard_bounces")]
    [InlineData("email.bounce.remove", "POST", "email/bounce/remove")]
    [InlineData("email.spam.remove", "POST", "email/spam/remove")]
    [InlineData("email.blocklist", "POST", "email/blocklist")]
    [InlineData("sms.invalid_phone_numbers", "GET", "sms/invalid_phone_numbers")]
    [InlineData("sms.invalid_phone_numbers.remove", "POST", "sms/invalid_phone_numbers/remove")]
    [InlineData("preference_center.list", "GET", "preference_center/v1/list")]
    [InlineData("preference_center.get", "GET", "preference_center/v1/{preferenceCenterExternalID}")]
    [InlineData("preference_center.url", "GET", "preference_center/v1/{preferenceCenterExternalID}/url/{userID}")]
    [InlineData("preference_center.create", "POST", "preference_center/v1")]
    [InlineData("preference_center.update", "PUT", "preference_center/v1/{preferenceCenterExternalID}")]
    [InlineData("content_blocks.list", "GET", "content_blocks/list")]
    [InlineData("content_blocks.info", "GET", "content_blocks/info")]
    [InlineData("content_blocks.create", "POST", "content_blocks/create")]
    [InlineData("content_blocks.update", "POST", "content_blocks/update")]
    [InlineData("templates.email.list", "GET", "templates/email/list")]
    [InlineData("templates.email.info", "GET", "templates/email/info")]
    [InlineData("templates.email.create", "POST", "templates/email/create")]
    [InlineData("templates.email.update", "POST", "templates/email/update")]
    [InlineData("campaigns.list", "GET", "campaigns/list")]
    [InlineData("campaigns.details", "GET", "campaigns/details")]
    [InlineData("campaigns.data_series", "GET", "campaigns/data_series")]
    [InlineData("campaigns.duplicate", "POST", "campaigns/duplicate")]
    [InlineData("canvas.list", "GET", "canvas/list")]
    [InlineData("canvas.details", "GET", "canvas/details")]
    [InlineData("canvas.data_series", "GET", "canvas/data_series")]
    [InlineData("canvas.data_summary", "GET", "canvas/data_summary")]
    [InlineData("canvas.duplicate", "POST", "canvas/duplicate")]
    [InlineData("campaigns.url_info.details", "GET", "campaigns/url_info/details")]
    [InlineData("canvas.url_info.details", "GET", "canvas/url_info/details")]
    [InlineData("segments.list", "GET", "segments/list")]
    [InlineData("segments.details", "GET", "segments/details")]
    [InlineData("segments.data_series", "GET", "segments/data_series")]
    [InlineData("events.get", "GET", "events")]
    [InlineData("events.list", "GET", "events/list")]
    [InlineData("events.data_series", "GET", "events/data_series")]
    [InlineData("purchases.product_list", "GET", "purchases/product_list")]
    [InlineData("purchases.quantity_series", "GET", "purchases/quantity_series")]
    [InlineData("purchases.revenue_series", "GET", "purchases/revenue_series")]
    [InlineData("sessions.data_series", "GET", "sessions/data_series")]
    [InlineData("kpi.new_users.data_series", "GET", "kpi/new_users/data_series")]
    [InlineData("kpi.dau.data_series", "GET", "kpi/dau/data_series")]
    [InlineData("kpi.mau.data_series", "GET", "kpi/mau/data_series")]
    [InlineData("kpi.uninstalls.data_series", "GET", "kpi/uninstalls/data_series")]
    [InlineData("custom_attributes.get", "GET", "custom_attributes")]
    [InlineData("campaigns.trigger.schedule.create", "POST", "campaigns/trigger/schedule/create")]
    [InlineData("campaigns.trigger.schedule.create.broadcast", "POST", "campaigns/trigger/schedule/create")]
    [InlineData("campaigns.trigger.schedule.update", "POST", "campaigns/trigger/schedule/update")]
    [InlineData("campaigns.trigger.schedule.delete", "POST", "campaigns/trigger/schedule/delete")]
    [InlineData("canvas.trigger.schedule.create", "POST", "canvas/trigger/schedule/create")]
    [InlineData("canvas.trigger.schedule.create.broadcast", "POST", "canvas/trigger/schedule/create")]
    [InlineData("canvas.trigger.schedule.update", "POST", "canvas/trigger/schedule/update")]
    [InlineData("canvas.trigger.schedule.delete", "POST", "canvas/trigger/schedule/delete")]
    [InlineData("messages.send", "POST", "messages/send")]
    [InlineData("messages.send.broadcast", "POST", "messages/send")]
    [InlineData("messages.schedule.create", "POST", "messages/schedule/create")]
    [InlineData("messages.schedule.create.broadcast", "POST", "messages/schedule/create")]
    [InlineData("messages.schedule.update", "POST", "messages/schedule/update")]
    [InlineData("messages.schedule.delete", "POST", "messages/schedule/delete")]
    [InlineData("messages.scheduled_broadcasts", "GET", "messages/scheduled_broadcasts")]
    [InlineData("messages.live_activity.start", "POST", "messages/live_activity/start")]
    [InlineData("messages.live_activity.start.broadcast", "POST", "messages/live_activity/start")]
    [InlineData("messages.live_activity.update", "POST", "messages/live_activity/update")]
    [InlineData("transactional.send", "POST", "transactional/v1/campaigns/{campaign_id}/send")]
    [InlineData("data_objects.types.list", "GET", "data_objects/types")]
    [InlineData("data_objects.types.get", "GET", "data_objects/types/{type_name}")]
    [InlineData("data_objects.types.user_relationship_types", "GET", "data_objects/types/{type_name}/user_relationship_types")]
    [InlineData("data_objects.types.object_relationship_types", "GET", "data_objects/types/{type_name}/object_relationship_types")]
    [InlineData("data_objects.objects.list", "GET", "data_objects/objects/{type_name}")]
    [InlineData("data_objects.objects.create", "POST", "data_objects/objects/{type_name}")]
    [InlineData("data_objects.objects.get", "GET", "data_objects/objects/{type_name}/{external_id}")]
    [InlineData("data_objects.objects.replace", "PUT", "data_objects/objects/{type_name}/{external_id}")]
    [InlineData("data_objects.objects.update", "PATCH", "data_objects/objects/{type_name}/{external_id}")]
    [InlineData("data_objects.objects.delete", "DELETE", "data_objects/objects/{type_name}/{external_id}")]
    [InlineData("data_objects.object_relationships.list", "GET", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.object_relationships.create", "POST", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.object_relationships.replace", "PUT", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.object_relationships.update", "PATCH", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.object_relationships.delete", "DELETE", "data_objects/objects/{type_name}/{external_id}/object_relationships")]
    [InlineData("data_objects.user_relationships.list", "GET", "data_objects/objects/{type_name}/{external_id}/user_relationships")]
    [InlineData("data_objects.user_relationships.create", "POST", "data_objects/objects/{type_name}/{external_id}/users")]
    [InlineData("data_objects.user_relationships.replace", "PUT", "data_objects/objects/{type_name}/{external_id}/users")]
    [InlineData("data_objects.user_relationships.update", "PATCH", "data_objects/objects/{type_name}/{external_id}/users")]
    [InlineData("data_objects.user_relationships.delete", "DELETE", "data_objects/objects/{type_name}/{external_id}/users")]
    [InlineData("campaigns.translations.get", "GET", "campaigns/translations")]
    [InlineData("campaigns.translations.source", "GET", "campaigns/translations/source")]
    [InlineData("campaigns.translations.update", "PUT", "campaigns/translations")]
    [InlineData("canvas.translations.get", "GET", "canvas/translations")]
    [InlineData("canvas.translations.source", "GET", "canvas/translations/source")]
    [InlineData("canvas.translations.update", "PUT", "canvas/translations")]
    [InlineData("content_blocks.translations.get", "GET", "content_blocks/translations")]
    [InlineData("content_blocks.translations.source", "GET", "content_blocks/translations/source")]
    [InlineData("content_blocks.translations.update", "PUT", "content_blocks/translations")]
    [InlineData("templates.email.translations.get", "GET", "templates/email/translations")]
    [InlineData("templates.email.translations.source", "GET", "templates/email/translations/source")]
    [InlineData("templates.translations.email", "GET", "templates/translations/email")]
    [InlineData("templates.email.translations.update", "PUT", "templates/email/translations")]
    [InlineData("templates.webhook.translations.get", "GET", "templates/webhook/translations")]
    [InlineData("templates.webhook.translations.source", "GET", "templates/webhook/translations/source")]
    [InlineData("templates.webhook.translations.update", "PUT", "templates/webhook/translations")]
    [InlineData("catalogs.list", "GET", "catalogs")]
    [InlineData("catalogs.create", "POST", "catalogs")]
    [InlineData("catalogs.delete", "DELETE", "catalogs/{catalog_name}")]
    [InlineData("catalogs.fields.create", "POST", "catalogs/{catalog_name}/fields")]
    [InlineData("catalogs.fields.delete", "DELETE", "catalogs/{catalog_name}/fields/{field_name}")]
    [InlineData("catalogs.selections.create", "POST", "catalogs/{catalog_name}/selections")]
    [InlineData("catalogs.selections.delete", "DELETE", "catalogs/{catalog_name}/selections/{selection_name}")]
    [InlineData("catalogs.items.create", "POST", "catalogs/{catalog_name}/items")]
    [InlineData("catalogs.items.update", "PATCH", "catalogs/{catalog_name}/items")]
    [InlineData("catalogs.items.replace", "PUT", "catalogs/{catalog_name}/items")]
    [InlineData("catalogs.items.delete", "DELETE", "catalogs/{catalog_name}/items")]
    [InlineData("catalogs.items.list", "GET", "catalogs/{catalog_name}/items")]
    [InlineData("catalogs.item.get", "GET", "catalogs/{catalog_name}/items/{item_id}")]
    [InlineData("catalogs.item.create", "POST", "catalogs/{catalog_name}/items/{item_id}")]
    [InlineData("catalogs.item.update", "PATCH", "catalogs/{catalog_name}/items/{item_id}")]
    [InlineData("catalogs.item.replace", "PUT", "catalogs/{catalog_name}/items/{item_id}")]
    [InlineData("catalogs.item.delete", "DELETE", "catalogs/{catalog_name}/items/{item_id}")]
    [InlineData("cdi.integrations.list", "GET", "cdi/integrations")]
    [InlineData("cdi.integrations.job_sync_status", "GET", "cdi/integrations/{integration_id}/job_sync_status")]
    [InlineData("cdi.integrations.sync", "POST", "cdi/integrations/{integration_id}/sync")]
    [InlineData("app_group.sdk_authentication.keys", "GET", "app_group/sdk_authentication/keys")]
    [InlineData("app_group.sdk_authentication.create", "POST", "app_group/sdk_authentication/create")]
    [InlineData("app_group.sdk_authentication.primary", "PUT", "app_group/sdk_authentication/primary")]
    [InlineData("app_group.sdk_authentication.delete", "DELETE", "app_group/sdk_authentication/delete")]
    [InlineData("scim.users.search", "GET", "scim/v2/Users")]
    [InlineData("scim.users.get", "GET", "scim/v2/Users/{id}")]
    [InlineData("scim.users.create", "POST", "scim/v2/Users")]
    [InlineData("scim.users.update", "PUT", "scim/v2/Users/{id}")]
    [InlineData("scim.users.delete", "DELETE", "scim/v2/Users/{id}")]
    [InlineData("media_library.create", "POST", "media_library/create")]
    [InlineData("media_library.replace_file", "PUT", "media_library/replace_file")]
    [InlineData("apps.push_credential.update", "POST", "apps/push_credential/update")]
    [InlineData("device_messaging.banners.sync", "POST", "v1/device-messaging/banners/sync")]
    [InlineData("device_messaging.banners.track", "POST", "v1/device-messaging/banners/track")]
    public void Operation_has_the_documented_method_and_route(string name, string method, string route)
    {
        Operation operation = OperationCall.Of(name).Operation;

        operation.Method.Should().Be(new HttpMethod(method));
        operation.Route.Should().Be(route);
    }

    [Fact]
    public void Every_operation_has_its_documented_route_here() =>
        GetType().GetMethod(nameof(Operation_has_the_documented_method_and_route))!.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute => ((IReadOnlyList<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value)
            .Should().BeEquivalentTo(BrazeOperations.All.Select(operation => operation.Name));

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

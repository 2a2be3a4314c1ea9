using System.Collections.Frozen;

namespace Integration.Sandbox;

/// <summary>Which permission of the API key each endpoint needs.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/basics and the endpoints' pages.</remarks>
internal static class BrazePermissions
{
    private static readonly RouteKey Transactional = RouteKey.Of(HttpMethod.Post, "transactional/v1/campaigns/{id}/send");

    /// <summary>Those not named like their path. SCIM has a key of its own and needs none.</summary>
    private static readonly FrozenDictionary<RouteKey, string?> Unlike = new (HttpMethod Method, string Route, string? Permission)[]
    {
        (HttpMethod.Get, "messages/scheduled_broadcasts", "messages.schedule_broadcasts"),
        (HttpMethod.Post, "v1/device-messaging/banners/sync", "banners.sync"),
        (HttpMethod.Post, "v1/device-messaging/banners/track", "banners.track"),
        (HttpMethod.Post, "export/segment/cancel", "segments.list"),
        (HttpMethod.Post, "v2/subscription/status/set", "subscription.status.set"),
        (HttpMethod.Get, "subscription/user/status", "subscription.groups.get"),
        (HttpMethod.Get, "email/unsubscribes", "email.unsubscribe"),
        (HttpMethod.Post, "email/blocklist", "email.blacklist"),
        (HttpMethod.Get, "preference_center/v1/list", "preference_center.list"),
        (HttpMethod.Get, "preference_center/v1/{id}", "preference_center.get"),
        (HttpMethod.Get, "preference_center/v1/{id}/url/{user}", "preference_center.user.get"),
        (HttpMethod.Post, "preference_center/v1", "preference_center.update"),
        (HttpMethod.Put, "preference_center/v1/{id}", "preference_center.update"),
        (HttpMethod.Get, "catalogs", "catalogs.get"),
        (HttpMethod.Post, "catalogs", "catalogs.create"),
        (HttpMethod.Delete, "catalogs/{name}", "catalogs.delete"),
        (HttpMethod.Post, "catalogs/{name}/fields", "catalogs.create_fields"),
        (HttpMethod.Delete, "catalogs/{name}/fields/{field}", "catalogs.delete_fields"),
        (HttpMethod.Post, "catalogs/{name}/selections", "catalogs.create_selection"),
        (HttpMethod.Delete, "catalogs/{name}/selections/{selection}", "catalogs.delete_selection"),
        (HttpMethod.Get, "catalogs/{name}/items", "catalogs.get_items"),
        (HttpMethod.Post, "catalogs/{name}/items", "catalogs.add_items"),
        (HttpMethod.Patch, "catalogs/{name}/items", "catalogs.update_items"),
        (HttpMethod.Put, "catalogs/{name}/items", "catalogs.replace_items"),
        (HttpMethod.Delete, "catalogs/{name}/items", "catalogs.delete_items"),
        (HttpMethod.Get, "catalogs/{name}/items/{id}", "catalogs.get_item"),
        (HttpMethod.Post, "catalogs/{name}/items/{id}", "catalogs.create_item"),
        (HttpMethod.Patch, "catalogs/{name}/items/{id}", "catalogs.update_item"),
        (HttpMethod.Put, "catalogs/{name}/items/{id}", "catalogs.replace_item"),
        (HttpMethod.Delete, "catalogs/{name}/items/{id}", "catalogs.delete_item"),
        (HttpMethod.Get, "cdi/integrations", "cdi.integration_list"),
        (HttpMethod.Get, "cdi/integrations/{id}/job_sync_status", "cdi.integration_job_status"),
        (HttpMethod.Post, "cdi/integrations/{id}/sync", "cdi.integration_sync"),
        (HttpMethod.Get, "app_group/sdk_authentication/keys", "sdk_authentication.keys"),
        (HttpMethod.Post, "app_group/sdk_authentication/create", "sdk_authentication.create"),
        (HttpMethod.Put, "app_group/sdk_authentication/primary", "sdk_authentication.primary"),
        (HttpMethod.Delete, "app_group/sdk_authentication/delete", "sdk_authentication.delete"),
        (HttpMethod.Get, "scim/v2/Users", null),
        (HttpMethod.Get, "scim/v2/Users/{id}", null),
        (HttpMethod.Post, "scim/v2/Users", null),
        (HttpMethod.Put, "scim/v2/Users/{id}", null),
        (HttpMethod.Delete, "scim/v2/Users/{id}", null),
        (HttpMethod.Put, "media_library/replace_file", "media_library.replace"),
        (HttpMethod.Post, "apps/push_credential/update", "apps.push_credential"),
        (HttpMethod.Get, "events", "events.get"),
        (HttpMethod.Get, "custom_attributes", "custom_attributes.get"),
        (HttpMethod.Post, "transactional/v1/campaigns/{id}/send", "transactional.send"),
        (HttpMethod.Get, "data_objects/types", "data_objects.read"),
        (HttpMethod.Get, "data_objects/types/{type}", "data_objects.read"),
        (HttpMethod.Get, "data_objects/types/{type}/user_relationship_types", "data_objects.read"),
        (HttpMethod.Get, "data_objects/types/{type}/object_relationship_types", "data_objects.read"),
        (HttpMethod.Get, "data_objects/objects/{type}", "data_objects.read"),
        (HttpMethod.Post, "data_objects/objects/{type}", "data_objects.create"),
        (HttpMethod.Get, "data_objects/objects/{type}/{id}", "data_objects.read"),
        (HttpMethod.Put, "data_objects/objects/{type}/{id}", "data_objects.update"),
        (HttpMethod.Patch, "data_objects/objects/{type}/{id}", "data_objects.update"),
        (HttpMethod.Delete, "data_objects/objects/{type}/{id}", "data_objects.delete"),
        (HttpMethod.Get, "data_objects/objects/{type}/{id}/object_relationships", "data_objects.read"),
        (HttpMethod.Post, "data_objects/objects/{type}/{id}/object_relationships", "data_objects.object_relationships.create"),
        (HttpMethod.Put, "data_objects/objects/{type}/{id}/object_relationships", "data_objects.object_relationships.update"),
        (HttpMethod.Patch, "data_objects/objects/{type}/{id}/object_relationships", "data_objects.object_relationships.update"),
        (HttpMethod.Delete, "data_objects/objects/{type}/{id}/object_relationships", "data_objects.object_relationships.delete"),
        (HttpMethod.Get, "data_objects/objects/{type}/{id}/user_relationships", "data_objects.user_relationships.read"),
        (HttpMethod.Post, "data_objects/objects/{type}/{id}/users", "data_objects.user_relationships.create"),
        (HttpMethod.Put, "data_objects/objects/{type}/{id}/users", "data_objects.user_relationships.update"),
        (HttpMethod.Patch, "data_objects/objects/{type}/{id}/users", "data_objects.user_relationships.update"),
        (HttpMethod.Delete, "data_objects/objects/{type}/{id}/users", "data_objects.user_relationships.delete"),
        (HttpMethod.Get, "campaigns/translations", "campaigns.translations.get"),
        (HttpMethod.Get, "campaigns/translations/source", "campaigns.translations.get"),
        (HttpMethod.Put, "campaigns/translations", "campaigns.translations.update"),
        (HttpMethod.Get, "canvas/translations", "canvas.translations.get"),
        (HttpMethod.Get, "canvas/translations/source", "canvas.translations.get"),
        (HttpMethod.Put, "canvas/translations", "canvas.translations.update"),
        (HttpMethod.Get, "content_blocks/translations", "content_blocks.translations.get"),
        (HttpMethod.Get, "content_blocks/translations/source", "content_blocks.translations.get"),
        (HttpMethod.Put, "content_blocks/translations", "content_blocks.translations.update"),
        (HttpMethod.Get, "templates/email/translations", "templates.translations.get"),
        (HttpMethod.Get, "templates/email/translations/source", "templates.email.info"),
        (HttpMethod.Put, "templates/email/translations", "templates.translations.update"),
        (HttpMethod.Get, "templates/webhook/translations", "templates.translations.get"),
        (HttpMethod.Get, "templates/webhook/translations/source", "templates.translations.get"),
        (HttpMethod.Put, "templates/webhook/translations", "templates.translations.update"),
        (HttpMethod.Get, "templates/translations/email", "templates.translations.get"),
    }.ToFrozenDictionary(p => RouteKey.Of(p.Method, p.Route), p => p.Permission);

    /// <summary>The permission; <see langword="null"/> when none is needed.</summary>
    public static string? Of(RouteKey route) =>
        Unlike.TryGetValue(route, out string? permission) ? permission : route.Template.Replace('/', '.');

    /// <summary>Both 401 and 403 are documented for a missing permission; 403 is the one that is only for that.</summary>
    public static string Problem(RouteKey route) => route == Transactional ? "You do not have permission to access this resource" : "Access Denied";

    /// <summary>Refuses a name that nothing needs: a typing error would deny nothing.</summary>
    public static void ThrowIfUnknown(IEnumerable<string> permissions, IReadOnlyCollection<SandboxEndpoint> endpoints)
    {
        HashSet<string?> needed = [.. endpoints.Select(e => Of(e.Key))];
        if (permissions.FirstOrDefault(p => !needed.Contains(p)) is { } unknown)
        {
            throw new ArgumentException($"No operation of the sandbox needs the permission '{unknown}'.", nameof(permissions));
        }
    }
}

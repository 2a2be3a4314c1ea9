namespace Braze.Client;

/// <summary>How many entries one request takes, for hosts that cut longer lists: <c>addresses.Chunk(BrazeLimits.Contacts)</c>.</summary>
/// <remarks>
/// The client checks by the same numbers before anything is sent. Braze treats every entry by itself, so a list may be cut; a part that fails does not
/// undo the parts before it. Objects of <c>users/track</c> and items of catalogs have limits of size too: <see cref="TrackBatches"/> and
/// <see cref="CatalogItemBatches"/> keep both. <see cref="UserBatches"/> cuts and sends in one.
/// </remarks>
public static class BrazeLimits
{
    /// <summary>Recipients of a campaign or canvas; external ids and aliases, both together, of a message or live activity.</summary>
    /// <remarks>A user named twice gets one message of one request, but two of two requests. Source: https://www.braze.com/docs/api/objects_filters/recipient_object and https://www.braze.com/docs/api/errors.</remarks>
    public const int Recipients = 50;

    /// <summary>Aliases to make or rename, users to identify, merge or delete, external ids to rename or remove.</summary>
    /// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data.</remarks>
    public const int IdentityItems = 50;

    /// <summary>External ids and aliases, both together, of users to export.</summary>
    /// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_identifier.</remarks>
    public const int ExportIds = 50;

    /// <summary>Users of one change of a subscription group.</summary>
    /// <remarks>Source: https://www.braze.com/docs/api/endpoints/subscription_groups/post_update_user_subscription_group_status.</remarks>
    public const int SubscriptionUsers = 50;

    /// <summary>E-mail addresses, or phone numbers, whose state is changed.</summary>
    /// <remarks>Source: https://www.braze.com/docs/api/endpoints/email and https://www.braze.com/docs/api/endpoints/sms.</remarks>
    public const int Contacts = 50;

    /// <summary>
    /// Phone numbers to look up. Braze documents no limit but answers with a page of 100; of more, those that do not fit the page would pass for valid.
    /// </summary>
    /// <remarks>Source: https://www.braze.com/docs/api/endpoints/sms/get_query_invalid_numbers.</remarks>
    public const int PhoneLookups = 100;

    /// <summary>Items of a catalog to create, edit, replace or delete.</summary>
    /// <remarks>Source: https://www.braze.com/docs/api/endpoints/catalogs.</remarks>
    public const int CatalogItems = 50;

    /// <summary>Fields to add to a catalog.</summary>
    /// <remarks>Source: https://www.braze.com/docs/api/endpoints/catalogs/catalog_fields/asynchronous/post_create_catalog_fields.</remarks>
    public const int CatalogFields = 50;
}

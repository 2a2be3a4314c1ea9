namespace Braze.Client;

/// <summary>The names that are not free for custom attributes, with what to use in their place.</summary>
internal static class ReservedNames
{
    public static readonly (string Name, string Advice)[] All =
    [
        ("first_name", Use(nameof(UserAttributes.FirstName))),
        ("last_name", Use(nameof(UserAttributes.LastName))),
        ("email", Use(nameof(UserAttributes.Email))),
        ("phone", Use(nameof(UserAttributes.Phone))),
        ("home_city", Use(nameof(UserAttributes.HomeCity))),
        ("country", Use(nameof(UserAttributes.Country))),
        ("language", Use(nameof(UserAttributes.Language))),
        ("dob", Use(nameof(UserAttributes.DateOfBirth))),
        ("gender", Use(nameof(UserAttributes.Gender))),
        ("time_zone", Use(nameof(UserAttributes.TimeZone))),
        ("current_location", Use(nameof(UserAttributes.CurrentLocation))),
        ("date_of_first_session", Use(nameof(UserAttributes.DateOfFirstSession))),
        ("date_of_last_session", Use(nameof(UserAttributes.DateOfLastSession))),
        ("marked_email_as_spam_at", Use(nameof(UserAttributes.MarkedEmailAsSpamAt))),
        ("email_subscribe", Use(nameof(UserAttributes.EmailSubscribe))),
        ("push_subscribe", Use(nameof(UserAttributes.PushSubscribe))),
        ("email_open_tracking_disabled", Use(nameof(UserAttributes.EmailOpenTrackingDisabled))),
        ("email_click_tracking_disabled", Use(nameof(UserAttributes.EmailClickTrackingDisabled))),
        ("facebook", Use(nameof(UserAttributes.Facebook))),
        ("twitter", Use(nameof(UserAttributes.Twitter))),
        ("_update_existing_only", Use(nameof(UserAttributes.UpdateExistingOnly))),
        ("_merge_objects", Use(nameof(UserAttributes.MergeObjects))),
        ("push_token_import", Use(nameof(UserAttributes.PushTokenImport))),
        ("push_tokens", Use(nameof(UserAttributes.PushTokens))),
        ("subscription_groups", Use(nameof(UserAttributes.SubscriptionGroups))),
        ("external_id", "Pass BrazeUser.External to the constructor."),
        ("external_user_id", "Pass BrazeUser.External to the constructor."),
        ("braze_id", "Pass BrazeUser.BrazeId to the constructor."),
        ("user_alias", "Pass BrazeUser.Alias to the constructor."),
        ("email_subscription_info", $"Braze rejects it. {Use(nameof(UserAttributes.EmailSubscribe))}"),
    ];

    private static string Use(string property) => $"Use the {property} property.";
}

using System.Collections.Frozen;

namespace Integration.Sandbox;

/// <summary>The attributes that are Braze's own; every other one is custom.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/user_attributes_object.</remarks>
internal static class ProfileFields
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "country", "current_location", "date_of_first_session", "date_of_last_session", "dob", "email", "email_click_tracking_disabled",
        "email_open_tracking_disabled", "email_subscribe", "facebook", "first_name", "gender", "home_city", "language", "last_name",
        "marked_email_as_spam_at", "phone", "push_subscribe", "push_tokens", "subscription_groups", "time_zone", "twitter");

    public static bool Contains(string attribute) => Names.Contains(attribute);
}

using System.Collections.Frozen;
using System.Text.Json;

namespace Braze.Client;

/// <summary>The names that are not free for custom attributes, and how the reserved fields are spelled.</summary>
/// <remarks>https://www.braze.com/docs/api/objects_filters/user_attributes_object</remarks>
internal static class ProfileFields
{
    private static readonly (ProfileField Field, string Name, string Property)[] All =
    [
        (ProfileField.FirstName, "first_name", nameof(UserAttributes.FirstName)),
        (ProfileField.LastName, "last_name", nameof(UserAttributes.LastName)),
        (ProfileField.Email, "email", nameof(UserAttributes.Email)),
        (ProfileField.Phone, "phone", nameof(UserAttributes.Phone)),
        (ProfileField.HomeCity, "home_city", nameof(UserAttributes.HomeCity)),
        (ProfileField.Country, "country", nameof(UserAttributes.Country)),
        (ProfileField.Language, "language", nameof(UserAttributes.Language)),
        (ProfileField.DateOfBirth, "dob", nameof(UserAttributes.DateOfBirth)),
        (ProfileField.Gender, "gender", nameof(UserAttributes.Gender)),
        (ProfileField.TimeZone, "time_zone", nameof(UserAttributes.TimeZone)),
        (ProfileField.CurrentLocation, "current_location", nameof(UserAttributes.CurrentLocation)),
        (ProfileField.DateOfFirstSession, "date_of_first_session", nameof(UserAttributes.DateOfFirstSession)),
        (ProfileField.DateOfLastSession, "date_of_last_session", nameof(UserAttributes.DateOfLastSession)),
        (ProfileField.MarkedEmailAsSpamAt, "marked_email_as_spam_at", nameof(UserAttributes.MarkedEmailAsSpamAt)),
        (ProfileField.EmailSubscribe, "email_subscribe", nameof(UserAttributes.EmailSubscribe)),
        (ProfileField.PushSubscribe, "push_subscribe", nameof(UserAttributes.PushSubscribe)),
        (ProfileField.EmailOpenTrackingDisabled, "email_open_tracking_disabled", nameof(UserAttributes.EmailOpenTrackingDisabled)),
        (ProfileField.EmailClickTrackingDisabled, "email_click_tracking_disabled", nameof(UserAttributes.EmailClickTrackingDisabled)),
        (ProfileField.Facebook, "facebook", nameof(UserAttributes.Facebook)),
        (ProfileField.Twitter, "twitter", nameof(UserAttributes.Twitter)),
    ];

    private static readonly string[] Names = BuildNames();
    private static readonly JsonEncodedText[] EncodedNames = Array.ConvertAll(Names, name => JsonEncodedText.Encode(name));
    private static readonly FrozenDictionary<string, string> Advice = BuildAdvice();

    public static string NameOf(ProfileField field) => Names[(int)field];

    public static JsonEncodedText EncodedNameOf(ProfileField field) => EncodedNames[(int)field];

    /// <summary>What to use in place of a custom attribute of this name; null when the name is free.</summary>
    public static string? AdviceFor(string name) => Advice.GetValueOrDefault(name);

    private static string[] BuildNames()
    {
        string[] names = new string[All.Length + 1];
        names[0] = "";
        foreach ((ProfileField field, string name, _) in All)
        {
            names[(int)field] = name;
        }

        return names;
    }

    private static FrozenDictionary<string, string> BuildAdvice()
    {
        Dictionary<string, string> advice = All.ToDictionary(entry => entry.Name, entry => $"Use the {entry.Property} property.", StringComparer.Ordinal);
        advice.Add("external_id", "Pass BrazeUser.External to the constructor.");
        advice.Add("external_user_id", "Pass BrazeUser.External to the constructor.");
        advice.Add("braze_id", "Pass BrazeUser.BrazeId to the constructor.");
        advice.Add("user_alias", "Pass BrazeUser.Alias to the constructor.");
        advice.Add("_update_existing_only", $"Use the {nameof(UserAttributes.UpdateExistingOnly)} property.");
        advice.Add("_merge_objects", $"Use the {nameof(UserAttributes.MergeObjects)} property.");
        advice.Add("push_token_import", $"Use the {nameof(UserAttributes.PushTokenImport)} property.");
        advice.Add("push_tokens", $"Use the {nameof(UserAttributes.PushTokens)} property.");
        advice.Add("subscription_groups", $"Use the {nameof(UserAttributes.SubscriptionGroups)} property.");
        advice.Add("email_subscription_info", $"Braze rejects it; use the {nameof(UserAttributes.EmailSubscribe)} property.");
        return advice.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

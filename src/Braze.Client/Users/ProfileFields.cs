using System.Collections.Frozen;
using System.Globalization;
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
    private static readonly FrozenDictionary<string, ProfileField> Fields =
        All.ToFrozenDictionary(entry => entry.Name, entry => entry.Field, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Advice = BuildAdvice();

    public static string NameOf(ProfileField field) => Names[(int)field];

    public static JsonEncodedText EncodedNameOf(ProfileField field) => EncodedNames[(int)field];

    /// <summary>What to use in place of a custom attribute of this name; null when the name is free.</summary>
    public static string? AdviceFor(string name) => Advice.GetValueOrDefault(name);

    /// <summary>The field of this name; none when it is not a field.</summary>
    public static ProfileField FieldOf(string name) => Fields.GetValueOrDefault(name);

    /// <summary>Why a loosely typed value does not fit a field; null when it does.</summary>
    public static string? FindProblem(ProfileField field, WireValue value) => field switch
    {
        _ when value.Kind is WireKind.Null or WireKind.Unset => null,
        ProfileField.DateOfBirth => value.Kind == WireKind.Date || (value.Kind == WireKind.Text && IsDate(value.AsText)) ? null : "takes a date, or a text yyyy-MM-dd.",
        ProfileField.Gender => value.Kind == WireKind.Text && Enum.IsDefined(EnumNames.Gender(value.AsText)) ? null : "takes M, F, O, N or P.",
        ProfileField.EmailSubscribe or ProfileField.PushSubscribe =>
            value.Kind == WireKind.Text && Enum.IsDefined(EnumNames.GlobalState(value.AsText)) ? null : "takes opted_in, subscribed or unsubscribed.",
        ProfileField.EmailOpenTrackingDisabled or ProfileField.EmailClickTrackingDisabled => value.Kind == WireKind.Boolean ? null : "takes true or false.",
        ProfileField.DateOfFirstSession or ProfileField.DateOfLastSession or ProfileField.MarkedEmailAsSpamAt =>
            value.Kind is WireKind.Instant or WireKind.Date ? null : "takes a date.",
        ProfileField.CurrentLocation or ProfileField.Facebook or ProfileField.Twitter => "is an object; set it with UserAttributes.",
        _ => value.Kind == WireKind.Text ? null : "takes a text.",
    };

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

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

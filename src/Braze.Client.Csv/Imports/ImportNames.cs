using System.Collections.Frozen;

namespace Braze.Client.Csv;

/// <summary>What Braze calls the columns of imports, and which names are not free.</summary>
/// <remarks>https://www.braze.com/docs/user_guide/audience/manage_audience/import_users/csv_import</remarks>
internal static class ImportNames
{
    public const string ExternalId = "external_id";
    public const string BrazeId = "braze_id";
    public const string AliasName = "user_alias_name";
    public const string AliasLabel = "user_alias_label";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string FirstName = "first_name";
    public const string LastName = "last_name";
    public const string Country = "country";
    public const string DateOfBirth = "dob";
    public const string Gender = "gender";
    public const string HomeCity = "home_city";
    public const string Language = "language";
    public const string TimeZone = "time_zone";
    public const string EmailOpenTrackingDisabled = "email_open_tracking_disabled";
    public const string EmailClickTrackingDisabled = "email_click_tracking_disabled";
    public const string EmailSubscribe = "email_subscribe";
    public const string PushSubscribe = "push_subscribe";
    public const string DateOfFirstSession = "date_of_first_session";
    public const string DateOfLastSession = "date_of_last_session";
    public const string SubscriptionGroupId = "subscription_group_id";
    public const string SubscriptionState = "subscription_state";
    public const string EventName = "name";
    public const string EventTime = "time";

    private const string EcommercePrefix = "ecommerce.";

    private static readonly FrozenSet<string> Identifiers = FrozenSet.Create(StringComparer.Ordinal, ExternalId, BrazeId, AliasName, AliasLabel);

    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Email] = nameof(UserImport<>.Email),
        [Phone] = nameof(UserImport<>.Phone),
        [FirstName] = nameof(UserImport<>.FirstName),
        [LastName] = nameof(UserImport<>.LastName),
        [Country] = nameof(UserImport<>.Country),
        [DateOfBirth] = nameof(UserImport<>.DateOfBirth),
        [Gender] = nameof(UserImport<>.Gender),
        [HomeCity] = nameof(UserImport<>.HomeCity),
        [Language] = nameof(UserImport<>.Language),
        [TimeZone] = nameof(UserImport<>.TimeZone),
        [EmailOpenTrackingDisabled] = nameof(UserImport<>.EmailOpenTrackingDisabled),
        [EmailClickTrackingDisabled] = nameof(UserImport<>.EmailClickTrackingDisabled),
        [EmailSubscribe] = nameof(UserImport<>.EmailSubscribe),
        [PushSubscribe] = nameof(UserImport<>.PushSubscribe),
        [DateOfFirstSession] = nameof(UserImport<>.DateOfFirstSession),
        [DateOfLastSession] = nameof(UserImport<>.DateOfLastSession),
        [SubscriptionGroupId] = nameof(UserImport<>.SubscriptionGroup),
        [SubscriptionState] = nameof(UserImport<>.SubscriptionGroup),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? FindAttributeProblem(string name)
    {
        if (Identifiers.Contains(name))
        {
            return $"'{name}' names the user; pass it to the constructor.";
        }

        return Fields.TryGetValue(name, out string? property) ? $"'{name}' is not a custom attribute. Use the {property} property." : null;
    }

    public static string? FindPropertyProblem(string name)
    {
        if (name is EventTime or "event_name")
        {
            return $"Property '{name}' is reserved; Braze would drop it.";
        }

        return name.StartsWith('$') ? $"Property '{name}' starts with '$', which Braze keeps for itself." : null;
    }

    public static string? FindEventProblem(string name) => name.StartsWith(EcommercePrefix, StringComparison.Ordinal)
        ? $"'{name}' is an eCommerce event, and imports do not take those; send it with users/track."
        : null;
}

namespace Braze.Client.Csv;

/// <summary>The columns of both segment exports ("User Data" and "Email Addresses").</summary>
/// <remarks>
/// https://www.braze.com/docs/user_guide/data/distribution/export_braze_data/segment_data_to_csv. Some are called otherwise in imports and in the
/// API; those names are read as well. They are reserved, so no custom attribute can have one.
/// </remarks>
internal static class ExportColumns
{
    private static readonly ExportColumn[] All =
    [
        Text(static (user, text) => user.BrazeId = text, "Appboy ID", "Braze ID", "braze_id"),
        Text(static (user, text) => user.Country = text, "country"),
        Moment(static (user, moment) => user.CreatedAt = moment, "created_at"),
        Text(static (user, text) => user.CreatedFrom = text, "created_from"),
        new(["devices"], static (user, text) => CellJson.ReadDevices(text) is { } devices && Set(user.Devices = devices)),
        new(["date_of_birth", "dob"], static (user, text) => CellText.TryReadDay(text, out DateOnly day) && Set(user.DateOfBirth = day)),
        Text(static (user, text) => user.Email = text, "email"),
        Moment(static (user, moment) => user.UnsubscribedFromEmailsAt = moment, "unsubscribed_from_emails_at"),
        Moment(static (user, moment) => user.OptedInToEmailsAt = moment, "opted_in_to_emails_at"),
        Text(static (user, text) => user.ExternalId = text, "user_id", "external_id"),
        Text(static (user, text) => user.FirstName = text, "first_name"),
        Moment(static (user, moment) => user.FirstSession = moment, "first_session", "date_of_first_session"),
        Text(static (user, text) => user.Gender = text, "gender"),
        Ids(static (user, ids) => user.GoogleAdIds = ids, "google_ad_ids"),
        Text(static (user, text) => user.HomeCity = text, "city", "home_city"),
        Ids(static (user, ids) => user.Idfas = ids, "IDFAs"),
        Ids(static (user, ids) => user.Idfvs = ids, "IDFVs"),
        Text(static (user, text) => user.Language = text, "language"),
        Text(static (user, text) => user.LastAppVersionUsed = text, "last_app_version_used"),
        Text(static (user, text) => user.LastName = text, "last_name"),
        Moment(static (user, moment) => user.LastSession = moment, "last_session", "date_of_last_session"),
        Count(static (user, count) => user.GoogleAdIdCount = count, "number_of_google_ad_ids"),
        Count(static (user, count) => user.IdfaCount = count, "number_of_IDFAs"),
        Count(static (user, count) => user.IdfvCount = count, "number_of_IDFVs"),
        Count(static (user, count) => user.PushTokenCount = count, "number_of_push_tokens"),
        Count(static (user, count) => user.RokuAdIdCount = count, "number_of_roku_ad_ids"),
        Count(static (user, count) => user.WindowsAdIdCount = count, "number_of_windows_ad_ids"),
        Text(static (user, text) => user.Phone = text, "phone_number", "phone"),
        Moment(static (user, moment) => user.OptedIntoPushAt = moment, "opted_into_push_at"),
        Moment(static (user, moment) => user.UnsubscribedFromPushAt = moment, "unsubscribed_from_push_at"),
        Count(static (user, count) => user.RandomBucket = count, "random_bucket"),
        Ids(static (user, ids) => user.RokuAdIds = ids, "roku_ad_ids"),
        Count(static (user, count) => user.SessionCount = count, "session_count"),
        Text(static (user, text) => user.TimeZone = text, "timezone", "time_zone"),
        new(["in_app_purchase_total"], static (user, text) => CellText.TryReadNumber(text, out decimal total) && Set(user.InAppPurchaseTotal = total)),
        new(["user_aliases"], static (user, text) => CellJson.ReadAliases(text) is { } aliases && Set(user.UserAliases = aliases)),
        Ids(static (user, ids) => user.WindowsAdIds = ids, "windows_ad_ids"),
    ];

    private static readonly Dictionary<string, ExportColumn> ByName =
        All.SelectMany(column => column.Names.Select(name => KeyValuePair.Create(name, column))).ToDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The column behind each cell of a header; null for a column the class does not know, and for one that is there a second time: Braze puts the
    /// custom columns last, so the first is its own.
    /// </summary>
    public static ExportColumn?[] Find(IReadOnlyList<string> header)
    {
        HashSet<ExportColumn> seen = [];
        ExportColumn?[] columns = new ExportColumn?[header.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = ByName.TryGetValue(header[i].Trim(), out ExportColumn? column) && seen.Add(column) ? column : null;
        }

        return columns;
    }

    private static ExportColumn Text(Action<ExportedCsvUser, string> set, params string[] names) => new(names, (user, text) =>
    {
        set(user, text);
        return true;
    });

    private static ExportColumn Moment(Action<ExportedCsvUser, DateTimeOffset> set, params string[] names) => new(names, (user, text) =>
    {
        bool isMoment = CellText.TryReadMoment(text, out DateTimeOffset moment);
        if (isMoment)
        {
            set(user, moment);
        }

        return isMoment;
    });

    private static ExportColumn Count(Action<ExportedCsvUser, long> set, params string[] names) => new(names, (user, text) =>
    {
        bool isCount = CellText.TryReadCount(text, out long count);
        if (isCount)
        {
            set(user, count);
        }

        return isCount;
    });

    private static ExportColumn Ids(Action<ExportedCsvUser, IReadOnlyList<string>> set, params string[] names) => new(names, (user, text) =>
    {
        bool isList = CellText.TryReadIds(text, out IReadOnlyList<string>? ids);
        if (isList)
        {
            set(user, ids!);
        }

        return isList;
    });

    private static bool Set<T>(T value) => value is not null;
}

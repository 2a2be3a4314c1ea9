namespace Braze.Client.Csv;

/// <summary>A row of a segment export as CSV: a user.</summary>
/// <remarks>
/// <para>
/// A property is <see langword="null"/>, or its list empty, when the file has no such column, the cell is empty, or its text is not of the column's
/// type. The last is among <see cref="Problems"/>; the text itself is always in <see cref="Cells"/>.
/// </para>
/// <para>
/// The columns are called otherwise than the fields of the API; each property names its column.
/// Source: https://www.braze.com/docs/user_guide/data/distribution/export_braze_data/segment_data_to_csv.
/// </para>
/// </remarks>
public sealed class ExportedCsvUser
{
    /// <summary>The id Braze assigned (<c>Appboy ID</c>). An import names users by it as <c>braze_id</c>.</summary>
    public string? BrazeId { get; set; }

    /// <summary>The host's own id (<c>user_id</c>).</summary>
    public string? ExternalId { get; set; }

    /// <summary>The user's aliases (<c>user_aliases</c>), read when the cell is JSON; Braze does not document its form.</summary>
    public IReadOnlyList<UserAlias> UserAliases { get; set; } = [];

    /// <summary>First name (<c>first_name</c>).</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name (<c>last_name</c>).</summary>
    public string? LastName { get; set; }

    /// <summary>E-mail address (<c>email</c>).</summary>
    public string? Email { get; set; }

    /// <summary>When the user unsubscribed from e-mail (<c>unsubscribed_from_emails_at</c>).</summary>
    public DateTimeOffset? UnsubscribedFromEmailsAt { get; set; }

    /// <summary>When the user opted in to e-mail (<c>opted_in_to_emails_at</c>); only in the export of e-mail addresses.</summary>
    public DateTimeOffset? OptedInToEmailsAt { get; set; }

    /// <summary>Phone number (<c>phone_number</c>).</summary>
    public string? Phone { get; set; }

    /// <summary>Date of birth (<c>date_of_birth</c>).</summary>
    public DateOnly? DateOfBirth { get; set; }

    /// <summary>Gender as Braze writes it (<c>gender</c>).</summary>
    public string? Gender { get; set; }

    /// <summary>Home city (<c>city</c>).</summary>
    public string? HomeCity { get; set; }

    /// <summary>Country (<c>country</c>).</summary>
    public string? Country { get; set; }

    /// <summary>Language as two ISO 639-1 letters (<c>language</c>).</summary>
    public string? Language { get; set; }

    /// <summary>IANA time zone name (<c>timezone</c>).</summary>
    public string? TimeZone { get; set; }

    /// <summary>When the profile was made (<c>created_at</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>How the profile was made, for example by an SDK or an import (<c>created_from</c>).</summary>
    public string? CreatedFrom { get; set; }

    /// <summary>When the user first used an app (<c>first_session</c>).</summary>
    public DateTimeOffset? FirstSession { get; set; }

    /// <summary>When the user last used an app (<c>last_session</c>).</summary>
    public DateTimeOffset? LastSession { get; set; }

    /// <summary>How many sessions the user had (<c>session_count</c>).</summary>
    public long? SessionCount { get; set; }

    /// <summary>The app version of the last session (<c>last_app_version_used</c>).</summary>
    public string? LastAppVersionUsed { get; set; }

    /// <summary>When the user opted in to push (<c>opted_into_push_at</c>).</summary>
    public DateTimeOffset? OptedIntoPushAt { get; set; }

    /// <summary>When the user unsubscribed from push (<c>unsubscribed_from_push_at</c>).</summary>
    public DateTimeOffset? UnsubscribedFromPushAt { get; set; }

    /// <summary>What the user spent in the app (<c>in_app_purchase_total</c>).</summary>
    public decimal? InAppPurchaseTotal { get; set; }

    /// <summary>The user's random bucket number, 0 to 9999, for even samples (<c>random_bucket</c>).</summary>
    public long? RandomBucket { get; set; }

    /// <summary>The user's devices (<c>devices</c>), read when the cell is JSON; Braze does not document its form.</summary>
    public IReadOnlyList<ExportedDevice> Devices { get; set; } = [];

    /// <summary>Google's ids for advertising (<c>google_ad_ids</c>).</summary>
    public IReadOnlyList<string> GoogleAdIds { get; set; } = [];

    /// <summary>How many there are (<c>number_of_google_ad_ids</c>).</summary>
    public long? GoogleAdIdCount { get; set; }

    /// <summary>Apple's ids for advertising (<c>IDFAs</c>).</summary>
    public IReadOnlyList<string> Idfas { get; set; } = [];

    /// <summary>How many there are (<c>number_of_IDFAs</c>).</summary>
    public long? IdfaCount { get; set; }

    /// <summary>Apple's ids for the vendor (<c>IDFVs</c>).</summary>
    public IReadOnlyList<string> Idfvs { get; set; } = [];

    /// <summary>How many there are (<c>number_of_IDFVs</c>).</summary>
    public long? IdfvCount { get; set; }

    /// <summary>Roku's ids for advertising (<c>roku_ad_ids</c>).</summary>
    public IReadOnlyList<string> RokuAdIds { get; set; } = [];

    /// <summary>How many there are (<c>number_of_roku_ad_ids</c>).</summary>
    public long? RokuAdIdCount { get; set; }

    /// <summary>Windows' ids for advertising (<c>windows_ad_ids</c>).</summary>
    public IReadOnlyList<string> WindowsAdIds { get; set; } = [];

    /// <summary>How many there are (<c>number_of_windows_ad_ids</c>).</summary>
    public long? WindowsAdIdCount { get; set; }

    /// <summary>How many push tokens the user has (<c>number_of_push_tokens</c>).</summary>
    public long? PushTokenCount { get; set; }

    /// <summary>
    /// The columns without a property: the custom events and attributes chosen for the export, whatever Braze adds, and a column that is there a
    /// second time.
    /// </summary>
    public CsvCells AdditionalColumns { get; set; } = CsvCells.None;

    /// <summary>Every cell of the row as it was in the file.</summary>
    public CsvCells Cells { get; set; } = CsvCells.None;

    /// <summary>What could not be read; empty for most users.</summary>
    public IReadOnlyList<CsvProblem> Problems { get; set; } = [];

    /// <summary>The row as a spreadsheet counts: the header is row 1.</summary>
    public long Row { get; set; }

    /// <summary>The name of the file in the zip archive; <see langword="null"/> when there is none.</summary>
    public string? FileName { get; set; }
}

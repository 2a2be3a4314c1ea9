namespace Braze.Client.Csv;

/// <summary>Writes the CSV files that the dashboard imports profile fields and custom attributes from.</summary>
/// <typeparam name="T">What a row is made from.</typeparam>
/// <remarks>
/// <para>
/// Each property set here is a column; a <see langword="null"/> or an empty text in a row is an empty cell. Braze keeps what the profile has where a
/// cell is empty: an import changes values and cannot clear any. To clear one, or to set arrays and objects, send <see cref="UserAttributes"/>.
/// </para>
/// <para>
/// All users of a file are named by one kind of identifier, the first row's. A user must be in it once: Braze does not say what becomes of the second
/// row. Braze imports several files at the same time and in no certain order. With <see cref="BrazeUser.BrazeId"/> an import only updates.
/// </para>
/// <para>Source: https://www.braze.com/docs/user_guide/audience/manage_audience/import_users/csv_import.</para>
/// </remarks>
public sealed class UserImport<T>
{
    /// <summary>The size of a file that Braze imports, 500 MB, read as decimal megabytes to be on the safe side.</summary>
    public const long MaxFileBytes = 500_000_000;

    private readonly Func<T, BrazeUser> _user;

    /// <summary>An import without columns yet; even so it makes a list of users that the dashboard can target.</summary>
    /// <param name="user">Whom a row is about.</param>
    public UserImport(Func<T, BrazeUser> user)
    {
        ArgumentNullException.ThrowIfNull(user);
        _user = user;
    }

    /// <summary>First name (<c>first_name</c>).</summary>
    public Func<T, string?>? FirstName { get; init; }

    /// <summary>Last name (<c>last_name</c>).</summary>
    public Func<T, string?>? LastName { get; init; }

    /// <summary>E-mail address to store (<c>email</c>). Users named by e-mail have the column already.</summary>
    public Func<T, string?>? Email { get; init; }

    /// <summary>Phone number to store, in E.164 form (<c>phone</c>). Users named by phone have the column already.</summary>
    public Func<T, string?>? Phone { get; init; }

    /// <summary>Country as two ISO 3166-1 letters (<c>country</c>). Setting it stops the SDKs from detecting it.</summary>
    public Func<T, string?>? Country { get; init; }

    /// <summary>Language as two ISO 639-1 letters (<c>language</c>). Setting it stops the SDKs from detecting it.</summary>
    public Func<T, string?>? Language { get; init; }

    /// <summary>Home city (<c>home_city</c>).</summary>
    public Func<T, string?>? HomeCity { get; init; }

    /// <summary>IANA time zone name, for example <c>Europe/Oslo</c> (<c>time_zone</c>).</summary>
    public Func<T, string?>? TimeZone { get; init; }

    /// <summary>Date of birth (<c>dob</c>).</summary>
    public Func<T, DateOnly?>? DateOfBirth { get; init; }

    /// <summary>Gender (<c>gender</c>).</summary>
    public Func<T, Gender?>? Gender { get; init; }

    /// <summary>When the user first used the app, written in UTC to the second (<c>date_of_first_session</c>).</summary>
    public Func<T, DateTimeOffset?>? DateOfFirstSession { get; init; }

    /// <summary>When the user last used the app, written in UTC to the second (<c>date_of_last_session</c>).</summary>
    public Func<T, DateTimeOffset?>? DateOfLastSession { get; init; }

    /// <summary>Whether the user wants e-mail (<c>email_subscribe</c>).</summary>
    public Func<T, GlobalSubscriptionState?>? EmailSubscribe { get; init; }

    /// <summary>Whether the user wants push messages (<c>push_subscribe</c>).</summary>
    public Func<T, GlobalSubscriptionState?>? PushSubscribe { get; init; }

    /// <summary>Switches open tracking in e-mails to this user off (<c>email_open_tracking_disabled</c>).</summary>
    public Func<T, bool?>? EmailOpenTrackingDisabled { get; init; }

    /// <summary>Switches click tracking in e-mails to this user off (<c>email_click_tracking_disabled</c>).</summary>
    public Func<T, bool?>? EmailClickTrackingDisabled { get; init; }

    /// <summary>
    /// A subscription group to join or leave (<c>subscription_group_id</c>, <c>subscription_state</c>), one for a row. More groups of one user take more
    /// imports. <see cref="SubscriptionGroup.UseDoubleOptIn"/> has no column, so a group with it stops the writing.
    /// </summary>
    public Func<T, SubscriptionGroup?>? SubscriptionGroup { get; init; }

    /// <summary>Custom attributes. A name Braze does not know yet becomes a new attribute on import.</summary>
    public ImportColumns<T> CustomAttributes { get; } = new(ImportNames.FindAttributeProblem);

    /// <summary>Writes all rows into one file, holding one row at a time.</summary>
    /// <param name="rows">The rows. Without any, nothing is written, not even a header.</param>
    /// <param name="destination">Where the file goes; it is flushed and left open.</param>
    /// <param name="cancellationToken">Stops the writing; the file is then incomplete.</param>
    /// <returns>How much was written.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="ImportRowException">
    /// A row breaks a limit (the message names it), names no user or is named by another kind than the first, or the file would exceed
    /// <see cref="MaxFileBytes"/>. What is before the row may have been written; do not import it as the whole.
    /// </exception>
    /// <exception cref="InvalidOperationException"><see cref="Email"/> or <see cref="Phone"/> is set and names the users as well.</exception>
    public Task<ImportFile> WriteAsync(IAsyncEnumerable<T> rows, Stream destination, CancellationToken cancellationToken = default) =>
        Sheet().WriteAsync(rows, destination, cancellationToken);

    /// <summary>Writes the rows into as many files as the limits ask for, each with the header.</summary>
    /// <param name="rows">The rows. Without any, no file is made. As the files are imported in no certain order, a user must not be in two of them.</param>
    /// <param name="createFile">Makes the file of a number, from 1; it is closed when it is full.</param>
    /// <param name="maxRows">The most rows of a file, the header not counted.</param>
    /// <param name="maxBytes">The most bytes of a file; <see cref="MaxFileBytes"/> when left out, which is also the most it can be.</param>
    /// <param name="cancellationToken">Stops the writing; the last file is then incomplete.</param>
    /// <returns>The files in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1, or more than <see cref="MaxFileBytes"/>.</exception>
    /// <exception cref="ImportRowException">As for <see cref="WriteAsync"/>; only a row that is too large by itself exceeds the size.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Email"/> or <see cref="Phone"/> is set and names the users as well.</exception>
    public Task<IReadOnlyList<ImportFile>> WriteFilesAsync(
        IAsyncEnumerable<T> rows,
        Func<int, Stream> createFile,
        long maxRows = long.MaxValue,
        long? maxBytes = null,
        CancellationToken cancellationToken = default) =>
        Sheet().WriteFilesAsync(rows, createFile, maxRows, maxBytes, cancellationToken);

    private ImportSheet<T> Sheet() => new(_user, [.. Columns(), .. CustomAttributes.All], MaxFileBytes);

    private IEnumerable<ImportColumn<T>> Columns()
    {
        IEnumerable<ImportColumn<T>?> columns =
        [
            Text(ImportNames.FirstName, FirstName),
            Text(ImportNames.LastName, LastName),
            Text(ImportNames.Email, Email),
            Text(ImportNames.Phone, Phone),
            Text(ImportNames.Country, Country),
            Text(ImportNames.Language, Language),
            Text(ImportNames.HomeCity, HomeCity),
            Text(ImportNames.TimeZone, TimeZone),
            Column(ImportNames.DateOfBirth, DateOfBirth, static (cell, day) => cell.Write(day)),
            Column(ImportNames.Gender, Gender, static (cell, gender) => cell.WritePlain(ImportWords.Of(gender))),
            Column(ImportNames.DateOfFirstSession, DateOfFirstSession, static (cell, moment) => cell.Write(moment)),
            Column(ImportNames.DateOfLastSession, DateOfLastSession, static (cell, moment) => cell.Write(moment)),
            Column(ImportNames.EmailSubscribe, EmailSubscribe, static (cell, state) => cell.WritePlain(ImportWords.Of(state))),
            Column(ImportNames.PushSubscribe, PushSubscribe, static (cell, state) => cell.WritePlain(ImportWords.Of(state))),
            Column(ImportNames.EmailOpenTrackingDisabled, EmailOpenTrackingDisabled, static (cell, disabled) => cell.Write(disabled)),
            Column(ImportNames.EmailClickTrackingDisabled, EmailClickTrackingDisabled, static (cell, disabled) => cell.Write(disabled)),
            Column(ImportNames.SubscriptionGroupId, SubscriptionGroup, WriteGroup),
            Column(ImportNames.SubscriptionState, SubscriptionGroup, static (cell, group) => cell.WritePlain(ImportWords.Of(group?.State))),
        ];
        return columns.OfType<ImportColumn<T>>();
    }

    private static ImportColumn<T>? Text(string header, Func<T, string?>? value) => Column(header, value, static (cell, text) => cell.Write(text));

    private static ImportColumn<T>? Column<TValue>(string header, Func<T, TValue>? value, Action<ImportCell, TValue> write) =>
        value is null ? null : new ImportColumn<T>(header, (row, cell) => write(cell, value(row)));

    private static void WriteGroup(ImportCell cell, SubscriptionGroup? group)
    {
        if (group?.UseDoubleOptIn is not null)
        {
            throw cell.Refuse("the subscription group asks for double opt-in, which imports have no column for; set it through users/track.");
        }

        cell.WritePlain(group?.Id);
    }
}

using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Braze.Client.Csv.Tests;

public sealed class SegmentCsvTests
{
    // In the order and the spelling of Braze's page; the values are ours.
    private static readonly (string Column, string Cell)[] UserData =
    [
        ("Appboy ID", "000000000000000000000001"),
        ("country", "NO"),
        ("created_at", "2026-01-02 03:04:05 UTC"),
        ("created_from", "REST API"),
        ("devices", """ "[{""model"":""Pixel"",""os"":""14"",""ad_tracking_enabled"":true,""new_field"":1}]" """),
        ("date_of_birth", "1980-12-21"),
        ("email", "a@b.test"),
        ("unsubscribed_from_emails_at", "2026-01-02T03:04:05.678Z"),
        ("user_id", "u-1"),
        ("first_name", "Ann"),
        ("first_session", "2026-01-03T03:04:05+02:00"),
        ("gender", "F"),
        ("google_ad_ids", "\"g-1,g-2\""),
        ("city", "Oslo"),
        ("IDFAs", """ "[""a-1"",""a-2""]" """),
        ("IDFVs", "v-1"),
        ("language", "nb"),
        ("last_app_version_used", "1.10"),
        ("last_name", "Example"),
        ("last_session", "2026-02-03 04:05:06"),
        ("number_of_google_ad_ids", "2"),
        ("number_of_IDFAs", "3"),
        ("number_of_IDFVs", "4"),
        ("number_of_push_tokens", "5"),
        ("number_of_roku_ad_ids", "6"),
        ("number_of_windows_ad_ids", "7"),
        ("phone_number", "+4700000000"),
        ("opted_into_push_at", "2026-03-01"),
        ("unsubscribed_from_push_at", "2026-03-02"),
        ("random_bucket", "4321"),
        ("roku_ad_ids", "r-1"),
        ("session_count", "12"),
        ("timezone", "Europe/Oslo"),
        ("in_app_purchase_total", "19.90"),
        ("user_aliases", """ "[{""alias_name"":""n-1"",""alias_label"":""l-1""}]" """),
        ("windows_ad_ids", "w-1"),
    ];

    [Fact]
    public async Task ReadAsync_reads_every_column_of_the_user_data_export()
    {
        string header = string.Join(',', UserData.Select(c => c.Column));
        string row = string.Join(',', UserData.Select(c => c.Cell.Trim()));

        ExportedCsvUser user = (await Files.ReadAsync($"{header}\n{row}\n")).Should().ContainSingle().Subject;

        user.Problems.Should().BeEmpty();
        user.AdditionalColumns.Should().BeEmpty();
        user.Cells.Should().HaveCount(36);
        user.Row.Should().Be(2);
        user.FileName.Should().BeNull();
        user.BrazeId.Should().Be("000000000000000000000001");
        user.Country.Should().Be("NO");
        user.CreatedAt.Should().Be(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        user.CreatedFrom.Should().Be("REST API");
        user.DateOfBirth.Should().Be(new DateOnly(1980, 12, 21));
        user.Email.Should().Be("a@b.test");
        user.UnsubscribedFromEmailsAt.Should().Be(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero));
        user.ExternalId.Should().Be("u-1");
        user.FirstName.Should().Be("Ann");
        user.FirstSession.Should().Be(new DateTimeOffset(2026, 1, 3, 1, 4, 5, TimeSpan.Zero));
        user.Gender.Should().Be("F");
        user.GoogleAdIds.Should().Equal("g-1", "g-2");
        user.HomeCity.Should().Be("Oslo");
        user.Idfas.Should().Equal("a-1", "a-2");
        user.Idfvs.Should().Equal("v-1");
        user.Language.Should().Be("nb");
        user.LastAppVersionUsed.Should().Be("1.10");
        user.LastName.Should().Be("Example");
        user.LastSession.Should().Be(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));
        new[] { user.GoogleAdIdCount, user.IdfaCount, user.IdfvCount, user.PushTokenCount, user.RokuAdIdCount, user.WindowsAdIdCount }
            .Should().Equal(2, 3, 4, 5, 6, 7);
        user.Phone.Should().Be("+4700000000");
        user.OptedIntoPushAt.Should().Be(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        user.UnsubscribedFromPushAt.Should().Be(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        user.RandomBucket.Should().Be(4321);
        user.RokuAdIds.Should().Equal("r-1");
        user.SessionCount.Should().Be(12);
        user.TimeZone.Should().Be("Europe/Oslo");
        user.InAppPurchaseTotal.Should().Be(19.90m);
        user.UserAliases.Should().ContainSingle().Which.Should().BeEquivalentTo(new { AliasName = "n-1", AliasLabel = "l-1" });
        user.WindowsAdIds.Should().Equal("w-1");
        ExportedDevice device = user.Devices.Should().ContainSingle().Subject;
        device.Should().BeEquivalentTo(new { Model = "Pixel", OperatingSystem = "14", AdTrackingEnabled = true });
        device.AdditionalProperties.Should().ContainKey("new_field").WhoseValue.ValueKind.Should().Be(JsonValueKind.Number);
    }

    [Fact]
    public async Task ReadAsync_reads_the_export_of_email_addresses_which_lacks_most_columns()
    {
        ExportedCsvUser user = (await Files.ReadAsync("""
            user_id,first_name,last_name,email,unsubscribed_from_emails_at,opted_in_to_emails_at,user_aliases
            u-1,Ann,Example,a@b.test,,2026-01-02 03:04:05 UTC,
            """)).Single();

        user.Should().BeEquivalentTo(new { ExternalId = "u-1", FirstName = "Ann", LastName = "Example", Email = "a@b.test" });
        user.UnsubscribedFromEmailsAt.Should().BeNull();
        user.OptedInToEmailsAt.Should().Be(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        user.UserAliases.Should().BeEmpty();
        user.SessionCount.Should().BeNull();
        user.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadAsync_reads_quoted_cells_and_any_line_breaks_between_rows()
    {
        List<ExportedCsvUser> users = await Files.ReadAsync("user_id,first_name\r\nu-1,\"a,b\"\r\nu-2,\"a\"\"b\"\nu-3,\"a\r\nb\"\r\n\r\nu-4,\"\"");

        users.Select(u => u.FirstName).Should().Equal("a,b", "a\"b", "a\r\nb", null);
        users.Select(u => u.ExternalId).Should().Equal("u-1", "u-2", "u-3", "u-4");
        users.Should().OnlyContain(u => u.Problems.Count == 0);
    }

    [Fact]
    public async Task ReadAsync_reads_files_with_a_byte_order_mark()
    {
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Encoding.Unicode })
        {
            using MemoryStream file = new([.. encoding.GetPreamble(), .. encoding.GetBytes("user_id,first_name\nu-1,Åse\n")]);

            ExportedCsvUser user = (await SegmentCsv.ReadAsync(file).ToListAsync()).Single();

            user.ExternalId.Should().Be("u-1");
            user.FirstName.Should().Be("Åse");
        }
    }

    [Fact]
    public async Task ReadAsync_keeps_columns_it_does_not_know_in_their_order()
    {
        ExportedCsvUser user = (await Files.ReadAsync("tier,user_id,visits,since,vip\ngold,u-1,1.5,2026-01-02,TRUE\n")).Single();

        user.AdditionalColumns.Select(c => c.Key).Should().Equal("tier", "visits", "since", "vip");
        user.AdditionalColumns["tier"].Should().Be("gold");
        user.AdditionalColumns["Tier"].Should().BeNull();
        user.AdditionalColumns.TryGetNumber("visits", out decimal visits).Should().BeTrue();
        visits.Should().Be(1.5m);
        user.AdditionalColumns.TryGetDate("since", out DateTimeOffset since).Should().BeTrue();
        since.Should().Be(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
        user.AdditionalColumns.TryGetBoolean("vip", out bool vip).Should().BeTrue();
        vip.Should().BeTrue();
        user.AdditionalColumns.TryGetNumber("tier", out _).Should().BeFalse();
        user.AdditionalColumns.TryGetBoolean("none", out _).Should().BeFalse();
    }

    [Fact]
    public async Task ReadAsync_loses_no_column_that_is_there_twice()
    {
        ExportedCsvUser user = (await Files.ReadAsync("user_id,city,city,visit,visit\nu-1,Oslo,Bergen,3,yes\n")).Single();

        user.HomeCity.Should().Be("Oslo");
        user.AdditionalColumns.Should().Equal(Pair("city", "Bergen"), Pair("visit", "3"), Pair("visit", "yes"));
    }

    [Fact]
    public async Task ReadAsync_knows_the_columns_by_the_names_of_imports_too()
    {
        ExportedCsvUser user = (await Files.ReadAsync("external_id,braze_id,dob,home_city,time_zone,phone\nu-1,b-1,1980-12-21,Oslo,Europe/Oslo,+4700000000\n")).Single();

        user.Should().BeEquivalentTo(new
        {
            ExternalId = "u-1",
            BrazeId = "b-1",
            DateOfBirth = new DateOnly(1980, 12, 21),
            HomeCity = "Oslo",
            TimeZone = "Europe/Oslo",
            Phone = "+4700000000",
        });
        user.AdditionalColumns.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadAsync_reports_cells_it_cannot_read_and_goes_on()
    {
        List<ExportedCsvUser> users = await Files.ReadAsync("""
            user_id,created_at,session_count,in_app_purchase_total,date_of_birth,devices,user_aliases,IDFAs
            u-1,03/04/2026,many,"1,5",12:30,{x=>1},"[""n""]",[1
            u-2,2026-01-02,1.0,2.5,19801221,,,
            """);

        users[0].ExternalId.Should().Be("u-1");
        users[0].Problems.Should().Equal(
            new[] { "created_at", "session_count", "in_app_purchase_total", "date_of_birth", "devices", "user_aliases", "IDFAs" }
                .Select(c => new CsvProblem(2, c, CsvProblemKind.UnreadableValue)));
        users[0].CreatedAt.Should().BeNull();
        users[0].SessionCount.Should().BeNull();
        users[0].Cells["created_at"].Should().Be("03/04/2026");
        users[0].Cells["devices"].Should().Be("{x=>1}");
        users[1].Should().BeEquivalentTo(new { SessionCount = 1, InAppPurchaseTotal = 2.5m, DateOfBirth = new DateOnly(1980, 12, 21) });
        users[1].Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadAsync_reports_rows_of_another_length_and_goes_on()
    {
        List<ExportedCsvUser> users = await Files.ReadAsync("user_id,first_name,visits\nu-1\nu-2,Ann,3,4,5\nu-3,Bo,6\n");

        users[0].Problems.Should().Equal(new CsvProblem(2, null, CsvProblemKind.TooFewCells));
        users[0].FirstName.Should().BeNull();
        users[0].Cells["visits"].Should().BeNull();
        users[1].Problems.Should().Equal(new CsvProblem(3, null, CsvProblemKind.TooManyCells));
        users[1].AdditionalColumns.Should().Equal(Pair("visits", "3"), Pair("", "4"), Pair("", "5"));
        users[2].Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadAsync_reports_stray_quotation_marks_and_goes_on()
    {
        List<ExportedCsvUser> users = await Files.ReadAsync("user_id,first_name\nu-1,5\" tall\nu-2,\"a\"b\nu-3,Ann\nu-4,\"never closed\nu-5,Bo\n");

        users.Select(u => u.ExternalId).Should().Equal("u-1", "u-2", "u-3", "u-4");
        users[0].FirstName.Should().Be("5\" tall");
        users.Select(u => u.Problems.Count).Should().Equal(1, 1, 0, 1);
        users[3].Problems.Should().Equal(new CsvProblem(5, "first_name", CsvProblemKind.StrayQuotationMark));
        users[3].Cells["first_name"].Should().Contain("u-5,Bo");
    }

    [Fact]
    public async Task ReadAsync_counts_rows_as_a_spreadsheet_does()
    {
        List<ExportedCsvUser> users = await Files.ReadAsync("user_id,first_name\nu-1,\"a\nb\nc\"\nu-2,Bo\n");

        users.Select(u => u.Row).Should().Equal(2, 3);
    }

    [Fact]
    public async Task ReadAsync_leaves_formulas_as_they_are()
    {
        ExportedCsvUser user = (await Files.ReadAsync("user_id,first_name\nu-1,\"=HYPERLINK(\"\"x\"\")\"\n")).Single();

        user.FirstName.Should().Be("=HYPERLINK(\"x\")");
    }

    [Fact]
    public async Task ReadAsync_reads_the_same_under_any_culture()
    {
        using InCulture culture = new("de-DE");

        ExportedCsvUser user = (await Files.ReadAsync("user_id,in_app_purchase_total,created_at,n\nu-1,1.5,2026-01-02 03:04:05 UTC,2.5\n")).Single();

        user.InAppPurchaseTotal.Should().Be(1.5m);
        user.CreatedAt.Should().Be(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        user.AdditionalColumns.TryGetNumber("n", out decimal number).Should().BeTrue();
        number.Should().Be(2.5m);
    }

    [Theory]
    [InlineData("")]
    [InlineData("user_id,email\n")]
    public async Task ReadAsync_yields_nobody_when_the_file_has_no_rows(string text) => (await Files.ReadAsync(text)).Should().BeEmpty();

    [Fact]
    public async Task ReadAsync_refuses_a_file_that_is_no_export()
    {
        Func<Task> read = () => Files.ReadAsync("<!DOCTYPE html>\n<html>\n");

        await read.Should().ThrowAsync<InvalidDataException>().WithMessage("The file has no column of a segment export*");
    }

    [Fact]
    public async Task ReadAsync_gives_up_on_a_cell_without_end_and_does_not_show_it()
    {
        Func<Task> read = () => Files.ReadAsync($"user_id,first_name\nu-1,\"{new string('x', 1_100_000)}");

        InvalidDataException error = (await read.Should().ThrowAsync<InvalidDataException>().WithMessage("A cell of row 2 has more than 1000000 characters*")).Which;
        error.ToString().Should().NotContain("xxx");
    }

    [Fact]
    public async Task ReadAsync_refuses_streams_it_cannot_read()
    {
        Func<object> none = () => SegmentCsv.ReadAsync(null!);
        MemoryStream closed = new();
        await closed.DisposeAsync();
        Func<object> unreadable = () => SegmentCsv.ReadAsync(closed);

        none.Should().Throw<ArgumentNullException>();
        unreadable.Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task ReadAsync_leaves_the_stream_open()
    {
        using MemoryStream file = Files.Of("user_id\nu-1\n");

        await SegmentCsv.ReadAsync(file).ToListAsync();

        file.CanRead.Should().BeTrue();
    }

    [Fact]
    public async Task ReadAsync_stops_between_rows_when_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        int count = 0;

        Func<Task> read = async () =>
        {
            await foreach (ExportedCsvUser user in SegmentCsv.ReadAsync(new GeneratedExport(1_000)).WithCancellation(cancellation.Token))
            {
                count++;
                await cancellation.CancelAsync();
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
        count.Should().Be(1);
    }

    [Fact]
    public async Task ReadAsync_stops_waiting_for_the_stream_when_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        await using IAsyncEnumerator<ExportedCsvUser> users =
            SegmentCsv.ReadAsync(new GeneratedExport(1_000, stallAfterBytes: 1), cancellation.Token).GetAsyncEnumerator();

        Task<bool> waiting = users.MoveNextAsync().AsTask();
        waiting.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();

        Func<Task> read = () => waiting.WaitAsync(TimeSpan.FromSeconds(30));
        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task ReadZipAsync_reads_every_csv_file_of_the_archive()
    {
        using MemoryStream zip = Files.Zip(
            ("users-1.csv", "user_id,email\nu-1,a@b.test\n"),
            ("__MACOSX/._users-1.csv", "nothing of use"),
            ("readme.txt", "nothing of use"),
            ("more/users-2.CSV", "email,user_id\nc@b.test,u-2\n"));

        List<ExportedCsvUser> users = await SegmentCsv.ReadZipAsync(zip).ToListAsync();

        users.Select(u => (u.FileName, u.ExternalId, u.Row)).Should().Equal(("users-1.csv", "u-1", 2), ("more/users-2.CSV", "u-2", 2));
        zip.CanRead.Should().BeTrue();
    }

    [Fact]
    public async Task ReadZipAsync_refuses_what_is_no_archive_of_csv_files()
    {
        using MemoryStream json = Files.Zip(("users.txt", "{}"));
        using MemoryStream html = Files.Of("<!DOCTYPE html>");
        Func<Task> readJson = async () => await SegmentCsv.ReadZipAsync(json).ToListAsync();
        Func<Task> readHtml = async () => await SegmentCsv.ReadZipAsync(html).ToListAsync();
        Func<object> readEndless = () => SegmentCsv.ReadZipAsync(new GeneratedExport(1));

        await readJson.Should().ThrowAsync<InvalidDataException>().WithMessage("*no CSV file*");
        await readHtml.Should().ThrowAsync<InvalidDataException>();
        readEndless.Should().Throw<ArgumentException>().WithMessage("*not seekable*");
    }

    private static KeyValuePair<string, string> Pair(string column, string text) => new(column, text);

    [Fact]
    public async Task ReadZipAsync_refuses_a_file_in_the_archive_that_ends_early()
    {
        using MemoryStream zip = Files.Zip(("a.csv", "external_id,email\nu-1,a@b.test\n"));
        byte[] archive = zip.ToArray();
        int length = archive.AsSpan().LastIndexOf("PK\x01\x02"u8) + 24;
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(length, 4), BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(length, 4)) + 1);

        Func<Task> read = async () => await SegmentCsv.ReadZipAsync(new MemoryStream(archive)).ToListAsync();

        await read.Should().ThrowAsync<InvalidDataException>();
    }

    [Fact]
    public async Task ReadAsync_refuses_a_row_that_has_no_end()
    {
        string cells = string.Concat(Enumerable.Repeat("abcdefg,", 2_100_000));

        Func<Task> read = () => Files.ReadAsync("external_id,email\n" + cells);

        await read.Should().ThrowAsync<InvalidDataException>().WithMessage("*row*16000000*");
    }
}

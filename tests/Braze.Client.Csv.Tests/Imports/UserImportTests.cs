using System.Text;

namespace Braze.Client.Csv.Tests;

public sealed class UserImportTests
{
    private const string GroupId = "00000000-0000-0000-0000-0000000000a1";

    private static readonly DateTimeOffset Moment = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(2));

    [Fact]
    public async Task WriteAsync_writes_every_field_under_the_name_imports_know()
    {
        UserImport<Customer> import = new(c => BrazeUser.External(c.Id))
        {
            FirstName = c => c.Name,
            LastName = _ => "Example",
            Email = c => c.Email,
            Phone = _ => "+4700000000",
            Country = _ => "NO",
            Language = _ => "nb",
            HomeCity = _ => "Oslo",
            TimeZone = _ => "Europe/Oslo",
            DateOfBirth = c => c.Born,
            Gender = _ => Gender.PreferNotToSay,
            DateOfFirstSession = c => c.Since,
            DateOfLastSession = _ => Moment,
            EmailSubscribe = _ => GlobalSubscriptionState.OptedIn,
            PushSubscribe = _ => GlobalSubscriptionState.Unsubscribed,
            EmailOpenTrackingDisabled = _ => true,
            EmailClickTrackingDisabled = _ => false,
            SubscriptionGroup = _ => new SubscriptionGroup(GroupId, SubscriptionGroupState.Subscribed),
        };

        string file = await Files.WriteAsync(import, new Customer("u-1") { Name = "Ann", Email = "a@b.test", Born = new(1980, 12, 21), Since = Moment });

        file.Should().Be(
            "external_id,first_name,last_name,email,phone,country,language,home_city,time_zone,dob,gender,date_of_first_session,date_of_last_session,"
            + "email_subscribe,push_subscribe,email_open_tracking_disabled,email_click_tracking_disabled,subscription_group_id,subscription_state\n"
            + "\"u-1\",\"Ann\",\"Example\",\"a@b.test\",\"+4700000000\",\"NO\",\"nb\",\"Oslo\",\"Europe/Oslo\",1980-12-21,P,2026-01-02T01:04:05Z,"
            + $"2026-01-02T01:04:05Z,opted_in,unsubscribed,true,false,{GroupId},subscribed\n");
    }

    [Fact]
    public async Task WriteAsync_quotes_texts_and_nothing_else()
    {
        string file = await Files.WriteAsync(
            Attributes(),
            new Customer("0130") { Tier = "true", Visits = 3, Spent = 1234.50m, Score = 0.25, IsVip = true, Since = Moment, Born = new(1980, 12, 21) });

        file.Should().Be(
            "external_id,tier,visits,spent,score,vip,since,born\n"
            + "\"0130\",\"true\",3,1234.50,0.25,true,2026-01-02T01:04:05.678Z,1980-12-21\n");
    }

    [Fact]
    public async Task WriteAsync_leaves_cells_empty_that_have_no_value()
    {
        string file = await Files.WriteAsync(Attributes(), new Customer("u-1"), new Customer("u-2") { Tier = "" });

        file.Should().EndWith("\n\"u-1\",,,,,,,\n\"u-2\",,,,,,,\n");
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\r\nb\rc", "\"a\nb\nc\"")]
    [InlineData(" a ", "\" a \"")]
    [InlineData("=1+1", "\"=1+1\"")]
    [InlineData("日😀", "\"日😀\"")]
    public async Task WriteAsync_escapes_texts(string text, string cell)
    {
        UserImport<string> import = new(_ => BrazeUser.External("u-1")) { CustomAttributes = { { "note", text => text } } };

        (await Files.WriteAsync(import, text)).Should().Be($"external_id,note\n\"u-1\",{cell}\n");
    }

    [Theory]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(-1.5e-7, "-0.00000015")]
    [InlineData(1.2345678901234567e-20, "0.000000000000000000012345678901234567")]
    [InlineData(-1.2345678901234567e20, "-123456789012345670000")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "-0")]
    public async Task WriteAsync_writes_numbers_without_an_exponent(double number, string cell)
    {
        UserImport<double> import = new(_ => BrazeUser.External("u-1")) { CustomAttributes = { { "n", number => (double?)number } } };

        (await Files.WriteAsync(import, number)).Should().EndWith($",{cell}\n");
    }

    [Fact]
    public async Task WriteAsync_writes_the_same_under_any_culture()
    {
        Customer customer = new("u-1") { Visits = -3, Spent = 1234.5m, Score = 0.5, Since = Moment, Born = new(1980, 12, 21) };
        string expected = await Files.WriteAsync(Attributes(), customer);
        foreach (string name in new[] { "de-DE", "ar-SA", "th-TH", "sv-SE" })
        {
            using InCulture culture = new(name);

            (await Files.WriteAsync(Attributes(), customer)).Should().Be(expected);
        }
    }

    [Fact]
    public async Task WriteAsync_names_users_by_the_columns_of_their_identifier()
    {
        (await Header(BrazeUser.External("u-1"))).Should().Be("external_id\n\"u-1\"\n");
        (await Header(BrazeUser.BrazeId("b-1"))).Should().Be("braze_id\n\"b-1\"\n");
        (await Header(BrazeUser.Alias("n-1", "l-1"))).Should().Be("user_alias_name,user_alias_label\n\"n-1\",\"l-1\"\n");
        (await Header(BrazeUser.Email("a@b.test"))).Should().Be("email\n\"a@b.test\"\n");
        (await Header(BrazeUser.Phone("+4700000000"))).Should().Be("phone\n\"+4700000000\"\n");

        static Task<string> Header(BrazeUser user) => Files.WriteAsync(new UserImport<BrazeUser>(u => u), user);
    }

    [Fact]
    public async Task WriteAsync_refuses_users_of_different_kinds_in_one_file()
    {
        Func<Task> write = () => Files.WriteAsync(new UserImport<BrazeUser>(u => u), BrazeUser.External("u-1"), BrazeUser.Alias("n-1", "l-1"));

        ImportRowException error = (await write.Should().ThrowAsync<ImportRowException>().WithMessage("Row 2: its user is named by Alias*External*one file for each*")).Which;
        error.Row.Should().Be(2);
    }

    [Fact]
    public async Task WriteAsync_says_which_row_names_no_user()
    {
        Func<Task> empty = () => Files.WriteAsync(new UserImport<Customer>(c => BrazeUser.External(c.Id)), new Customer("u-1"), new Customer(""));
        Func<Task> none = () => Files.WriteAsync(new UserImport<Customer>(_ => null!), new Customer("u-1"));

        (await empty.Should().ThrowAsync<ImportRowException>().WithMessage("Row 2: *")).WithInnerException<ArgumentException>();
        await none.Should().ThrowAsync<ImportRowException>().WithMessage("Row 1: *");
    }

    [Fact]
    public async Task WriteAsync_refuses_a_column_that_names_the_user_already()
    {
        UserImport<Customer> import = new(c => BrazeUser.Email(c.Id)) { Email = c => c.Email };

        Func<Task> write = () => Files.WriteAsync(import, new Customer("a@b.test"));

        await write.Should().ThrowAsync<InvalidOperationException>().WithMessage("*'email'*");
    }

    [Fact]
    public async Task WriteAsync_refuses_values_Braze_would_not_keep()
    {
        await Refuses(new Customer("u-1") { Tier = new string('x', 256) }, "Row 1, column 'tier': the text has 256 characters; the limit is 255.");
        await Refuses(new Customer("u-1") { Score = double.NaN }, "Row 1, column 'score': the number is not finite.");
        await Refuses(new Customer("u-1") { Since = Moment.AddYears(1000) }, "Row 1, column 'since': the date is after the year 3000*");
        await Refuses(new Customer("u-1") { Born = new(3001, 1, 1) }, "Row 1, column 'born': the date is after the year 3000*");

        static async Task Refuses(Customer customer, string message)
        {
            Func<Task> write = () => Files.WriteAsync(Attributes(), customer);
            await write.Should().ThrowAsync<ImportRowException>().WithMessage(message);
        }
    }

    [Fact]
    public async Task WriteAsync_refuses_a_group_with_double_opt_in()
    {
        UserImport<Customer> import = new(c => BrazeUser.External(c.Id))
        {
            SubscriptionGroup = _ => new SubscriptionGroup(GroupId, SubscriptionGroupState.Subscribed) { UseDoubleOptIn = true },
        };

        Func<Task> write = () => Files.WriteAsync(import, new Customer("u-1"));

        await write.Should().ThrowAsync<ImportRowException>().WithMessage("Row 1, column 'subscription_group_id': *double opt-in*");
    }

    [Theory]
    [InlineData("first_name", "*FirstName*")]
    [InlineData("subscription_state", "*SubscriptionGroup*")]
    [InlineData("external_id", "*constructor*")]
    [InlineData("tier", "*already*")]
    [InlineData(" ", "*")]
    public void Custom_attributes_refuse_names_that_are_not_free(string name, string message)
    {
        UserImport<Customer> import = Attributes();

        Action add = () => import.CustomAttributes.Add(name, c => c.Tier);

        add.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Custom_attributes_refuse_names_that_are_too_long()
    {
        Action add = () => Attributes().CustomAttributes.Add(new string('x', 256), c => c.Tier);

        add.Should().Throw<ArgumentException>().WithMessage("*256 characters; the limit is 255*");
    }

    [Fact]
    public void Custom_attributes_can_be_listed() =>
        Attributes().CustomAttributes.Should().Equal("tier", "visits", "spent", "score", "vip", "since", "born");

    [Fact]
    public async Task WriteAsync_writes_nothing_without_rows()
    {
        using MemoryStream file = new();

        ImportFile written = await Attributes().WriteAsync(AsyncEnumerable.Empty<Customer>(), file);

        written.Should().Be(new ImportFile(1, 0, 0));
        file.Length.Should().Be(0);
    }

    [Fact]
    public async Task WriteAsync_counts_rows_and_bytes_and_leaves_the_stream_open()
    {
        using MemoryStream file = new();

        ImportFile written = await Attributes().WriteAsync(Customers(10_000), file);

        written.Should().Be(new ImportFile(1, 10_000, file.Length));
        file.CanWrite.Should().BeTrue();
    }

    [Fact]
    public async Task WriteAsync_stops_before_the_file_is_larger_than_Braze_imports()
    {
        string text = new('x', 200);
        UserImport<int> import = new(_ => BrazeUser.External("u-1"));
        for (int i = 0; i < 1_000; i++)
        {
            import.CustomAttributes.Add($"a{i}", _ => text);
        }

        using CountingStream file = new();

        Func<Task> write = () => import.WriteAsync(AsyncEnumerable.Range(0, int.MaxValue), file);

        await write.Should().ThrowAsync<ImportRowException>().WithMessage("Row *: with it the file would exceed 500000000 bytes*several files.");
        file.Length.Should().BeInRange(499_000_000, UserImport<int>.MaxFileBytes);
    }

    [Fact]
    public async Task WriteFilesAsync_begins_another_file_when_one_is_full()
    {
        List<MemoryStream> files = [];

        IReadOnlyList<ImportFile> written = await Attributes().WriteFilesAsync(Customers(5), Create(files), maxRows: 2);

        written.Select(f => (f.Number, f.Rows)).Should().Equal((1, 2), (2, 2), (3, 1));
        string[] texts = [.. files.Select(f => Encoding.UTF8.GetString(f.ToArray()))];
        texts.Should().OnlyContain(t => t.StartsWith("external_id,tier", StringComparison.Ordinal));
        texts.Select(t => t.Split('\n').Length - 2).Should().Equal(2, 2, 1);
        string.Concat(texts).Split('\n').Where(l => l.StartsWith('"')).Select(l => l.Split(',')[0]).Should().Equal("\"u-0\"", "\"u-1\"", "\"u-2\"", "\"u-3\"", "\"u-4\"");
        written.Select(f => f.Bytes).Should().Equal(files.Select(f => (long)f.ToArray().Length));
        files.Should().OnlyContain(f => !f.CanWrite, "a full file is closed");
    }

    [Fact]
    public async Task WriteFilesAsync_fills_files_to_the_byte()
    {
        List<MemoryStream> files = [];
        UserImport<int> import = new(n => BrazeUser.External($"u-{n}"));
        int header = "external_id\n".Length;
        int row = "\"u-0\"\n".Length;

        IReadOnlyList<ImportFile> written = await import.WriteFilesAsync(AsyncEnumerable.Range(0, 6), Create(files), maxBytes: header + (3 * row));

        written.Should().Equal(new ImportFile(1, 3, header + (3 * row)), new ImportFile(2, 3, header + (3 * row)));
    }

    [Fact]
    public async Task WriteFilesAsync_refuses_a_row_that_fits_into_no_file()
    {
        List<MemoryStream> files = [];
        UserImport<string> import = new(BrazeUser.External);

        Func<Task> write = () => import.WriteFilesAsync(new[] { "u-1", new string('x', 100) }.ToAsyncEnumerable(), Create(files), maxBytes: 30);

        await write.Should().ThrowAsync<ImportRowException>().WithMessage("Row 2: the row alone would exceed 30 bytes*");
        files.Should().ContainSingle().Which.CanWrite.Should().BeFalse();
    }

    [Fact]
    public async Task WriteFilesAsync_makes_no_file_without_rows()
    {
        List<MemoryStream> files = [];

        (await Attributes().WriteFilesAsync(AsyncEnumerable.Empty<Customer>(), Create(files))).Should().BeEmpty();
        files.Should().BeEmpty();
    }

    [Fact]
    public async Task WriteFilesAsync_refuses_limits_beyond_those_of_Braze()
    {
        Func<Task> large = () => Attributes().WriteFilesAsync(Customers(1), _ => Stream.Null, maxBytes: 500_000_001);
        Func<Task> small = () => Attributes().WriteFilesAsync(Customers(1), _ => Stream.Null, maxRows: 0);

        await large.Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("maxBytes").WithMessage("*500000000*");
        await small.Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("maxRows");
    }

    [Fact]
    public async Task WriteAsync_stops_when_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        await cancellation.CancelAsync();
        using MemoryStream file = new();

        Func<Task> write = () => Attributes().WriteAsync(Customers(1_000_000), file, cancellation.Token);

        await write.Should().ThrowAsync<OperationCanceledException>();
        file.Length.Should().Be(0);
    }

    private static UserImport<Customer> Attributes() => new(c => BrazeUser.External(c.Id))
    {
        CustomAttributes =
        {
            { "tier", c => c.Tier },
            { "visits", c => c.Visits },
            { "spent", c => c.Spent },
            { "score", c => c.Score },
            { "vip", c => c.IsVip },
            { "since", c => c.Since },
            { "born", c => c.Born },
        },
    };

    private static IAsyncEnumerable<Customer> Customers(int count) =>
        AsyncEnumerable.Range(0, count).Select(n => new Customer($"u-{n}") { Tier = "gold", Visits = n, Spent = 1.5m, IsVip = true });

    private static Func<int, Stream> Create(List<MemoryStream> files) => number =>
    {
        number.Should().Be(files.Count + 1);
        MemoryStream file = new();
        files.Add(file);
        return file;
    };
}

using System.Globalization;

namespace SessionM.Client.Csv.Tests;

public sealed class WriteTests
{
    private static readonly TagAssignment Counter = TagAssignment.Increment(CustomerId.External("C-1"), "visit", "spring");
    private static readonly TagAssignment Expiring = TagAssignment.SetExpiring(CustomerId.External("C-2"), TimeSpan.FromDays(30), "vip");

    [Fact]
    public async Task WriteAsync_writes_a_row_for_each_tag()
    {
        string file = await Files.WriteAsync(format: null, Counter, Expiring);

        file.Should().Be("external_id,tag,ttl\nC-1,visit,\nC-1,spring,\nC-2,vip,2592000\n");
    }

    [Fact]
    public async Task WriteAsync_writes_the_form_it_is_told()
    {
        TagCsvFormat format = new()
        {
            CustomerId = TagCsvCustomerId.UserId,
            CustomerHeader = "customer",
            TagHeader = "tag_name",
            LifetimeHeader = "time_to_live",
            Columns = [TagCsvColumn.Tag, TagCsvColumn.Lifetime, TagCsvColumn.Customer],
            Delimiter = ';',
        };
        TagAssignment assignment = TagAssignment.SetExpiring(CustomerId.User("u-1"), TimeSpan.FromSeconds(1), "a;b,c");

        (await Files.WriteAsync(format, assignment)).Should().Be("tag_name;time_to_live;customer\n\"a;b,c\";1;u-1\n");
        format.HasHeader = false;
        (await Files.WriteAsync(format, assignment)).Should().Be("\"a;b,c\";1;u-1\n");
    }

    [Fact]
    public async Task WriteAsync_names_the_id_of_the_file_in_its_header()
    {
        (await Files.WriteAsync(new TagCsvFormat { CustomerId = TagCsvCustomerId.UserId })).Should().Be("user_id,tag,ttl\n");
    }

    [Fact]
    public async Task WriteAsync_quotes_what_needs_it_and_leaves_formulas_alone()
    {
        string file = await Files.WriteAsync(format: null, TagAssignment.Increment(CustomerId.External("C,\"1\""), "=1+1", "naïve ☕"));

        file.Should().Be("external_id,tag,ttl\n\"C,\"\"1\"\"\",=1+1,\n\"C,\"\"1\"\"\",naïve ☕,\n");
    }

    [Fact]
    public async Task WriteAsync_writes_numbers_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            (await Files.WriteAsync(format: null, Expiring)).Should().EndWith("C-2,vip,2592000\n");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task WriteAsync_counts_the_rows()
    {
        using MemoryStream file = new();

        (await TagCsv.WriteAsync(new[] { Counter, Expiring }.ToAsyncEnumerable(), file)).Should().Be(3);
    }

    [Fact]
    public async Task WriteAsync_refuses_what_the_file_cannot_hold()
    {
        foreach (TagAssignment? assignment in new[]
        {
            TagAssignment.Increment(CustomerId.User("u-secret"), "visit"),
            TagAssignment.Increment(CustomerId.External("C-secret"), "two\nlines"),
            TagAssignment.Increment(CustomerId.External("C-secret"), "fine", "half \uD83D"),
            null,
        })
        {
            Func<Task> write = () => Files.WriteAsync(format: null, Counter, assignment!);

            TagCsvRowException e = (await write.Should().ThrowAsync<TagCsvRowException>()).Which;
            e.Position.Should().Be(1);
            e.Message.Should().NotContain("secret");
        }
    }

    [Fact]
    public async Task WriteAsync_refuses_a_form_that_is_none_and_a_stream_it_cannot_write()
    {
        foreach (TagCsvFormat format in new TagCsvFormat[]
        {
            new() { Columns = [TagCsvColumn.Customer, TagCsvColumn.Tag] },
            new() { Columns = [TagCsvColumn.Customer, TagCsvColumn.Tag, TagCsvColumn.Tag] },
            new() { Columns = null! },
            new() { TagHeader = " " },
            new() { TagHeader = "TTL" },
            new() { Delimiter = '"' },
            new() { Delimiter = '\n' },
        })
        {
            Func<Task> write = () => Files.WriteAsync(format, Counter);
            Action read = () => TagCsv.ReadAsync(new MemoryStream(), format);

            await write.Should().ThrowAsync<ArgumentException>();
            read.Should().Throw<ArgumentException>();
        }

        Func<Task> closed = () => TagCsv.WriteAsync(AsyncEnumerable.Empty<TagAssignment>(), new MemoryStream([], writable: false));
        Func<Task> none = () => TagCsv.WriteAsync(AsyncEnumerable.Empty<TagAssignment>(), null!);
        Func<Task> nothing = () => TagCsv.WriteAsync(null!, new MemoryStream());
        await closed.Should().ThrowAsync<ArgumentException>();
        await none.Should().ThrowAsync<ArgumentNullException>();
        await nothing.Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task WriteAsync_can_be_cancelled()
    {
        Func<Task> write = () => TagCsv.WriteAsync(Endless(), Stream.Null, cancellationToken: new CancellationToken(canceled: true));

        await write.Should().ThrowAsync<OperationCanceledException>();

        static async IAsyncEnumerable<TagAssignment> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return Counter;
            }
        }
    }
}

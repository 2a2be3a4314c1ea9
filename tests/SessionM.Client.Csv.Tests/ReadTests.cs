using System.Text;

namespace SessionM.Client.Csv.Tests;

public sealed class ReadTests
{
    [Fact]
    public async Task ReadAsync_makes_an_assignment_of_each_row()
    {
        (await Files.ReadAsync("external_id,tag,ttl\nC-1,visit,\r\nC-2,vip,2592000\n\"C,3\",\"a \"\"b\"\"\", 60 ")).Should().Equal(
            "external C-1: visit", "external C-2: vip 2592000", "external C,3: a \"b\" 60");
    }

    [Fact]
    public async Task ReadAsync_finds_columns_by_their_names_in_any_order_and_passes_over_others()
    {
        (await Files.ReadAsync("TTL,name, external_id ,Tag\n60,Ann,C-1,vip\n,Ben,C-2,visit\n")).Should().Equal("external C-1: vip 60", "external C-2: visit");
    }

    [Fact]
    public async Task ReadAsync_reads_the_form_it_is_told()
    {
        TagCsvFormat format = new()
        {
            CustomerId = TagCsvCustomerId.UserId,
            Columns = [TagCsvColumn.Tag, TagCsvColumn.Customer, TagCsvColumn.Lifetime],
            HasHeader = false,
            Delimiter = '\t',
        };

        (await Files.ReadAsync("vip\tu-1\t60\nvisit\tu-2\t\n", format)).Should().Equal("user u-1: vip 60", "user u-2: visit");
    }

    [Fact]
    public async Task ReadAsync_reports_each_row_that_is_no_assignment_and_reads_the_others()
    {
        (await Files.ReadAsync(
            """
            external_id,tag,ttl
            C-1,vip,60
            ,vip,60
            C-3, ,60
            C-4,vip,0
            C-5,vip,-1
            C-6,vip,1.5
            C-7,vip,2147483648
            C-8,vip,30 days
            ..,vip,60
            C-10,vip
            C-11,vip,60,more
            C-12,vi"p,60
            C-13,vip,60

            """)).Should().Equal(
            "external C-1: vip 60",
            "3 Customer Missing",
            "4 Tag Missing",
            "5 Lifetime Unusable",
            "6 Lifetime Unusable",
            "7 Lifetime Unusable",
            "8 Lifetime Unusable",
            "9 Lifetime Unusable",
            "10 Customer Unusable",
            "11  TooFewCells",
            "12  TooManyCells",
            "13  StrayQuotationMark",
            "external C-13: vip 60");
    }

    [Fact]
    public async Task ReadAsync_throws_at_a_bad_row_when_nobody_is_told_of_it()
    {
        Func<Task> read = async () => await TagCsv.ReadAsync(Files.Of("external_id,tag,ttl\nC-secret,vip,never\n")).CountAsync();

        (await read.Should().ThrowAsync<InvalidDataException>()).WithMessage("Row 2*Unusable*Lifetime*").Which.Message.Should().NotContain("secret").And.NotContain("never");
    }

    [Theory]
    [InlineData("external_id,tag\nC-1,vip\n", "0 columns 'ttl'")]
    [InlineData("user_id,tag,ttl\nu-1,vip,60\n", "0 columns 'external_id'")]
    [InlineData("external_id,tag,ttl,tag\nC-1,vip,60,x\n", "2 columns 'tag'")]
    [InlineData("<!DOCTYPE html>\n<html></html>\n", "0 columns")]
    public async Task ReadAsync_needs_each_column_once(string text, string message)
    {
        Func<Task> read = () => Files.ReadAsync(text);

        (await read.Should().ThrowAsync<InvalidDataException>()).WithMessage($"*{message}*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("external_id,tag,ttl\n")]
    [InlineData("external_id,tag,ttl")]
    public async Task ReadAsync_finds_nothing_in_an_empty_file(string text) => (await Files.ReadAsync(text)).Should().BeEmpty();

    [Fact]
    public async Task ReadAsync_reads_what_begins_with_a_byte_order_mark()
    {
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            using MemoryStream file = new([.. encoding.GetPreamble(), .. encoding.GetBytes("external_id,tag,ttl\nC-1,☕,60\n")]);

            (await TagCsv.ReadAsync(file).SingleAsync()).Tags.Should().Equal("☕");
            file.CanRead.Should().BeTrue("the stream is left open");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadAsync_refuses_a_file_in_another_code_page(bool saysItIsUtf8)
    {
        byte[] mark = saysItIsUtf8 ? [0xEF, 0xBB, 0xBF] : [];
        using MemoryStream file = new([.. mark, .. Encoding.Latin1.GetBytes("external_id,tag,ttl\nC-1,caf\u00E9,60\n")]);
        Func<Task> read = async () => await TagCsv.ReadAsync(file).CountAsync();

        (await read.Should().ThrowAsync<InvalidDataException>()).WithMessage("*not UTF-8*");
    }

    [Fact]
    public async Task ReadAsync_gives_up_a_row_that_has_no_end()
    {
        Func<Task> read = () => Files.ReadAsync("external_id,tag,ttl\nC-1,\"" + new string('x', 3_000_000));

        await read.Should().ThrowAsync<InvalidDataException>();
    }

    [Fact]
    public async Task ReadAsync_can_be_cancelled()
    {
        Func<Task> read = async () => await TagCsv.ReadAsync(Files.Of("external_id,tag,ttl\nC-1,vip,60\n"), cancellationToken: new CancellationToken(canceled: true)).CountAsync();

        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void ReadAsync_needs_a_stream_it_can_read()
    {
        using MemoryStream closed = new();
        closed.Dispose();
        Action none = () => TagCsv.ReadAsync(null!);
        Action unreadable = () => TagCsv.ReadAsync(closed);

        none.Should().Throw<ArgumentNullException>();
        unreadable.Should().Throw<ArgumentException>();
    }
}

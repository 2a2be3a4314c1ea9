using System.Buffers.Binary;
using System.Text;

namespace Braze.Client.Tests;

public sealed class ExportReadTests
{
    private const string One = """{"external_id":"u-1"}""";
    private const string Two = """{"external_id":"u-2"}""";

    [Fact]
    public async Task ReadAsync_reads_every_file_of_the_archive()
    {
        List<ExportedUserLine> lines = await ReadAsync(ExportArchives.Zip(
            ("a.txt", $"{ExportArchives.User(1)}\n{ExportArchives.User(2)}\n"), ("folder/", ""), ("folder/empty.txt", ""), ("folder/b.txt", ExportArchives.User(3))));

        lines.Select(l => l.User?.ExternalId).Should().Equal("u-1", "u-2", "u-3");
        lines.Select(l => l.Position).Should().Equal(new ExportPosition("a.txt", 1), new ExportPosition("a.txt", 2), new ExportPosition("folder/b.txt", 1));
        lines[2].User!.CustomAttributes["n"].GetInt32().Should().Be(3);
        lines.Should().OnlyContain(l => l.IsReadable && l.Problem == null && l.Text == null);
    }

    [Fact]
    public async Task ReadAsync_reads_gzip_files_too()
    {
        List<ExportedUserLine> lines = await ReadAsync(ExportArchives.Gzip($"{One}\n{Two}\n"), name: "0.gz");

        lines.Select(l => (l.User?.ExternalId, l.Position)).Should().Equal(("u-1", new("0.gz", 1)), ("u-2", new("0.gz", 2)));
    }

    [Fact]
    public async Task ReadAsync_reads_an_export_of_nobody() => (await ReadAsync(ExportArchives.Zip())).Should().BeEmpty();

    [Fact]
    public async Task ReadAsync_takes_any_line_end_and_passes_over_empty_lines()
    {
        List<ExportedUserLine> lines = await ReadAsync(ExportArchives.Zip(("a.txt", $"\uFEFF{One}\r\n\r\n \n\n{Two}\r\n\n")));

        lines.Select(l => (l.User?.ExternalId, l.Position.Line)).Should().Equal(("u-1", 1L), ("u-2", 5L));
    }

    [Theory]
    [InlineData("{\"external_id\":\"u-9\"", "^is not the JSON of a user, at byte [0-9]+$")]
    [InlineData("{\"first_name\":{\"secret-1\":1}}", "^is not the JSON of a user, at byte [0-9]+$")]
    [InlineData("secret-1", "^is not the JSON of a user, at byte [0-9]+$")]
    [InlineData("{} {}", "^is not the JSON of a user, at byte [0-9]+$")]
    [InlineData("[]", "^is not the JSON of a user, at byte [0-9]+$")]
    [InlineData("null", "^holds no user$")]
    public async Task ReadAsync_reports_a_line_that_cannot_be_read_and_goes_on(string bad, string problem)
    {
        List<ExportedUserLine> lines = await ReadAsync(ExportArchives.Zip(("a.txt", $"{One}\n{bad}\n{Two}\n")));

        lines.Select(l => l.User?.ExternalId).Should().Equal("u-1", null, "u-2");
        lines[1].IsReadable.Should().BeFalse();
        lines[1].Position.Should().Be(new ExportPosition("a.txt", 2));
        lines[1].Problem.Should().MatchRegex(problem);
        lines[1].Text.Should().Be(bad);
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(200_000)]
    public async Task ReadAsync_reports_a_line_that_is_too_long_and_goes_on(int length)
    {
        string longest = $$"""{"first_name":"{{new string('a', 1024 - 17)}}"}""";
        string tooLong = new('b', length);
        List<ExportedUserLine> lines = await ReadAsync(
            ExportArchives.Zip(("a.txt", $"{longest}\n{tooLong}\n{Two}\n{tooLong}")), new ExportReadOptions { MaxLineBytes = 1024 });

        Encoding.UTF8.GetByteCount(longest).Should().Be(1024);
        lines.Select(l => l.IsReadable).Should().Equal(true, false, true, false);
        lines[1].Problem.Should().Be("is longer than 1024 bytes");
        lines[1].Text.Should().Be(new string('b', 1024));
        lines[2].User!.ExternalId.Should().Be("u-2");
        lines[3].Position.Line.Should().Be(4);
    }

    [Fact]
    public async Task ReadAsync_goes_on_after_any_line()
    {
        byte[] archive = ExportArchives.Zip(("a.txt", $"{One}\n\nbad\n{Two}\n"), ("b.txt", $"{One}\n{Two}"), ("c.txt", ""), ("d.txt", One));
        List<ExportedUserLine> all = await ReadAsync(archive);
        all.Should().HaveCount(6);

        for (int i = 0; i < all.Count; i++)
        {
            List<ExportedUserLine> rest = await ReadAsync(archive, new ExportReadOptions { After = all[i].Position });

            rest.Select(l => l.Position).Should().Equal(all.Skip(i + 1).Select(l => l.Position));
        }
    }

    [Fact]
    public async Task ReadAsync_goes_on_in_a_gzip_file()
    {
        List<ExportedUserLine> rest = await ReadAsync(
            ExportArchives.Gzip($"{One}\n{Two}\n"), new ExportReadOptions { After = new ExportPosition("0.gz", 1) }, "0.gz");

        rest.Should().ContainSingle().Which.User!.ExternalId.Should().Be("u-2");
    }

    [Fact]
    public async Task ReadAsync_refuses_a_position_of_another_archive()
    {
        ExportReadOptions options = new() { After = new ExportPosition("z.txt", 1) };

        await FluentActions.Awaiting(() => ReadAsync(ExportArchives.Zip(("a.txt", One)), options)).Should().ThrowAsync<ArgumentException>().WithMessage("*another archive*");
        await FluentActions.Awaiting(() => ReadAsync(ExportArchives.Gzip(One), options)).Should().ThrowAsync<ArgumentException>().WithMessage("*another archive*");
    }

    [Fact]
    public async Task ReadAsync_refuses_what_is_no_archive()
    {
        await DamagedAsync(Encoding.UTF8.GetBytes(One));
        await DamagedAsync([]);
        await DamagedAsync("P"u8.ToArray());
        await DamagedAsync("PK but nothing else"u8.ToArray());
        byte[] whole = ExportArchives.Zip(("a.txt", string.Join('\n', Enumerable.Range(0, 1000).Select(ExportArchives.User))));
        await DamagedAsync(whole[..(whole.Length / 2)]);
        byte[] gzip = ExportArchives.Gzip(string.Join('\n', Enumerable.Range(0, 1000).Select(ExportArchives.User)));
        await DamagedAsync(gzip[..(gzip.Length / 2)]);
        await DamagedAsync(gzip[..^8]);
        await DamagedAsync(gzip[..17]);
    }

    [Fact]
    public async Task ReadAsync_refuses_a_file_in_the_archive_that_ends_early()
    {
        byte[] archive = ExportArchives.Zip(("a.txt", $"{One}\n{Two}\n"));
        int directory = archive.AsSpan().LastIndexOf("PK\x01\x02"u8);
        Span<byte> length = archive.AsSpan(directory + 24, 4);
        BinaryPrimitives.WriteUInt32LittleEndian(length, BinaryPrimitives.ReadUInt32LittleEndian(length) + 1);

        await DamagedAsync(archive);
    }

    [Fact]
    public async Task ReadAsync_checks_its_arguments_at_once()
    {
        using ExportHost host = new();

        host.Files.Invoking(f => f.ReadAsync(" ")).Should().Throw<ArgumentException>();
        host.Files.Invoking(f => f.ReadAsync("a.zip", new ExportReadOptions { MaxLineBytes = 1023 })).Should().Throw<ArgumentException>().WithMessage("*1023*1024*");
        await FluentActions.Awaiting(() => host.Files.ReadAsync(host.Target).FirstOrDefaultAsync().AsTask()).Should().ThrowAsync<FileNotFoundException>();
    }

    [Fact]
    public async Task ReadAsync_ends_when_the_caller_cancels()
    {
        using ExportHost host = new();
        await File.WriteAllBytesAsync(host.Target, ExportArchives.Zip(("a.txt", One), ("b.txt", Two)));
        using CancellationTokenSource cancel = new();

        Func<Task> read = async () =>
        {
            await foreach (ExportedUserLine line in host.Files.ReadAsync(host.Target).WithCancellation(cancel.Token))
            {
                await cancel.CancelAsync();
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    private static async Task<List<ExportedUserLine>> ReadAsync(byte[] archive, ExportReadOptions? options = null, string name = "export.zip")
    {
        using ExportHost host = new();
        string path = Path.Combine(host.Folder, name);
        await File.WriteAllBytesAsync(path, archive);
        return await host.Files.ReadAsync(path, options).ToListAsync();
    }

    private static Task DamagedAsync(byte[] file) => FluentActions.Awaiting(() => ReadAsync(file)).Should().ThrowAsync<InvalidDataException>();
}

using Quickstart;

namespace EndToEnd;

/// <summary>What the sample does with input it cannot use. How it ends is checked by running it (<see cref="QuickstartProcessTests"/>).</summary>
public sealed class QuickstartTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void A_segment_without_the_id_column_is_refused_by_name()
    {
        File.WriteAllText(_file, "Appboy ID,external_id\n1,u-1\n");

        FluentActions.Invoking(() => SegmentCsv.Read(_file)).Should().Throw<InvalidDataException>().WithMessage("*has no 'user_id' column*CSV Export User Data*");
    }

    [Fact]
    public void An_empty_segment_file_is_refused()
    {
        FluentActions.Invoking(() => SegmentCsv.Read(_file)).Should().Throw<InvalidDataException>().WithMessage("*has no 'user_id' column*");
    }

    [Fact]
    public void A_row_without_an_id_is_kept_so_that_it_can_be_reported()
    {
        File.WriteAllText(_file, "user_id,loyalty_tier,favorite_store\nu-1,gold,\"Main Street, \"\"No. 1\"\"\"\n,silver,x\n");

        SegmentCsv.Read(_file).Select(r => r.UserId).Should().Equal("u-1", string.Empty);
    }

    [Fact]
    public void A_broken_quote_names_the_line()
    {
        File.WriteAllText(_file, "user_id,loyalty_tier\nu-1,go\"ld\n");

        FluentActions.Invoking(() => SegmentCsv.Read(_file)).Should().Throw<InvalidDataException>().WithMessage("*line 2*");
    }

    public void Dispose() => File.Delete(_file);
}

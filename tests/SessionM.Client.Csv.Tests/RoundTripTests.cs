using FsCheck;
using FsCheck.Fluent;

namespace SessionM.Client.Csv.Tests;

/// <summary>What the writer writes, the reader reads as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Pieces = ["a", "Z", ",", "\"", "\"\"", " ", ";", "=", "'", "0130", "é", "日", "😀", "\uFEFF", "\\", "|"];

    [Fact]
    public void Files_read_back_as_they_were_written() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Gen.NonEmptyListOf(Assignment()).Select(a => a.ToArray()).ToArbitrary(), IsReadBackAsync));

    private static async Task<bool> IsReadBackAsync(TagAssignment[] assignments)
    {
        foreach (TagCsvFormat format in new TagCsvFormat[] { new(), new() { HasHeader = false, Delimiter = ';', Columns = [TagCsvColumn.Lifetime, TagCsvColumn.Tag, TagCsvColumn.Customer] } })
        {
            using MemoryStream file = new();
            await TagCsv.WriteAsync(assignments.ToAsyncEnumerable(), file, format);
            file.Position = 0;
            List<string> read = await TagCsv.ReadAsync(file, format).Select(Files.TextOf).ToListAsync();
            if (!read.SequenceEqual(assignments.SelectMany(Split).Select(Files.TextOf), StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<TagAssignment> Split(TagAssignment assignment) => assignment.Tags.Select(tag => assignment.Lifetime is { } lifetime
        ? TagAssignment.SetExpiring(assignment.Customer, lifetime, tag)
        : TagAssignment.Increment(assignment.Customer, tag));

    private static Gen<TagAssignment> Assignment() =>
        from id in Text()
        from tags in Gen.NonEmptyListOf(Text())
        from seconds in Gen.Choose(0, int.MaxValue)
        let distinct = tags.Distinct(StringComparer.Ordinal).ToArray()
        select seconds % 3 == 0
            ? TagAssignment.Increment(CustomerId.External(id), distinct)
            : TagAssignment.SetExpiring(CustomerId.External(id), TimeSpan.FromSeconds(seconds), distinct);

    private static Gen<string> Text() => Gen.NonEmptyListOf(Gen.Elements(Pieces)).Select(pieces => "x" + string.Concat(pieces.Take(60)));
}

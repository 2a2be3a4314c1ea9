using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Abstractions.Tests;

/// <summary>TABLE B.</summary>
public sealed class ValueTests
{
    public static TheoryData<string> Names() => [.. ValueVectors.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Normalize_writes_the_value_as_the_table_says(string name) => ValueVectors.All.Single(v => v.Name == name).Check();

    [Fact]
    public void Vectors_cover_every_row_of_the_table()
    {
        // B24 and B25 are about encoding and culture; they have tests of their own.
        IEnumerable<string> rows = ValueVectors.All.Select(v => v.Name.Split(' ')[0]).Where(row => row[0] == 'B').Distinct(StringComparer.Ordinal);

        rows.Should().BeEquivalentTo(Enumerable.Range(1, 23).Select(i => string.Create(CultureInfo.InvariantCulture, $"B{i}")));
    }

    [Fact(DisplayName = "B8: unspecified times throw on request")]
    public void Normalize_throws_when_a_time_has_no_kind_under_Throw()
    {
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { UnspecifiedTimes = UnspecifiedTimePolicy.Throw });

        normalizer.Invoking(n => n.Normalize([new("a", new DateTime(2024, 2, 29))])).Should().Throw<ArgumentException>().WithParameterName("attributes");
        normalizer.Normalize([new("a", new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc))]).CustomAttributes.Should().ContainKey("a");
    }

    [Fact(DisplayName = "B4: the text reads back as the same number")]
    public void Normalize_writes_numbers_that_read_back_unchanged()
    {
        AttributeNormalizer normalizer = new();
        Random random = new(17);
        List<string> changed = [];
        for (int i = 0; i < 20_000; i++)
        {
            double number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            float single = (float)(random.NextDouble() * Math.Pow(10, random.Next(-30, 30)));
            if (!double.IsFinite(number))
            {
                continue;
            }

            NormalizedProfile profile = normalizer.Normalize([new("d", number), new("f", single)]);

            if (double.Parse(profile.CustomAttributes["d"]!, CultureInfo.InvariantCulture) != number
                || float.Parse(profile.CustomAttributes["f"]!, CultureInfo.InvariantCulture) != single)
            {
                changed.Add($"{profile.CustomAttributes["d"]} {profile.CustomAttributes["f"]}");
            }
        }

        changed.Should().BeEmpty();
    }

    [Fact(DisplayName = "B23: what is handed out is what arrives")]
    public void Normalize_gives_text_that_survives_json()
    {
        NormalizedProfile profile = new AttributeNormalizer().Normalize([new("a", "\uD800x\u0000😀\uDC00")]);
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            writer.WriteStringValue(profile.CustomAttributes["a"]);
        }

        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        document.RootElement.GetString().Should().Be(profile.CustomAttributes["a"]);
    }

    [Fact]
    public void Normalize_rejects_nesting_deeper_than_64_levels()
    {
        AttributeNormalizer json = new(new AttributeNormalizerOptions { NestedValues = NestedValuePolicy.Json });

        json.Normalize([new("a", Nested(64))]).CustomAttributes.Should().ContainKey("a");
        json.Normalize([new("a", Nested(65))]).Diagnostics.Should().ContainSingle(d => d.Kind == AttributeDiagnosticKind.ValueRejected);
        json.Normalize([new("a", Nested(1000))]).Diagnostics.Should().ContainSingle(d => d.Kind == AttributeDiagnosticKind.ValueRejected);
        new AttributeNormalizer().Normalize([new("a", Nested(1000))]).Diagnostics.Should().ContainSingle(d => d.Kind == AttributeDiagnosticKind.ValueRejected);
    }

    [Fact]
    public void Normalize_rejects_a_list_that_holds_itself()
    {
        object[] cycle = new object[2];
        cycle[0] = cycle;
        cycle[1] = cycle;

        AttributeNormalizer json = new(new AttributeNormalizerOptions { NestedValues = NestedValuePolicy.Json, Lists = ListPolicy.JsonArray });

        json.Normalize([new("a", cycle)]).Diagnostics.Should().ContainSingle(d => d.Kind == AttributeDiagnosticKind.ValueRejected);
    }

    [Theory]
    [InlineData(ListPolicy.Join, "1,2")]
    [InlineData(ListPolicy.JsonArray, "[1,2]")]
    public void Normalize_reads_a_sequence_only_once(ListPolicy policy, string expected)
    {
        int reads = 0;
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { Lists = policy });

        NormalizedProfile profile = normalizer.Normalize([new("a", Sequence())]);

        profile.CustomAttributes["a"].Should().Be(expected);
        reads.Should().Be(1);

        IEnumerable<int> Sequence()
        {
            reads++;
            yield return 1;
            yield return 2;
        }
    }

    [Fact]
    public void Normalize_takes_huge_values()
    {
        string huge = new('x', 4_000_000);
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { MaxValueLength = 4096 });

        NormalizedProfile profile = normalizer.Normalize([new("text", huge), new("list", Enumerable.Repeat("y", 100_000))]);

        profile.CustomAttributes.Values.Should().OnlyContain(v => v!.Length == 4096);
        profile.Diagnostics.Should().OnlyContain(d => d.Kind == AttributeDiagnosticKind.ValueTruncated).And.HaveCount(2);
    }

    private static JsonNode Nested(int levels)
    {
        JsonNode node = JsonValue.Create(1);
        for (int i = 0; i < levels; i++)
        {
            node = i % 2 == 0 ? new JsonObject { ["a"] = node } : new JsonArray(node);
        }

        return node;
    }
}

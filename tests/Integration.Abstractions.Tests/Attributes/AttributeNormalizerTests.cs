namespace Integration.Abstractions.Tests;

/// <summary>TABLE A, one vector a row or choice, and what no vector can show.</summary>
public sealed class AttributeNormalizerTests
{
    public static TheoryData<string> Names() => [.. ProfileVectors.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Normalize_gives_the_whole_expected_result(string name)
    {
        ProfileVector vector = ProfileVectors.All.Single(v => v.Name == name);

        vector.Run().Should().Be(vector.Expected);
    }

    [Fact(DisplayName = "A11: Throw names both keys")]
    public void Normalize_throws_when_keys_collide_under_Throw()
    {
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { Collisions = CollisionPolicy.Throw });

        normalizer.Invoking(n => n.Normalize(Attributes(("a b", 1), ("a-b", 2))))
            .Should().Throw<ArgumentException>().WithParameterName("attributes").WithMessage("*'a b' and 'a-b' are both 'a_b'*");
        normalizer.Normalize(Attributes(("a b", 1), ("c", 2))).CustomAttributes.Should().HaveCount(2);
    }

    [Fact(DisplayName = "A20: 200 custom attributes, reserved fields beside them")]
    public void Normalize_keeps_200_custom_attributes_by_default()
    {
        IEnumerable<KeyValuePair<string, object?>> attributes = Enumerable.Range(0, 250).Select(i => KeyValuePair.Create($"k{i:000}", (object?)i));

        NormalizedProfile profile = new AttributeNormalizer().Normalize(attributes.Append(KeyValuePair.Create("$Zip", (object?)"1")));

        profile.CustomAttributes.Should().HaveCount(200).And.ContainKey("k199").And.NotContainKey("k200");
        profile.ReservedFields.Should().ContainKey("zip");
        profile.Diagnostics.Should().HaveCount(50).And.OnlyContain(d => d.Kind == AttributeDiagnosticKind.CapExceeded && d.IsDropped);
    }

    [Fact(DisplayName = "A20: no cap under StripDollar")]
    public void Normalize_keeps_all_attributes_under_StripDollar()
    {
        IEnumerable<KeyValuePair<string, object?>> attributes = Enumerable.Range(0, 250).Select(i => KeyValuePair.Create($"k{i:000}", (object?)i));

        new AttributeNormalizer(new AttributeNormalizerOptions { KeyRule = KeyRule.StripDollar }).Normalize(attributes).CustomAttributes.Should().HaveCount(250);
    }

    [Fact]
    public void Normalize_enumerates_in_ordinal_order_whatever_the_input_order()
    {
        NormalizedProfile profile = new AttributeNormalizer().Normalize(Attributes(("b", 1), ("B", 2), ("a", 3), ("_c", 4)));

        profile.CustomAttributes.Keys.Should().Equal("B", "a", "b", "c");
    }

    [Fact]
    public void Normalize_orders_keys_that_begin_alike()
    {
        string[] keys = ["tier_10", "tier_1", "tier_9", "tier_", "tier", "tier_100", "tier_1000000", "tier_1000001", "tier_10000"];

        NormalizedProfile profile = new AttributeNormalizer().Normalize(keys.Select(key => KeyValuePair.Create(key, (object?)key)));

        profile.CustomAttributes.Keys.Should().Equal(keys.Order(StringComparer.Ordinal));
        profile.CustomAttributes.Values.Should().Equal(profile.CustomAttributes.Keys);
    }

    [Fact]
    public void Normalize_keeps_calls_apart_that_run_within_each_other_and_at_once()
    {
        AttributeNormalizer normalizer = new();
        IEnumerable<KeyValuePair<string, object?>> Nested(int depth)
        {
            yield return KeyValuePair.Create("before", (object?)depth);
            if (depth > 0)
            {
                yield return KeyValuePair.Create("within", (object?)string.Join(' ', normalizer.Normalize(Nested(depth - 1)).CustomAttributes.Values));
            }

            yield return KeyValuePair.Create("the end", (object?)depth);
        }

        Parallel.For(0, 2000, _ => string.Join(' ', normalizer.Normalize(Nested(2)).CustomAttributes.Values).Should().Be("2 2 1 1 0 0"));
    }

    [Fact]
    public void Normalize_goes_on_after_a_call_that_threw()
    {
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { Collisions = CollisionPolicy.Throw });
        normalizer.Normalize(Attributes(("x", 1)));
        normalizer.Invoking(n => n.Normalize(Attributes(("a b", 1), ("a-b", 2)))).Should().Throw<ArgumentException>();

        normalizer.Normalize(Attributes(("c", 3))).CustomAttributes.Should().Equal(new Dictionary<string, string?> { ["c"] = "3" });
    }

    [Fact]
    public void Normalize_reports_where_a_change_came_from_without_the_value()
    {
        AttributeDiagnostic diagnostic = new AttributeNormalizer().Normalize(Attributes(("favorite color", "secret-value"))).Diagnostics.Single();

        diagnostic.Should().BeEquivalentTo(new { Kind = AttributeDiagnosticKind.Renamed, Source = "favorite color", Result = "favorite_color", IsDropped = false });
        diagnostic.ToString().Should().Contain("favorite color").And.NotContain("secret-value");
    }

    [Fact]
    public void Normalize_ignores_changes_to_the_options_made_after_creation()
    {
        AttributeNormalizerOptions options = new();
        AttributeNormalizer normalizer = new(options);
        options.ExcludedPrefixes.Add("a");
        options.ReservedFields["$X"] = "x";
        options.PriorityKeys.Add("b");
        options.Events.EventNames["e"] = "f";

        ProfileText.Of(normalizer.Normalize(Attributes(("a", 1), ("$X", 2)))).Should().Be("custom X=2, a=1 ; report Renamed $X>X");
        normalizer.NormalizeEvent("e", []).IsSkipped.Should().BeTrue();
    }

    [Fact]
    public void Normalize_gives_one_result_when_many_threads_share_the_normalizer()
    {
        AttributeNormalizer normalizer = new();
        KeyValuePair<string, object?>[] attributes = [.. Attributes(("a-b", 1.5), ("a b", 2), ("$City", "x"), ("😀", null), ("list", new[] { 1, 2 }))];
        string expected = ProfileText.Of(normalizer.Normalize(attributes));

        string[] results = [.. Enumerable.Range(0, 500).AsParallel().Select(_ => ProfileText.Of(normalizer.Normalize(attributes)))];

        results.Should().OnlyContain(r => r == expected);
    }

    [Fact(DisplayName = "B24: sizes are counted after escaping")]
    public void CountJsonBytes_counts_what_the_encoder_writes()
    {
        NormalizedProfile profile = new AttributeNormalizer().Normalize(Attributes(("a", "é<")));

        profile.CountJsonBytes().Should().Be("""{"a":"\u00E9\u003C"}""".Length);
        profile.CountJsonBytes(System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Should().Be("""{"a":"??<"}""".Length);
        new NormalizedProfile().CountJsonBytes().Should().Be(2);
    }

    [Fact]
    public void Normalize_throws_when_given_null()
    {
        AttributeNormalizer normalizer = new();

        normalizer.Invoking(n => n.Normalize(null!)).Should().Throw<ArgumentNullException>().WithParameterName("attributes");
        normalizer.Invoking(n => n.Normalize([], null!)).Should().Throw<ArgumentNullException>().WithParameterName("deletedKeys");
        normalizer.Invoking(n => n.NormalizeEvent(null!, [])).Should().Throw<ArgumentNullException>().WithParameterName("eventName");
        normalizer.Invoking(n => n.NormalizeEvent("e", null!)).Should().Throw<ArgumentNullException>().WithParameterName("attributes");
        FluentActions.Invoking(() => new AttributeNormalizer(null!)).Should().Throw<ArgumentNullException>();
    }

    private static IEnumerable<KeyValuePair<string, object?>> Attributes(params (string Key, object? Value)[] attributes)
        => attributes.Select(a => KeyValuePair.Create(a.Key, a.Value));
}

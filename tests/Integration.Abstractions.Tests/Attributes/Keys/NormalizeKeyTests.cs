namespace Integration.Abstractions.Tests;

/// <summary>TABLE C, and the rows of TABLE A that concern one key alone.</summary>
public sealed class NormalizeKeyTests
{
    public static TheoryData<string, int> Vectors()
    {
        TheoryData<string, int> data = [];
        foreach (string column in new[] { "Default", nameof(KeyVector.PerScalar), nameof(KeyVector.Collapsed), nameof(KeyVector.Unicode) })
        {
            for (int i = 0; i < KeyVector.All.Count; i++)
            {
                data.Add(column, i);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void NormalizeKey_follows_the_table_in_every_column(string column, int row)
    {
        KeyVector vector = KeyVector.All[row];

        new AttributeNormalizer(KeyVector.Options(column)).NormalizeKey(vector.Input).Should().Be(vector.Expected(column));
    }

    [Fact(DisplayName = "A16: replacing comes before stripping, unlike in the kit that does it the other way round")]
    public void NormalizeKey_never_gives_the_result_of_the_wrong_order()
    {
        AttributeNormalizer normalizer = new();

        foreach (KeyVector vector in KeyVector.All.Where(v => v.WrongOrder is not null))
        {
            normalizer.NormalizeKey(vector.Input).Should().NotBe(vector.WrongOrder);
        }
    }

    [Fact(DisplayName = "A4: composing keys first makes both spellings of an accent one key")]
    public void NormalizeKey_gives_one_key_for_both_forms_of_an_accent_when_composing()
    {
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { ComposeKeys = true });

        normalizer.NormalizeKey("cafe\u0301").Should().Be("caf_");
        normalizer.NormalizeKey("caf\u00E9").Should().Be("caf_");
        normalizer.NormalizeKey("\uD800e\u0301x").Should().Be("x", "half a surrogate pair must not stop the composition");
    }

    [Theory(DisplayName = "A19: the other rule strips every leading dollar and nothing else")]
    [InlineData("$FirstNick", "FirstNick")]
    [InlineData("$$x", "x")]
    [InlineData("favorite color", "favorite color")]
    [InlineData("_x", "_x")]
    [InlineData("a$b", "a$b")]
    [InlineData("café", "café")]
    [InlineData("$", "")]
    [InlineData("$ ", "")]
    public void NormalizeKey_strips_leading_dollars_under_StripDollar(string key, string expected)
        => new AttributeNormalizer(new AttributeNormalizerOptions { KeyRule = KeyRule.StripDollar }).NormalizeKey(key).Should().Be(expected);

    [Fact(DisplayName = "B23: keys that would be one key in JSON are one key here")]
    public void NormalizeKey_replaces_lone_surrogates_under_StripDollar()
        => new AttributeNormalizer(new AttributeNormalizerOptions { KeyRule = KeyRule.StripDollar }).NormalizeKey("$a\uD800b😀\uDC00").Should().Be("a\uFFFDb😀\uFFFD");

    [Fact(DisplayName = "A14: length limits never split a character")]
    public void NormalizeKey_cuts_before_a_surrogate_pair_when_it_would_split_it()
    {
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { KeyRule = KeyRule.StripDollar, MaxKeyLength = 3 });

        normalizer.NormalizeKey("ab😀").Should().Be("ab");
        normalizer.NormalizeKey("a😀b").Should().Be("a😀");
        normalizer.NormalizeKey("   x").Should().BeEmpty("what is left is white space");
    }

    [Fact(DisplayName = "A14: 255 under StripDollar, unlimited otherwise")]
    public void NormalizeKey_limits_the_length_by_the_rule_when_none_is_set()
    {
        string key = new('k', 300);

        new AttributeNormalizer().NormalizeKey(key).Should().BeSameAs(key);
        new AttributeNormalizer(new AttributeNormalizerOptions { KeyRule = KeyRule.StripDollar }).NormalizeKey(key).Should().HaveLength(255);
        new AttributeNormalizer(new AttributeNormalizerOptions { KeyRule = KeyRule.StripDollar, MaxKeyLength = 299 }).NormalizeKey(key).Should().HaveLength(299);
    }

    [Fact(DisplayName = "A12: a declared name lends its casing; one declared twice does not")]
    public void NormalizeKey_takes_the_declared_casing_when_it_is_unambiguous()
    {
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { KnownNames = { "LoyaltyTier", "State_1", "STATE_1" } });

        normalizer.NormalizeKey("loyaltytier").Should().Be("LoyaltyTier");
        normalizer.NormalizeKey("State-1").Should().Be("State_1");
        normalizer.NormalizeKey("state 1").Should().Be("state_1");
        normalizer.NormalizeKey("Unknown").Should().Be("Unknown");
    }

    [Theory]
    [InlineData(KeyRule.AlphanumericUnderscore, false, false)]
    [InlineData(KeyRule.AlphanumericUnderscore, true, false)]
    [InlineData(KeyRule.AlphanumericUnderscore, false, true)]
    [InlineData(KeyRule.StripDollar, false, false)]
    public void NormalizeKey_returns_the_same_instance_without_allocating_when_the_key_is_clean(KeyRule rule, bool collapse, bool unicode)
    {
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { KeyRule = rule, CollapseUnderscores = collapse, UnicodeLetters = unicode });
        string key = string.Concat("favorite", "_color_1");
        normalizer.NormalizeKey(key).Should().BeSameAs(key);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            normalizer.NormalizeKey(key);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void NormalizeKey_handles_keys_longer_than_any_stack_buffer()
    {
        string key = new string('-', 5000) + new string('a', 5000) + string.Concat(Enumerable.Repeat("😀", 5000));

        new AttributeNormalizer().NormalizeKey(key).Should().Be(new string('a', 5000) + new string('_', 10_000));
        new AttributeNormalizer(KeyVector.Options("PerScalar")).NormalizeKey(key).Should().Be(new string('a', 5000) + new string('_', 5000));
        new AttributeNormalizer(KeyVector.Options("Collapsed")).NormalizeKey(key).Should().Be(new string('a', 5000) + "_");
    }

    [Fact(DisplayName = "A13: no key at all")]
    public void NormalizeKey_gives_an_empty_key_when_given_null()
        => new AttributeNormalizer().NormalizeKey(null).Should().BeEmpty();
}

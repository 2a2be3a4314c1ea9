namespace Integration.Abstractions.Tests;

/// <summary>TABLE A rows 21 and 22.</summary>
public sealed class NormalizeEventTests
{
    public static TheoryData<string> Names() => [.. EventVector.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void NormalizeEvent_gives_the_whole_expected_result(string name)
    {
        EventVector vector = EventVector.All.Single(v => v.Name == name);

        vector.Run().Should().Be(vector.Expected);
    }

    [Fact]
    public void NormalizeEvent_says_so_when_the_event_is_not_to_be_sent()
    {
        NormalizedEvent skipped = new AttributeNormalizer().NormalizeEvent("view", [new("a", 1)]);

        skipped.IsSkipped.Should().BeTrue();
        skipped.Attributes.Should().BeEmpty();
    }

    [Fact]
    public void NormalizeEventAttributes_keeps_the_name_and_follows_every_rule_for_attributes()
    {
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { Events = { MaxAttributes = 2, EventNames = { ["view"] = "seen" }, PriorityAttributes = { ["view"] = ["z z"] } } });

        NormalizedEvent kept = normalizer.NormalizeEventAttributes("view", [new("b", 1), new("a", true), new("z z", 3)]);

        ProfileText.Of(kept).Should().Be("name view ; attributes a=true, z_z=3 ; report CapExceeded b, Renamed z z>z_z");
        normalizer.Invoking(n => n.NormalizeEventAttributes(" ", [])).Should().Throw<ArgumentException>();
        normalizer.Invoking(n => n.NormalizeEventAttributes("view", null!)).Should().Throw<ArgumentNullException>();
    }
}

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
}

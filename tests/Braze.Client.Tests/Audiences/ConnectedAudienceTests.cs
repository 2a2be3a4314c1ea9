using System.Reflection;

namespace Braze.Client.Tests;

public sealed class ConnectedAudienceTests
{
    public static TheoryData<string> Comparisons => new(AllComparisons().Keys);

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void CustomAttribute_asks_for_a_value_only_where_the_comparison_takes_one(string name)
    {
        AudienceComparison comparison = AllComparisons()[name];
        bool takesValue = name is not (nameof(AudienceComparison.Exists) or nameof(AudienceComparison.DoesNotExist));
        Action wrong = () => ConnectedAudience.CustomAttribute("tier", comparison, takesValue ? default(PropertyValue) : "gold");
        Action right = () => ConnectedAudience.CustomAttribute("tier", comparison, takesValue ? "gold" : default(PropertyValue));

        wrong.Should().Throw<ArgumentException>().WithMessage(takesValue ? "*needs a value*" : "*takes no value*").WithParameterName("value");
        right.Should().NotThrow();
    }

    [Fact]
    public void Comparisons_are_the_documented_ones() =>
        AllComparisons().Values.Select(c => c.Value).Should().BeEquivalentTo(
            "equals", "not_equal", "matches_regex", "does_not_match_regex", "exists", "does_not_exist", "is_any_of", "is_none_of", "includes_value",
            "does_not_include_value", "greater_than", "greater_than_or_equal_to", "less_than", "less_than_or_equal_to", "less_than_x_days_ago",
            "greater_than_x_days_ago", "less_than_x_days_in_the_future", "greater_than_x_days_in_the_future", "after", "before");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void CustomAttribute_refuses_an_empty_name(string? name)
    {
        Action filter = () => ConnectedAudience.CustomAttribute(name!, AudienceComparison.Exists);

        filter.Should().Throw<ArgumentException>().WithParameterName(nameof(name));
    }

    [Fact]
    public void CustomAttribute_refuses_a_comparison_that_was_never_set()
    {
        Action filter = () => ConnectedAudience.CustomAttribute("tier", default, "gold");

        filter.Should().Throw<ArgumentException>().WithParameterName("comparison");
    }

    [Fact]
    public void And_and_Or_refuse_no_filter_and_a_null_one()
    {
        Action none = () => ConnectedAudience.And();
        Action noneOr = () => ConnectedAudience.Or();
        Action oneNull = () => ConnectedAudience.Or(ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists), null!);

        none.Should().Throw<ArgumentException>().WithMessage("AND needs*").WithParameterName("filters");
        noneOr.Should().Throw<ArgumentException>().WithMessage("OR needs*").WithParameterName("filters");
        oneNull.Should().Throw<ArgumentException>().WithMessage("OR needs*").WithParameterName("filters");
    }

    [Fact]
    public async Task Filter_stays_as_it_was_when_the_array_it_was_made_from_changes()
    {
        using BrazeHost host = BrazeHost.Accepting();
        ConnectedAudience[] filters = [ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists)];
        ConnectedAudience audience = ConnectedAudience.And(filters);
        filters[0] = ConnectedAudience.CustomAttribute("changed", AudienceComparison.Exists);

        await host.Client.Canvases.SendBroadcastAsync(new CanvasBroadcast("c-1") { Audience = audience });

        host.Handler.Requests.Single().BodyText.Should().Contain("tier").And.NotContain("changed");
    }

    private static Dictionary<string, AudienceComparison> AllComparisons() =>
        typeof(AudienceComparison).GetProperties(BindingFlags.Public | BindingFlags.Static).ToDictionary(p => p.Name, p => (AudienceComparison)p.GetValue(null)!);
}

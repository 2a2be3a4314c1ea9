namespace SessionM.Client.Tests;

public sealed class TagAssignmentTests
{
    private static readonly CustomerId Customer = CustomerId.External("C-100");

    [Fact]
    public void Increment_makes_counters()
    {
        TagAssignment assignment = TagAssignment.Increment(Customer, "visit", "spring");

        assignment.Customer.Should().Be(Customer);
        assignment.Tags.Should().Equal("visit", "spring");
        assignment.IsCounter.Should().BeTrue();
        assignment.Lifetime.Should().BeNull();
        assignment.ToString().Should().Be("increment, 2 tags");
    }

    [Fact]
    public void SetExpiring_makes_tags_that_expire()
    {
        TagAssignment assignment = TagAssignment.SetExpiring(Customer, TimeSpan.FromDays(30), "vip");

        assignment.IsCounter.Should().BeFalse();
        assignment.Lifetime.Should().Be(TimeSpan.FromDays(30));
        assignment.ToString().Should().Be("set expiring, 1 tags").And.NotContain("C-100");
    }

    [Fact]
    public void Increment_keeps_the_tags_it_was_given()
    {
        List<string> tags = ["visit"];
        TagAssignment assignment = TagAssignment.Increment(Customer, tags);

        tags[0] = "other";

        assignment.Tags.Should().Equal("visit");
    }

    [Fact]
    public void Increment_and_SetExpiring_refuse_what_a_call_would_refuse()
    {
        foreach (Action mistake in new Action[]
        {
            () => TagAssignment.Increment(default, "visit"),
            () => TagAssignment.Increment(Customer),
            () => TagAssignment.Increment(Customer, (IReadOnlyCollection<string>)null!),
            () => TagAssignment.Increment(Customer, "visit", " "),
            () => TagAssignment.Increment(Customer, "visit", "visit"),
            () => TagAssignment.SetExpiring(default, TimeSpan.FromDays(1), "vip"),
            () => TagAssignment.SetExpiring(Customer, TimeSpan.FromDays(1)),
            () => TagAssignment.SetExpiring(Customer, TimeSpan.Zero, "vip"),
            () => TagAssignment.SetExpiring(Customer, TimeSpan.FromSeconds(1.5), "vip"),
        })
        {
            mistake.Should().Throw<ArgumentException>();
        }
    }
}

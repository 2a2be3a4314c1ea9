using System.Text;
using System.Text.Json.Nodes;

namespace Braze.Client.Tests;

/// <summary>Two attribute objects of one user as one: what Braze would make of them one after the other, or none.</summary>
public sealed class AttributeMergeTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"b":3,"c":4}""", """{"a":1,"b":3,"c":4}""")]
    [InlineData("""{"a":1}""", """{"a":null}""", """{"a":null}""")]
    [InlineData("""{"a":null}""", """{"a":"x"}""", """{"a":"x"}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":{"c":2}}""", """{"a":{"c":2}}""")]
    [InlineData("""{"a":["x"]}""", """{"a":["y"]}""", """{"a":["y"]}""")]
    [InlineData("""{"a":{"inc":2}}""", """{"a":{"inc":-5}}""", """{"a":{"inc":-3}}""")]
    [InlineData("""{"a":{"inc":2}}""", """{"a":7}""", """{"a":7}""")]
    [InlineData("""{"a":1}""", """{"b":{"inc":1}}""", """{"a":1,"b":{"inc":1}}""")]
    [InlineData("""{"a":{"add":["x","y"]}}""", """{"a":{"add":["x"],"remove":["y"]}}""", """{"a":{"add":["x"],"remove":["y"]}}""")]
    [InlineData("""{"a":{"add":["x","y"]}}""", """{"a":{"add":["x"]}}""", """{"a":{"add":["y","x"]}}""")]
    [InlineData("""{"a":{"remove":["x"]}}""", """{"a":{"add":["x"]}}""", """{"a":{"add":["x"]}}""")]
    [InlineData("""{"a":{"add":["x"]}}""", """{"a":{"remove":["x"]}}""", """{"a":{"remove":["x"]}}""")]
    [InlineData("""{"a":{"add":["x"]}}""", """{"a":["z"]}""", """{"a":["z"]}""")]
    [InlineData("""{"_merge_objects":true,"a":{"b":1}}""", """{"_merge_objects":true,"c":{"d":2}}""", """{"_merge_objects":true,"a":{"b":1},"c":{"d":2}}""")]
    [InlineData("""{"a":{"$remove":[{"k":1}]}}""", """{"b":1}""", """{"a":{"$remove":[{"k":1}]},"b":1}""")]
    [InlineData("""{"subscription_groups":[{"subscription_group_id":"g"}]}""", """{"b":1}""", """{"subscription_groups":[{"subscription_group_id":"g"}],"b":1}""")]
    public void TryMerge_makes_one_object_that_does_what_two_do(string earlier, string later, string expected) =>
        JsonNode.DeepEquals(JsonNode.Parse(Merge(earlier, later)!), JsonNode.Parse(expected)).Should().BeTrue(Merge(earlier, later));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":{"inc":1}}""")]
    [InlineData("""{"a":null}""", """{"a":{"inc":1}}""")]
    [InlineData("""{"a":["x"]}""", """{"a":{"add":["y"]}}""")]
    [InlineData("""{"a":{"inc":9223372036854775807}}""", """{"a":{"inc":1}}""")]
    [InlineData("""{"a":{"inc":1.5}}""", """{"a":{"inc":1}}""")]
    [InlineData("""{"a":{"$add":[{"k":1}]}}""", """{"a":{"$add":[{"k":2}]}}""")]
    [InlineData("""{"a":{"$add":[{"k":1}]}}""", """{"a":{"$update":[]}}""")]
    [InlineData("""{"a":{"add":[1]}}""", """{"a":{"add":["x"]}}""")]
    [InlineData("""{"_merge_objects":true,"a":{"b":1}}""", """{"_merge_objects":true,"a":{"c":2}}""")]
    [InlineData("""{"_merge_objects":true,"a":{"b":1}}""", """{"a":{"c":2}}""")]
    [InlineData("""{"_update_existing_only":true,"a":1}""", """{"a":2}""")]
    [InlineData("""{"_update_existing_only":true,"a":1}""", """{"_update_existing_only":false,"a":2}""")]
    [InlineData("""{"subscription_groups":[]}""", """{"subscription_groups":[]}""")]
    [InlineData("""{"push_tokens":[]}""", """{"push_tokens":[]}""")]
    [InlineData("""{"facebook":{"id":"1"}}""", """{"facebook":{"likes":["x"]}}""")]
    public void TryMerge_leaves_apart_what_Braze_would_do_something_else_with(string earlier, string later) => Merge(earlier, later).Should().BeNull();

    [Fact]
    public void TryMerge_knows_that_a_value_replaces_a_count()
    {
        QueuedTrackItem count = QueuedTrackItem.From(new UserAttributes(Wire.User) { ["visits"] = AttributeValue.Increment(1) });
        QueuedTrackItem value = QueuedTrackItem.From(new UserAttributes(Wire.User) { ["visits"] = 4 });

        count.IsRepeatable.Should().BeFalse();
        AttributeMerge.TryMerge(count, value)!.IsRepeatable.Should().BeTrue();
        AttributeMerge.TryMerge(count, count)!.IsRepeatable.Should().BeFalse();
        AttributeMerge.TryMerge(value, value)!.User.Should().Be(Wire.User);
    }

    private static string? Merge(string earlier, string later) =>
        AttributeMerge.TryMerge(Item(earlier), Item(later)) is { } merged ? Encoding.UTF8.GetString(merged.Json.Span) : null;

    private static QueuedTrackItem Item(string json) => new(TrackItemKind.Attributes, Wire.User, Encoding.UTF8.GetBytes(json), isRepeatable: true);
}

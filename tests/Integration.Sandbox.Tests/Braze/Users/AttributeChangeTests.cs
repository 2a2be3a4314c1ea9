using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class AttributeChangeTests : SandboxTest
{
    private async Task<string> AfterAsync(params string[] items)
    {
        foreach (string item in items)
        {
            Answer answer = await Braze.PostAsync(Wire.Track, $$"""{"attributes":[{"external_id":"u-1",{{item}}}]}""");
            answer.Status.Should().Be(201);
            answer.Json["errors"].Should().BeNull();
        }

        return Sandbox.Braze.Profiles["u-1"]["x"].Text();
    }

    [Theory]
    [InlineData("\"x\":\"a\"", "\"x\":1.5", "1.5")]
    [InlineData("\"x\":\"a\"", "\"x\":\"\"", "\"\"")]
    [InlineData("\"x\":\"a\"", "\"x\":null", "null")]
    [InlineData("\"x\":\"a\"", "\"y\":1", "\"a\"")]
    [InlineData("\"y\":1", "\"x\":{\"inc\":2}", "2")]
    [InlineData("\"x\":5", "\"x\":{\"inc\":-7}", "-2")]
    [InlineData("\"x\":\"a\"", "\"x\":{\"inc\":1}", "\"a\"")]
    [InlineData("\"x\":5", "\"x\":{\"inc\":1.5}", "5")]
    [InlineData("\"x\":[1,2,1]", "\"y\":1", "[2,1]")]
    [InlineData("\"x\":[\"a\",\"b\"]", "\"x\":{\"add\":[\"a\",\"c\"]}", "[\"b\",\"a\",\"c\"]")]
    [InlineData("\"x\":[\"a\",\"b\"]", "\"x\":{\"add\":[\"c\"],\"remove\":[\"a\",\"z\"]}", "[\"b\",\"c\"]")]
    [InlineData("\"y\":1", "\"x\":{\"remove\":[\"a\"]}", "[]")]
    public async Task Apply_sets_removes_and_changes_scalars(string first, string second, string expected)
    {
        (await AfterAsync(first, second)).Should().Be(expected);
    }

    [Theory]
    [InlineData("\"x\":{\"a\":{\"b\":1,\"c\":2}}", "\"x\":{\"a\":{\"b\":3}}", "{\"a\":{\"b\":3}}")]
    [InlineData("\"x\":{\"a\":{\"b\":1,\"c\":2}}", "\"_merge_objects\":true,\"x\":{\"a\":{\"b\":3}}", "{\"a\":{\"b\":3,\"c\":2}}")]
    [InlineData("\"x\":{\"a\":1}", "\"_merge_objects\":true,\"x\":{\"a\":2,\"b\":null}", "{\"a\":1}")]
    [InlineData("\"x\":{\"a\":1}", "\"x\":null", "null")]
    [InlineData("\"x\":{\"a\":1}", "\"x\":{\"a.b\":1}", "{\"a\":1}")]
    [InlineData("\"y\":1", "\"x\":{\"since\":{\"$time\":\"2024-02-01\"}}", "{\"since\":{\"$time\":\"2024-02-01\"}}")]
    [InlineData("\"x\":{\"a\":1}", "\"x\":{\"since\":{\"$time\":\"soon\"}}", "{\"a\":1}")]
    public async Task Apply_overwrites_or_merges_objects_and_drops_what_cannot_be_stored(string first, string second, string expected)
    {
        (await AfterAsync(first, second)).Should().Be(expected);
    }

    [Theory]
    [InlineData("\"x\":{\"$add\":[{\"id\":3}]}", "[{\"id\":1,\"n\":\"a\"},{\"id\":2},{\"id\":3}]")]
    [InlineData("\"x\":{\"$remove\":[{\"$identifier_key\":\"id\",\"$identifier_value\":2}]}", "[{\"id\":1,\"n\":\"a\"}]")]
    [InlineData("\"_merge_objects\":true,\"x\":{\"$update\":[{\"$identifier_key\":\"id\",\"$identifier_value\":1,\"$new_object\":{\"m\":\"b\"}}]}", "[{\"id\":1,\"n\":\"a\",\"m\":\"b\"},{\"id\":2}]")]
    [InlineData("\"x\":{\"$update\":[{\"$identifier_key\":\"id\",\"$identifier_value\":1,\"$new_object\":{\"m\":\"b\"}}]}", "[{\"id\":1,\"n\":\"a\"},{\"id\":2}]")]
    [InlineData("\"x\":{\"$remove\":[{\"$identifier_key\":\"id\",\"$identifier_value\":3}],\"$add\":[{\"id\":3}]}", "[{\"id\":1,\"n\":\"a\"},{\"id\":2}]")]
    public async Task Apply_changes_arrays_of_objects_in_the_order_add_remove_update(string change, string expected)
    {
        (await AfterAsync("\"x\":[{\"id\":1,\"n\":\"a\"},{\"id\":2}]", change)).Should().Be(expected);
    }

    [Fact]
    public async Task Apply_keeps_the_newest_500_values_of_an_array()
    {
        string values = string.Join(',', Enumerable.Range(0, 500));

        JsonArray stored = JsonNode.Parse(await AfterAsync($"\"x\":[{values}]", "\"x\":{\"add\":[500]}"))!.AsArray();

        stored.Should().HaveCount(500);
        ((int)stored[0]!).Should().Be(1);
        ((int)stored[^1]!).Should().Be(500);
    }

    [Fact]
    public async Task Apply_drops_an_object_beyond_100_KB_without_a_word()
    {
        string large = new('a', 100 * 1024);

        (await AfterAsync("\"x\":{\"a\":1}", $$""" "x":{"a":"{{large}}"} """)).Should().Be("{\"a\":1}");
    }

    [Fact]
    public async Task Control_keys_are_not_attributes()
    {
        await AfterAsync("\"_merge_objects\":true,\"_update_existing_only\":false,\"x\":1");

        Sandbox.Braze.Profiles["u-1"].Attributes.Keys.Should().Equal("x");
    }

    [Fact]
    public void Set_changes_a_profile_as_a_call_would()
    {
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["x"] = 1 });
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["x"] = new JsonObject { ["inc"] = 2 } });

        ((int)Sandbox.Braze.Profiles["u-1"]["x"]!).Should().Be(3);
    }

    [Fact]
    public void A_profile_asked_for_does_not_change_later()
    {
        SandboxProfile before = Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["x"] = 1 });

        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["x"] = 2 });

        ((int)before["x"]!).Should().Be(1);
    }

    [Fact]
    public void An_unknown_profile_is_named_as_such_without_its_id()
    {
        Action look = () => _ = Sandbox.Braze.Profiles["u-9"];

        look.Should().Throw<KeyNotFoundException>().Which.Message.Should().NotContain("u-9");
    }
}

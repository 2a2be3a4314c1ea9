namespace Integration.Sandbox.Tests;

public sealed class ExternalIdTests : SandboxTest
{
    private const string Rename = "users/external_ids/rename";
    private const string Remove = "users/external_ids/remove";

    [Fact]
    public async Task Rename_makes_the_old_id_a_second_way_to_the_user()
    {
        Sandbox.Braze.Profiles.Set("old");

        Answer answer = await Braze.PostAsync(Rename, Renames(("old", "new")));
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"external_id":"old","tier":"gold"},{"external_id":"new","city":"Oslo"}]}""");

        answer.Status.Should().Be(201);
        answer.Json.Text().Should().Be("""{"message":"success","external_ids":["new"],"rename_errors":[]}""");
        SandboxProfile profile = Sandbox.Braze.Profiles.Should().ContainSingle().Subject;
        profile.ExternalId.Should().Be("new");
        profile.DeprecatedExternalIds.Should().Equal("old");
        profile.Attributes.Keys.Should().BeEquivalentTo("tier", "city");
    }

    [Fact]
    public async Task Rename_fails_by_itself_and_names_its_position()
    {
        Sandbox.Braze.Profiles.Set("a");
        Sandbox.Braze.Profiles.Set("b");
        await Braze.PostAsync(Rename, Renames(("a", "a2")));

        Answer answer = await Braze.PostAsync(Rename, Renames(("a", "a3"), ("b", "a"), ("b", "b"), ("x", "y"), ("b", "a2"), ("b", ""), ("b", "b2")));

        answer.Status.Should().Be(201);
        answer.Message.Should().Be("success");
        answer.Json["external_ids"].Text().Should().Be("""["b2"]""");
        answer.Json["rename_errors"]!.AsArray().Select(e => ((int)e![0]!, (string)e[1]!)).Should().Equal(
            (0, "current_external_id is deprecated"),
            (1, "new_external_id is already in use"),
            (2, "current_external_id and new_external_id cannot be the same"),
            (3, "current_external_id does not exist"),
            (4, "new_external_id is already in use"),
            (5, "'new_external_id' is not valid"));
    }

    [Fact]
    public async Task Remove_takes_deprecated_ids_away_and_no_others()
    {
        Sandbox.Braze.Profiles.Set("old");
        await Braze.PostAsync(Rename, Renames(("old", "new")));

        Answer answer = await Braze.PostAsync(Remove, """{"external_ids":["new","old","x","old"]}""");

        answer.Status.Should().Be(201);
        answer.Json["removed_ids"].Text().Should().Be("""["old"]""");
        answer.Json["removal_errors"].Text().Should().Be(
            """[[0,"external_id is not deprecated"],[2,"external_id does not exist"],[3,"external_id does not exist"]]""");
        Sandbox.Braze.Profiles.Find("old").Should().BeNull();
        Sandbox.Braze.Profiles.Find("new").Should().NotBeNull();
    }

    [Fact]
    public async Task Deleting_by_a_deprecated_id_deletes_the_user()
    {
        Sandbox.Braze.Profiles.Set("old");
        await Braze.PostAsync(Rename, Renames(("old", "new")));

        await Braze.PostAsync("users/delete", """{"external_ids":["old"]}""");

        Sandbox.Braze.Profiles.Should().BeEmpty();
        Sandbox.Braze.Profiles.Find("new").Should().BeNull();
    }

    [Theory]
    [InlineData(Rename, "external_id_renames")]
    [InlineData(Remove, "external_ids")]
    public async Task Both_refuse_no_item_and_51_and_have_a_limit_of_their_own(string path, string list)
    {
        (await Braze.PostAsync(path, "{}")).Status.Should().Be(400);
        (await Braze.PostAsync(path, $$"""{"{{list}}":[]}""")).Status.Should().Be(400);
        (await Braze.PostAsync(path, $$"""{"{{list}}":[{{string.Join(',', Enumerable.Repeat("\"x\"", 51))}}]}""")).Status.Should().Be(400);
        Answer fifty = await Braze.PostAsync(path, $$"""{"{{list}}":[{{string.Join(',', Enumerable.Repeat("\"x\"", 50))}}]}""");

        fifty.Status.Should().Be(201);
        fifty.Header("X-RateLimit-Limit").Should().Be("1000");
        fifty.Header("X-RateLimit-Remaining").Should().Be("996");
    }

    private static string Renames(params (string From, string To)[] renames) =>
        $$"""{"external_id_renames":[{{string.Join(',', renames.Select(r => $$"""{"current_external_id":"{{r.From}}","new_external_id":"{{r.To}}"}"""))}}]}""";
}

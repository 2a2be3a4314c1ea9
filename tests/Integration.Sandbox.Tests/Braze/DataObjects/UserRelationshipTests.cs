namespace Integration.Sandbox.Tests;

public sealed class UserRelationshipTests : DataObjectTest
{
    private const string Users = Rex + "/users";
    private const string Reads = Rex + "/user_relationships";

    protected override void Configure(SandboxOptions options)
    {
        base.Configure(options);
        options.Braze.DataObjectLimits.UsersPerObject = 3;
        options.Braze.DataObjectLimits.ObjectsPerUser = 2;
    }

    [Fact]
    public async Task Relationships_are_created_updated_replaced_listed_and_deleted()
    {
        string user = await AddAllAsync();

        Answer created = await Braze.PostAsync(Users, Owner(user, """{"role":"main"}"""));
        Answer duplicate = await Braze.PostAsync(Users, Owner(user));
        Answer updated = await SendAsync(HttpMethod.Patch, Users, Owner(user, """{"since":2025}"""));
        Answer list = await ReadAsync(Reads + "?rel_kind=owner");
        Answer replaced = await SendAsync(HttpMethod.Put, Users, Owner(user, """{"role":"other"}"""));
        Answer deleted = await SendAsync(HttpMethod.Delete, Users, Owner(user));

        created.Status.Should().Be(201);
        created.Json.Text().Should().Be(
            $$$$"""{"user_relationship":{"type_name":"pet","external_id":"pet-1","rel_kind":"owner","user":{"braze_id":"{{{{user}}}}"},"attributes":{"role":"main"}}}""");
        ShouldBeError(duplicate, 409, "duplicate-user-relationship");
        updated.Status.Should().Be(200);
        updated.Json["user_relationship"]!["attributes"].Text().Should().Be("""{"role":"main","since":2025}""");
        list.Json.Text().Should().Be($$"""{"items":[{{updated.Json["user_relationship"].Text()}}],"total_count":1,"has_more":false,"next_offset":null,"offset":0,"limit":100}""");
        replaced.Json["user_relationship"]!["attributes"].Text().Should().Be("""{"role":"other"}""");
        (deleted.Status, deleted.Text).Should().Be((200, """{"deleted":true}"""));
        (await ReadAsync(Reads)).Json["total_count"].Text().Should().Be("0");
    }

    [Fact]
    public async Task Put_relates_a_user_who_exists_and_refuses_one_who_does_not()
    {
        string user = await AddAllAsync();

        ShouldBeError(await SendAsync(HttpMethod.Put, Users, Owner("nobody")), 404, "data-object-relationship-not-found");
        (await SendAsync(HttpMethod.Put, Users, Owner(user))).Status.Should().Be(200);
        (await Braze.PostAsync(Users, Owner("nobody"))).Status.Should().Be(201, "Braze does not say that it is refused");
        (await SendAsync(HttpMethod.Put, Users, Owner("nobody"))).Status.Should().Be(200);
    }

    [Fact]
    public async Task Patch_and_delete_refuse_what_is_not_there()
    {
        string user = await AddAllAsync();

        ShouldBeError(await SendAsync(HttpMethod.Patch, Users, Owner(user)), 404, "data-object-relationship-not-found");
        ShouldBeError(await SendAsync(HttpMethod.Delete, Users, Owner(user)), 404, "data-object-relationship-not-found");
    }

    [Theory]
    [InlineData("POST", "data-object-not-found")]
    [InlineData("PUT", "data-object-relationship-not-found")]
    [InlineData("PATCH", "data-object-relationship-not-found")]
    [InlineData("DELETE", "data-object-not-found")]
    public async Task Writes_refuse_what_names_no_relationship(string method, string id)
    {
        string user = await AddAllAsync();
        HttpMethod verb = new(method);

        ShouldBeInvalid(await SendAsync(verb, Users, """{"rel_kind":"owner"}"""), "*are required");
        ShouldBeInvalid(await SendAsync(verb, Users, $$"""{"braze_id":"{{user}}"}"""), "*are required");
        ShouldBeInvalid(await SendAsync(verb, Users, $$"""{"braze_id":"{{user}}","rel_kind":"enemy"}"""), "'rel_kind'*");
        ShouldBeError(await SendAsync(verb, Pets + "/pet-9/users", Owner(user)), 404, id);
        ShouldBeError(await SendAsync(verb, "data_objects/objects/cat/pet-1/users", Owner(user)), 404, "data-object-type-not-found");
    }

    [Fact]
    public async Task Attributes_hold_to_the_schema_of_the_relationship()
    {
        string user = await AddAllAsync();

        ShouldBeInvalid(await Braze.PostAsync(Users, Owner(user, """{"rank":1}""")), "'rank' is not a field*");
        ShouldBeInvalid(await SendAsync(HttpMethod.Put, Users, Owner(user, """{"role":1}""")), "'role' is not of the type*");
    }

    [Fact]
    public async Task List_refuses_an_object_or_a_type_that_is_not_there()
    {
        await AddAllAsync();

        ShouldBeError(await ReadAsync(Pets + "/pet-9/user_relationships"), 404, "data-object-not-found");
        ShouldBeError(await ReadAsync("data_objects/objects/cat/pet-1/user_relationships"), 404, "data-object-type-not-found");
    }

    [Fact]
    public async Task Relationships_beyond_the_contract_are_refused_and_those_there_still_changed()
    {
        string user = await AddAllAsync();
        await AddPetAsync("pet-2");
        await AddPetAsync("pet-3");
        await Braze.PostAsync(Users, Owner(user));
        await Braze.PostAsync(Pets + "/pet-2/users", Owner(user));
        await Braze.PostAsync(Users, Owner("b-2"));
        await Braze.PostAsync(Users, Owner("b-3"));

        ShouldBeError(await Braze.PostAsync(Pets + "/pet-3/users", Owner(user)), 422, "data-objects-per-user-limit-exceeded");
        ShouldBeError(await SendAsync(HttpMethod.Put, Pets + "/pet-3/users", Owner(user)), 422, "data-objects-per-user-limit-exceeded");
        ShouldBeError(await Braze.PostAsync(Users, Owner("b-4")), 422, "users-per-data-object-limit-exceeded");
        (await SendAsync(HttpMethod.Put, Users, Owner(user))).Status.Should().Be(200);
    }

    private static string Owner(string brazeId, string attributes = "{}") =>
        $$"""{"braze_id":"{{brazeId}}","rel_kind":"owner","attributes":{{attributes}} }""";

    private async Task<string> AddAllAsync()
    {
        AddTypes();
        await AddPetAsync("pet-1");
        return Sandbox.Braze.Profiles.Set("u-1").BrazeId;
    }
}

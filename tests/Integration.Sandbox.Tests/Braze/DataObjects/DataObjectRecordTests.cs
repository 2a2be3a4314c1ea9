namespace Integration.Sandbox.Tests;

public sealed class DataObjectRecordTests : DataObjectTest
{
    private int? _maxObjects;

    protected override void Configure(SandboxOptions options)
    {
        base.Configure(options);
        _maxObjects = options.Braze.DataObjectLimits.ObjectsPerType = 3;
    }

    [Fact]
    public async Task Objects_are_created_replaced_updated_and_deleted()
    {
        AddTypes();

        Answer created = await Braze.PostAsync(Pets, """{"external_id":"pet-1","attributes":{"name":"Rex","weight":12.5},"display_name":"Rex the dog"}""");
        Answer updated = await SendAsync(HttpMethod.Patch, Rex, """{"attributes":{"visits":3,"weight":13}}""");
        Answer read = await ReadAsync(Rex);
        Answer replaced = await SendAsync(HttpMethod.Put, Rex, """{"attributes":{"name":"Rex II"}}""");
        Answer deleted = await SendAsync(HttpMethod.Delete, Rex);

        created.Status.Should().Be(201);
        created.Json.Text().Should().Be("""{"data_object":{"type_name":"pet","external_id":"pet-1","attributes":{"name":"Rex","weight":12.5}}}""");
        updated.Status.Should().Be(200);
        updated.Json["data_object"]!["attributes"].Text().Should().Be("""{"name":"Rex","visits":3,"weight":13}""");
        read.Text.Should().Be(updated.Text);
        replaced.Json["data_object"]!["attributes"].Text().Should().Be("""{"name":"Rex II"}""");
        (deleted.Status, deleted.Text).Should().Be((200, """{"deleted":true}"""));
        ShouldBeError(await ReadAsync(Rex), 404, "data-object-not-found");
        ShouldBeError(await SendAsync(HttpMethod.Delete, Rex), 404, "data-object-not-found");
        ShouldBeError(await SendAsync(HttpMethod.Patch, Rex, """{"attributes":{"name":"x"}}"""), 404, "data-object-not-found");
    }

    [Fact]
    public async Task Put_creates_what_is_not_there_with_the_same_status()
    {
        AddTypes();

        Answer answer = await SendAsync(HttpMethod.Put, Pets + "/pet%2F1%20%C3%A5", """{"attributes":{"name":"Rex"}}""");

        answer.Status.Should().Be(200);
        (await ReadAsync(Pets)).Json["items"]!.AsArray().Should().ContainSingle().Which!["external_id"]!.GetValue<string>().Should().Be("pet/1 å");
    }

    [Fact]
    public async Task Post_refuses_an_id_that_is_taken_within_the_type_only()
    {
        AddTypes();
        await AddPetAsync("x-1");
        await AddClinicAsync("x-1");

        ShouldBeError(await Braze.PostAsync(Pets, """{"external_id":"x-1","attributes":{"name":"other"}}"""), 409, "duplicate-data-object");
        (await ReadAsync(Pets + "/x-1")).Json["data_object"]!["attributes"].Text().Should().Be("""{"name":"x-1"}""");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("GET", "/cat-1")]
    [InlineData("PUT", "/cat-1")]
    [InlineData("PATCH", "/cat-1")]
    [InlineData("DELETE", "/cat-1")]
    public async Task Unknown_type_is_refused(string method, string path)
    {
        string? body = method is "GET" or "DELETE" ? null : """{"external_id":"cat-1","attributes":{}}""";

        ShouldBeError(await SendAsync(new HttpMethod(method), "data_objects/objects/cat" + path, body), 404, "data-object-type-not-found");
    }

    [Theory]
    [InlineData("""{"attributes":{"name":"Rex"}}""", "'external_id' is required")]
    [InlineData("""{"external_id":7,"attributes":{"name":"Rex"}}""", "'external_id' is required")]
    [InlineData("""{"external_id":"pet-1"}""", "'attributes' must be an object")]
    [InlineData("""{"external_id":"pet-1","attributes":[]}""", "'attributes' must be an object")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":"Rex"},"display_name":7}""", "'display_name' must be a string")]
    [InlineData("""{"external_id":"pet-1","attributes":{"weight":1}}""", "'name' is required")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":null}}""", "'name' is required")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":"Rex","wings":2}}""", "'wings' is not a field of the schema")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":1}}""", "'name' is not of the type*")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":"Rex","weight":"1"}}""", "'weight' is not of the type*")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":"Rex","visits":1.5}}""", "'visits' is not of the type*")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":"Rex","tame":"yes"}}""", "'tame' is not of the type*")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":"Rex","tags":{}}}""", "'tags' is not of the type*")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":"Rex","chip":[]}}""", "'chip' is not of the type*")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":"Rex","born_at":"long ago"}}""", "'born_at' is not of the type*")]
    [InlineData("""{"external_id":"pet-1","attributes":{"name":"Rex","note":7}}""", "'note' is not of the type*")]
    public async Task Post_refuses_what_the_schema_does_not_take(string body, string problem)
    {
        AddTypes();

        ShouldBeInvalid(await Braze.PostAsync(Pets, body), problem);
        (await ReadAsync(Pets)).Json["total_count"].Text().Should().Be("0");
    }

    [Theory]
    [InlineData("PUT", """{"attributes":{"weight":1}}""", "'name' is required")]
    [InlineData("PUT", "{}", "'attributes' must be an object")]
    [InlineData("PATCH", """{"attributes":{"wings":2}}""", "'wings' is not a field*")]
    [InlineData("PATCH", """{"attributes":{"name":null}}""", "'name' is required")]
    [InlineData("PATCH", "{}", "'attributes' must be an object")]
    public async Task Changes_hold_to_the_schema_too(string method, string body, string problem)
    {
        AddTypes();
        await AddPetAsync("pet-1");

        ShouldBeInvalid(await SendAsync(new HttpMethod(method), Rex, body), problem);
        (await ReadAsync(Rex)).Json["data_object"]!["attributes"].Text().Should().Be("""{"name":"pet-1"}""");
    }

    [Fact]
    public async Task Every_type_of_value_is_taken_and_given_back()
    {
        AddTypes();
        const string attributes = """{"name":"Rex","weight":12.5,"visits":3,"tame":true,"tags":["a",1],"chip":{"code":{"x":null}},"born_at":"2020-03-01T10:00:00.000Z","note":false,"any":"x"}""";

        Answer answer = await Braze.PostAsync(Pets, $$"""{"external_id":"pet-1","attributes":{{attributes}} }""");

        answer.Status.Should().Be(201);
        (await ReadAsync(Rex)).Json["data_object"]!["attributes"].Text().Should().Be(attributes);
        (await SendAsync(HttpMethod.Patch, Rex, """{"attributes":{"weight":null}}""")).Json["data_object"]!["attributes"]!["weight"].Should().BeNull();
    }

    [Fact]
    public async Task Objects_are_searched_by_a_part_of_their_id_and_paged()
    {
        AddTypes();
        await AddPetAsync("a-pet-1");
        await AddPetAsync("b-1");
        await AddPetAsync("c-pet");

        Answer answer = await ReadAsync(Pets + "?search_term=pet&limit=1&offset=1");

        answer.Json.Text().Should().Be(
            """{"items":[{"type_name":"pet","external_id":"c-pet","attributes":{"name":"c-pet"}}],"total_count":2,"has_more":false,"next_offset":null,"offset":1,"limit":1}""");
    }

    [Fact]
    public async Task Objects_beyond_the_contract_are_refused_and_those_there_still_changed()
    {
        AddTypes();
        for (int i = 1; i <= _maxObjects; i++)
        {
            await AddPetAsync($"pet-{i}");
        }

        ShouldBeError(await Braze.PostAsync(Pets, """{"external_id":"pet-9","attributes":{"name":"x"}}"""), 422, "data-object-record-limit-exceeded");
        ShouldBeError(await SendAsync(HttpMethod.Put, Pets + "/pet-9", """{"attributes":{"name":"x"}}"""), 422, "data-object-record-limit-exceeded");
        (await SendAsync(HttpMethod.Put, Rex, """{"attributes":{"name":"x"}}""")).Status.Should().Be(200);
    }
}

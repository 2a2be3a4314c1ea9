namespace Integration.Sandbox.Tests;

public sealed class ObjectRelationshipTests : DataObjectTest
{
    private const string OfClinic = "data_objects/objects/clinic/clinic-1/object_relationships";
    private const string OfRex = Rex + "/object_relationships";
    private const string FromClinic = """ "rel_kind":"patient","related_type_name":"pet","related_external_id":"pet-1" """;
    private const string ToRex = """ "rel_kind":"patient","related_type_name":"clinic","related_external_id":"clinic-1","anchor":"target" """;

    protected override void Configure(SandboxOptions options)
    {
        base.Configure(options);
        options.Braze.DataObjectLimits.RelationshipsPerObject = 2;
    }

    [Fact]
    public async Task Relationship_is_one_and_the_same_from_either_end()
    {
        await AddAllAsync();

        Answer created = await Braze.PostAsync(OfClinic, $$"""{ {{FromClinic}},"attributes":{"ward":"A"} }""");
        Answer duplicate = await Braze.PostAsync(OfRex, $$"""{ {{ToRex}} }""");
        Answer updated = await SendAsync(HttpMethod.Patch, OfRex, $$"""{ {{ToRex}},"attributes":{"since":2025} }""");
        Answer outgoing = await ReadAsync(OfClinic);
        Answer incoming = await ReadAsync(OfRex + "?anchor=target&rel_kind=patient");
        Answer replaced = await SendAsync(HttpMethod.Put, OfRex, $$"""{ {{ToRex}} }""");
        Answer deleted = await SendAsync(HttpMethod.Delete, OfRex, $$"""{ {{ToRex}} }""");

        created.Status.Should().Be(201);
        created.Json.Text().Should().Be(
            """{"object_relationship":{"rel_kind":"patient","to_data_object":{"type_name":"pet","external_id":"pet-1","attributes":{"name":"pet-1"}},"attributes":{"ward":"A"}}}""");
        ShouldBeError(duplicate, 409, "duplicate-object-relationship");
        updated.Status.Should().Be(200);
        updated.Json["object_relationship"].Text().Should().Be(
            """{"rel_kind":"patient","from_data_object":{"type_name":"clinic","external_id":"clinic-1","attributes":{"city":"Ulm"}},"attributes":{"ward":"A","since":2025}}""");
        outgoing.Json["items"]![0]!["attributes"].Text().Should().Be("""{"ward":"A","since":2025}""");
        outgoing.Json["items"]![0]!["to_data_object"]!["external_id"].Text().Should().Be("\"pet-1\"");
        incoming.Json.Text().Should().Be($$"""{"items":[{{updated.Json["object_relationship"].Text()}}],"total_count":1,"has_more":false,"next_offset":null,"offset":0,"limit":100}""");
        replaced.Json["object_relationship"]!["attributes"].Text().Should().Be("{}");
        (deleted.Status, deleted.Text).Should().Be((200, """{"deleted":true}"""));
        (await ReadAsync(OfClinic)).Json["total_count"].Text().Should().Be("0");
    }

    [Fact]
    public async Task List_is_of_one_direction_and_one_kind()
    {
        await AddAllAsync();
        await Braze.PostAsync(OfClinic, $$"""{ {{FromClinic}} }""");
        await Braze.PostAsync(OfRex, """{"rel_kind":"parent","related_type_name":"pet","related_external_id":"pet-2"}""");

        (await ReadAsync(OfRex)).Json["items"]!.AsArray().Select(r => (string?)r!["rel_kind"]).Should().Equal("parent");
        (await ReadAsync(OfRex + "?anchor=target")).Json["items"]!.AsArray().Select(r => (string?)r!["rel_kind"]).Should().Equal("patient");
        (await ReadAsync(OfRex + "?anchor=target&rel_kind=parent")).Json["total_count"].Text().Should().Be("0");
        ShouldBeInvalid(await ReadAsync(OfRex + "?anchor=up"), "'anchor'*");
        ShouldBeError(await ReadAsync(Pets + "/pet-9/object_relationships"), 404, "data-object-not-found");
        ShouldBeError(await ReadAsync("data_objects/objects/cat/pet-1/object_relationships"), 404, "data-object-type-not-found");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Writes_refuse_what_does_not_name_a_relationship(string method)
    {
        await AddAllAsync();

        foreach ((string body, string problem) in new[]
        {
            ("""{"related_type_name":"pet","related_external_id":"pet-1"}""", "*are required"),
            ("""{"rel_kind":"patient","related_external_id":"pet-1"}""", "*are required"),
            ("""{"rel_kind":"patient","related_type_name":"pet","related_external_id":1}""", "*are required"),
            ($$"""{ {{FromClinic}},"anchor":"up"}""", "'anchor'*"),
            ($$"""{ {{FromClinic}},"anchor":1}""", "'anchor'*"),
            ("""{"rel_kind":"doctor","related_type_name":"pet","related_external_id":"pet-1"}""", "'rel_kind'*"),
            ("""{"rel_kind":"patient","related_type_name":"clinic","related_external_id":"clinic-1"}""", "'rel_kind'*"),
            ($$"""{ {{FromClinic}},"anchor":"target"}""", "'rel_kind'*"),
        })
        {
            ShouldBeInvalid(await SendAsync(new HttpMethod(method), OfClinic, body), problem);
        }
    }

    [Theory]
    [InlineData("POST", "data-object-not-found")]
    [InlineData("PUT", "data-object-relationship-not-found")]
    [InlineData("PATCH", "data-object-relationship-not-found")]
    [InlineData("DELETE", "data-object-not-found")]
    public async Task Writes_refuse_objects_and_types_that_are_not_there(string method, string id)
    {
        await AddAllAsync();
        HttpMethod verb = new(method);

        ShouldBeError(await SendAsync(verb, OfClinic, """{"rel_kind":"patient","related_type_name":"pet","related_external_id":"pet-9"}"""), 404, id);
        ShouldBeError(await SendAsync(verb, OfClinic.Replace("clinic-1", "clinic-9"), $$"""{ {{FromClinic}} }"""), 404, id);
        ShouldBeError(await SendAsync(verb, OfClinic, """{"rel_kind":"patient","related_type_name":"cat","related_external_id":"pet-1"}"""), 404, "data-object-type-not-found");
        ShouldBeError(await SendAsync(verb, OfClinic.Replace("clinic/", "cat/"), $$"""{ {{FromClinic}} }"""), 404, "data-object-type-not-found");
    }

    [Fact]
    public async Task Put_makes_what_is_not_there_and_the_others_refuse_it()
    {
        await AddAllAsync();

        ShouldBeError(await SendAsync(HttpMethod.Patch, OfClinic, $$"""{ {{FromClinic}} }"""), 404, "data-object-relationship-not-found");
        ShouldBeError(await SendAsync(HttpMethod.Delete, OfClinic, $$"""{ {{FromClinic}} }"""), 404, "data-object-relationship-not-found");
        ShouldBeInvalid(await SendAsync(HttpMethod.Put, OfClinic, $$"""{ {{FromClinic}},"attributes":{"ward":1} }"""), "'ward'*");
        ShouldBeInvalid(await SendAsync(HttpMethod.Put, OfClinic, $$"""{ {{FromClinic}},"attributes":[] }"""), "'attributes'*");
        (await SendAsync(HttpMethod.Put, OfClinic, $$"""{ {{FromClinic}} }""")).Status.Should().Be(200);
        (await ReadAsync(OfClinic)).Json["total_count"].Text().Should().Be("1");
    }

    [Fact]
    public async Task Delete_without_a_body_is_refused()
    {
        await AddAllAsync();

        ShouldBeInvalid(await SendAsync(HttpMethod.Delete, OfClinic), "*are required");
    }

    [Fact]
    public async Task Relationships_beyond_the_contract_are_refused_and_those_there_still_changed()
    {
        await AddAllAsync();
        await Braze.PostAsync(OfClinic, $$"""{ {{FromClinic}} }""");
        await Braze.PostAsync(OfRex, """{"rel_kind":"parent","related_type_name":"pet","related_external_id":"pet-2"}""");
        const string third = """{"rel_kind":"parent","related_type_name":"pet","related_external_id":"pet-1"}""";

        ShouldBeError(await Braze.PostAsync(OfRex, third), 422, "data-object-relationship-limit-exceeded");
        ShouldBeError(await SendAsync(HttpMethod.Put, OfRex, third), 422, "data-object-relationship-limit-exceeded");
        (await SendAsync(HttpMethod.Put, OfRex, $$"""{ {{ToRex}} }""")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Relationships_end_with_the_object_and_the_other_object_stays()
    {
        await AddAllAsync();
        await Braze.PostAsync(OfClinic, $$"""{ {{FromClinic}} }""");
        await Braze.PostAsync(Rex + "/users", """{"braze_id":"b-1","rel_kind":"owner"}""");

        await SendAsync(HttpMethod.Delete, Rex);
        (await ReadAsync(OfClinic)).Json["total_count"].Text().Should().Be("0");
        await AddPetAsync("pet-1");

        (await ReadAsync(OfRex + "?anchor=target")).Json["total_count"].Text().Should().Be("0");
        (await ReadAsync(Rex + "/user_relationships")).Json["total_count"].Text().Should().Be("0");
    }

    private async Task AddAllAsync()
    {
        AddTypes();
        await AddPetAsync("pet-1");
        await AddPetAsync("pet-2");
        await AddClinicAsync("clinic-1");
    }
}

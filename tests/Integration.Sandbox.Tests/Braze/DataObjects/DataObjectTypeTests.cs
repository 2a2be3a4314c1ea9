using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class DataObjectTypeTests : DataObjectTest
{
    [Fact]
    public async Task Types_are_listed_without_and_read_with_their_schema()
    {
        AddTypes();

        (await ReadAsync("data_objects/types")).Json.Text().Should().Be(
            """{"items":[{"type_name":"pet","metadata":{"display_name_source":"name"}},{"type_name":"clinic","metadata":{}}],"total_count":2,"has_more":false,"next_offset":null,"offset":0,"limit":100}""");
        JsonNode pet = (await ReadAsync("data_objects/types/pet")).Json["data_object_type"]!;
        pet.AsObject().Select(m => m.Key).Should().Equal("type_name", "metadata", "schema_def");
        pet["schema_def"]!["properties"]!["born_at"].Text().Should().Be("""{"type":"string","format":"date-time"}""");
        (await ReadAsync("data_objects/types/clinic")).Json["data_object_type"]!["schema_def"].Text().Should().Be("""{"type":"object"}""");
        ShouldBeError(await ReadAsync("data_objects/types/Pet"), 404, "data-object-type-not-found");
    }

    [Fact]
    public async Task Types_are_searched_by_their_beginning_in_any_case()
    {
        AddTypes();
        Sandbox.Braze.DataObjects.AddType("PETition");

        Answer answer = await ReadAsync("data_objects/types?search_term=pEt");

        answer.Json["items"]!.AsArray().Select(t => (string?)t!["type_name"]).Should().Equal("pet", "PETition");
        (await ReadAsync("data_objects/types?search_term=inic")).Json["total_count"].Text().Should().Be("0");
    }

    [Theory]
    [InlineData("?limit=2", "0,1", 2, 0, "2")]
    [InlineData("?limit=2&offset=2", "2,3", 2, 2, "4")]
    [InlineData("?limit=2&offset=3", "3,4", 2, 3, "null")]
    [InlineData("?limit=2&offset=9", "", 2, 9, "null")]
    [InlineData("?limit=0", "0", 1, 0, "1")]
    [InlineData("?limit=9999&offset=-3", "0,1,2,3,4", 250, 0, "null")]
    public async Task Lists_are_paged_and_numbers_out_of_range_moved_into_it(string query, string items, int limit, int offset, string next)
    {
        for (int i = 0; i < 5; i++)
        {
            Sandbox.Braze.DataObjects.AddType($"t-{i}");
        }

        JsonNode page = (await ReadAsync("data_objects/types" + query)).Json;

        string.Join(',', page["items"]!.AsArray().Select(t => ((string)t!["type_name"]!)[2..])).Should().Be(items);
        ((int)page["total_count"]!, (int)page["limit"]!, (int)page["offset"]!).Should().Be((5, limit, offset));
        (page["next_offset"].Text(), (bool)page["has_more"]!).Should().Be((next, next != "null"));
    }

    [Theory]
    [InlineData("?limit=many")]
    [InlineData("?limit=")]
    [InlineData("?offset=1.5")]
    public async Task Lists_refuse_numbers_that_are_none(string query)
    {
        ShouldBeInvalid(await ReadAsync("data_objects/types" + query), "'limit' and 'offset' must be integers");
    }

    [Fact]
    public async Task Kinds_of_relationships_are_listed_from_either_end()
    {
        AddTypes();

        (await ReadAsync("data_objects/types/pet/user_relationship_types")).Json["items"].Text()
            .Should().Be("""[{"rel_kind":"owner","display_name":"owner"},{"rel_kind":"vet","display_name":"vet"}]""");
        (await ReadAsync("data_objects/types/pet/object_relationship_types?anchor=target&limit=1")).Json.Text().Should().Be(
            """{"items":[{"from_type_name":"clinic","to_type_name":"pet","rel_kind":"patient","display_name":"patient","related_type_name":"clinic"}],"total_count":2,"has_more":true,"next_offset":1,"offset":0,"limit":1}""");
        (await ReadAsync("data_objects/types/clinic/object_relationship_types")).Json["items"]![0]!["related_type_name"].Text().Should().Be("\"pet\"");
        (await ReadAsync("data_objects/types/clinic/object_relationship_types?anchor=target")).Json["total_count"].Text().Should().Be("0");
        ShouldBeInvalid(await ReadAsync("data_objects/types/pet/object_relationship_types?anchor=both"), "'anchor'*");
        ShouldBeError(await ReadAsync("data_objects/types/cat/object_relationship_types"), 404, "data-object-type-not-found");
        ShouldBeError(await ReadAsync("data_objects/types/cat/user_relationship_types"), 404, "data-object-type-not-found");
    }

    [Fact]
    public async Task Reads_and_writes_are_limited_to_50_a_minute_each()
    {
        AddTypes();
        await AddPetAsync("pet-1");
        string[] reads = ["data_objects/types", "data_objects/types/pet", Rex, Pets, Rex + "/user_relationships"];
        for (int i = 0; i < 50; i++)
        {
            (await ReadAsync(reads[i % reads.Length])).Header("X-RateLimit-Remaining").Should().Be($"{49 - i}");
        }

        Answer refused = await ReadAsync("data_objects/types/pet/object_relationship_types");
        Answer[] writes =
        [
            await Braze.PostAsync(Rex + "/users", """{"braze_id":"b-1","rel_kind":"vet"}"""),
            await Braze.PostAsync(Rex + "/object_relationships", """{"rel_kind":"parent","related_type_name":"pet","related_external_id":"pet-1"}"""),
            await SendAsync(HttpMethod.Delete, Rex),
        ];
        Clock.Advance(TimeSpan.FromMinutes(1));
        Answer later = await ReadAsync(Pets);

        ShouldBeError(refused, 429, "rate-limit-exceeded");
        refused.Header("X-RateLimit-Limit").Should().Be("50");
        writes.Select(write => (write.Status, write.Header("X-RateLimit-Remaining"))).Should().Equal((201, "48"), (201, "47"), (200, "46"));
        later.Status.Should().Be(200);
    }

    [Fact]
    public async Task Wrong_key_is_refused_in_the_form_of_these_endpoints()
    {
        Braze.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");

        Answer answer = await ReadAsync("data_objects/types");

        answer.Status.Should().Be(401);
        answer.Json.Text().Should().Be("""{"error":"Invalid API Key"}""");
    }

    [Fact]
    public async Task Fault_of_too_many_requests_has_the_form_of_these_endpoints()
    {
        Sandbox.Braze.Fail(HttpMethod.Get, "data_objects/types", Fault.TooManyRequests(TimeSpan.FromSeconds(1)));

        ShouldBeError(await ReadAsync("data_objects/types"), 429, "rate-limit-exceeded");
    }

    [Fact]
    public void Kinds_are_added_only_to_types_that_exist()
    {
        SandboxDataObjects objects = Sandbox.Braze.DataObjects;
        objects.AddType("pet");

        objects.Invoking(o => o.AddUserRelationshipType("cat", "owner")).Should().Throw<ArgumentException>().WithParameterName("typeName");
        objects.Invoking(o => o.AddObjectRelationshipType("cat", "parent", "pet")).Should().Throw<ArgumentException>().WithParameterName("fromTypeName");
        objects.Invoking(o => o.AddObjectRelationshipType("pet", "parent", "cat")).Should().Throw<ArgumentException>().WithParameterName("toTypeName");
        objects.Invoking(o => o.AddType(" ")).Should().Throw<ArgumentException>().WithParameterName("typeName");
    }

    [Fact]
    public async Task Reset_forgets_types_objects_and_relationships()
    {
        AddTypes();
        await AddPetAsync("pet-1");
        await Braze.PostAsync(Rex + "/users", """{"braze_id":"b-1","rel_kind":"vet"}""");
        await Braze.PostAsync(Rex + "/object_relationships", """{"rel_kind":"parent","related_type_name":"pet","related_external_id":"pet-1"}""");

        Sandbox.Braze.Reset();
        int types = (int)(await ReadAsync("data_objects/types")).Json["total_count"]!;
        AddTypes();
        await AddPetAsync("pet-1");

        types.Should().Be(0);
        (await ReadAsync(Rex + "/user_relationships")).Json["total_count"].Text().Should().Be("0");
        (await ReadAsync(Rex + "/object_relationships")).Json["total_count"].Text().Should().Be("0");
    }
}

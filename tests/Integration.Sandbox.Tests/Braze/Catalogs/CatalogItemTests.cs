using System.Globalization;

namespace Integration.Sandbox.Tests;

public sealed class CatalogItemTests : SandboxTest
{
    private const string Items = "catalogs/dishes/items";

    [Fact]
    public async Task Item_goes_through_its_life()
    {
        await CreateCatalogAsync();

        (await OneAsync("POST", """{"Name":"Kebab","Price":129.5,"Tags":["hot","new"]}""")).Status.Should().Be(201);
        (await OneAsync("PATCH", """{"Name":"Kebab XL","Price":null,"Tags":{"$add":["big"],"$remove":["new"]}}""")).Status.Should().Be(200);
        (await ItemAsync()).Should().Be("""{"id":"d-1","Name":"Kebab XL","Price":null,"Tags":["hot","big"]}""");
        (await Braze.ReadAsync("catalogs")).Json["catalogs"]![0]!["num_items"].Text().Should().Be("1");

        (await OneAsync("PUT", """{"Vegan":true}""")).Status.Should().Be(200);
        (await ItemAsync()).Should().Be("""{"id":"d-1","Vegan":true}""");
        (await Braze.CallAsync(HttpMethod.Delete, Items + "/d-1")).Status.Should().Be(202);
        Answer gone = await Braze.ReadAsync(Items + "/d-1");
        gone.Status.Should().Be(404);
        gone.Text.Should().Be("""{"errors":[{"id":"item-not-found","message":"Could not find item","parameters":["item_id"],"parameter_values":["d-1"]}],"message":"Invalid Request"}""");
    }

    [Fact]
    public async Task Items_are_created_edited_replaced_and_deleted_in_bulk()
    {
        await CreateCatalogAsync();

        (await ManyAsync("POST", """{"id":"d-1","Name":"Kebab","Price":1},{"id":"d-2","Name":"Falafel"}""")).Status.Should().Be(202);
        (await ManyAsync("PATCH", """{"id":"d-1","Price":2},{"id":"d-9","Price":9}""")).Status.Should().Be(202);
        (await ManyAsync("PUT", """{"id":"d-2","Vegan":true},{"id":"d-3"}""")).Status.Should().Be(202);
        (await ListAsync()).Should().Be("""[{"id":"d-1","Name":"Kebab","Price":2},{"id":"d-2","Vegan":true},{"id":"d-3"}]""", "what does not exist is not edited");

        (await ManyAsync("DELETE", """{"id":"d-1"},{"id":"d-9"}""")).Status.Should().Be(202);
        (await ListAsync()).Should().Be("""[{"id":"d-2","Vegan":true},{"id":"d-3"}]""");
    }

    [Theory]
    [InlineData("Name", "12", "\"12\"")]
    [InlineData("Name", "true", "\"true\"")]
    [InlineData("Price", "\"12.5\"", "12.5")]
    [InlineData("Vegan", "\"true\"", "true")]
    [InlineData("Added_At", "\"2026-03-01T11:00:00+01:00\"", "\"2026-03-01T10:00:00.000Z\"")]
    [InlineData("Place", "[10.75,59.91]", "[10.75,59.91]")]
    [InlineData("Facts", """{"a":{"b":[1]}}""", """{"a":{"b":[1]}}""")]
    [InlineData("Tags", "[]", "[]")]
    public async Task Value_is_converted_to_the_fields_type(string field, string sent, string stored)
    {
        await CreateCatalogAsync();

        (await OneAsync("POST", $$"""{"{{field}}":{{sent}}}""")).Status.Should().Be(201);

        (await ItemAsync()).Should().Be($$"""{"id":"d-1","{{field}}":{{stored}}}""");
    }

    [Theory]
    [InlineData("""{"Name":["a"]}""", "unable-to-coerce-value")]
    [InlineData("""{"Price":"cheap"}""", "unable-to-coerce-value")]
    [InlineData("""{"Vegan":1}""", "unable-to-coerce-value")]
    [InlineData("""{"Added_At":"soon"}""", "unable-to-coerce-value")]
    [InlineData("""{"Place":[59.91]}""", "unable-to-coerce-value")]
    [InlineData("""{"Place":[10.75,91]}""", "unable-to-coerce-value")]
    [InlineData("""{"Facts":[]}""", "unable-to-coerce-value")]
    [InlineData("""{"Tags":"hot"}""", "unable-to-coerce-value")]
    [InlineData("""{"Tags":{"add":["hot"]}}""", "unable-to-coerce-value")]
    [InlineData("""{"Tags":{"$add":["hot"]}}""", "invalid-keys-in-value-object")]
    [InlineData("""{"Facts":{"a.b":1}}""", "invalid-keys-in-value-object")]
    [InlineData("""{"Facts":{"a":{"$b":1}}}""", "invalid-keys-in-value-object")]
    [InlineData("""{"Color":"red"}""", "invalid-fields")]
    [InlineData("""{"id":"d-1","Name":"Kebab"}""", "id-in-body")]
    [InlineData("""{},{}""", "request-includes-too-many-items")]
    [InlineData("\"d-1\"", "item-array-invalid")]
    [InlineData("", "item-array-invalid")]
    public async Task Create_refuses_with_the_documented_id(string item, string id)
    {
        await CreateCatalogAsync();

        Answer answer = await OneAsync("POST", item);

        (answer.Status, answer.ErrorId()).Should().Be((400, id));
        (await ListAsync()).Should().Be("[]");
    }

    [Fact]
    public async Task Create_refuses_an_item_that_exists_and_edit_one_that_does_not()
    {
        await CreateCatalogAsync();
        Answer missing = await OneAsync("PATCH", "{}");
        Answer undeletable = await Braze.CallAsync(HttpMethod.Delete, Items + "/d-1");
        await OneAsync("POST", "{}");
        Answer taken = await OneAsync("POST", "{}");

        (missing.Status, missing.ErrorId()).Should().Be((404, "item-not-found"));
        (undeletable.Status, undeletable.ErrorId()).Should().Be((400, "item-not-found"));
        (taken.Status, taken.ErrorId()).Should().Be((400, "item-already-exists"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public async Task Bulk_refuses_all_items_for_one_of_them(string method)
    {
        await CreateCatalogAsync();

        (await ManyAsync(method, """{"id":"d-1","Name":"a"},{"id":"d-2","Color":"red"}""")).Json["errors"]![0]!["parameter_values"].Text().Should().Be("""["d-2"]""");
        (await ManyAsync(method, """{"id":"d-1","Name":"a"},{"id":"d-2","Price":"x"}""")).ErrorId().Should().Be("unable-to-coerce-value");
        (await ListAsync()).Should().Be("[]");
    }

    [Theory]
    [InlineData("""{"Name":"a"},{"id":"d-1"}""", "items-missing-ids")]
    [InlineData("""{"id":1}""", "ids-not-strings")]
    [InlineData("""{"id":"d 1"}""", "invalid-ids")]
    [InlineData("""{"id":"d-1"},{"id":"d-1"}""", "ids-not-unique")]
    public async Task Bulk_refuses_ids_with_the_documented_id(string items, string id)
    {
        await CreateCatalogAsync();

        foreach (string method in new[] { "POST", "PATCH", "PUT", "DELETE" })
        {
            Answer answer = await ManyAsync(method, items);
            (answer.Status, answer.ErrorId()).Should().Be((400, id), method);
        }
    }

    [Fact]
    public async Task Limits_of_items_are_50_a_request_250_of_an_id_5000_of_a_value_and_50_levels()
    {
        await CreateCatalogAsync();

        (await ManyAsync("POST", Many(51))).ErrorId().Should().Be("request-includes-too-many-items");
        (await ManyAsync("POST", Many(50))).Status.Should().Be(202);
        (await ManyAsync("POST", $$"""{"id":"{{new string('d', 251)}}"}""")).ErrorId().Should().Be("ids-too-large");
        (await ManyAsync("POST", $$"""{"id":"{{new string('d', 250)}}"}""")).Status.Should().Be(202);
        (await OneAsync("PUT", $$"""{"Name":"{{new string('n', 5001)}}"}""")).ErrorId().Should().Be("items-too-large");
        (await OneAsync("PUT", $$"""{"Name":"{{new string('n', 5000)}}"}""")).Status.Should().Be(200);
        (await OneAsync("PUT", $$"""{"Facts":{{Nested(51)}}}""")).ErrorId().Should().Be("too-deep-nesting-in-value-object");
        (await OneAsync("PUT", $$"""{"Facts":{{Nested(50)}}}""")).Status.Should().Be(200);

        static string Many(int count) => string.Join(',', Enumerable.Range(1, count).Select(i => $$"""{"id":"d-{{i}}"}"""));
        static string Nested(int levels) => string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels);
    }

    [Fact]
    public async Task List_links_pages_of_50_to_their_neighbours()
    {
        await CreateCatalogAsync();
        for (int first = 1; first <= 101; first += 50)
        {
            string items = string.Join(',', Enumerable.Range(first, Math.Min(50, 102 - first)).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"d-{i:000}\"}}")));
            await ManyAsync("POST", items);
        }

        Answer one = await Braze.ReadAsync(Items);
        Answer two = await Braze.ReadAsync(Items + "?cursor=c2tpcDo1MA==");
        Answer three = await Braze.ReadAsync(Items + "?cursor=c2tpcDoxMDA=");

        one.Header("Link").Should().Be("</catalogs/dishes/items?cursor=c2tpcDo1MA==>; rel=\"next\"");
        two.Header("Link").Should().Be("</catalogs/dishes/items?cursor=c2tpcDow>; rel=\"prev\",</catalogs/dishes/items?cursor=c2tpcDoxMDA=>; rel=\"next\"");
        three.Header("Link").Should().Be("</catalogs/dishes/items?cursor=c2tpcDo1MA==>; rel=\"prev\"");
        new[] { one, two, three }.SelectMany(a => a.Json["items"]!.AsArray()).Select(i => (string?)i!["id"])
            .Should().Equal(Enumerable.Range(1, 101).Select(i => string.Create(CultureInfo.InvariantCulture, $"d-{i:000}")));
    }

    [Fact]
    public async Task List_links_nothing_when_all_items_fit_one_page()
    {
        await CreateCatalogAsync();
        await ManyAsync("POST", string.Join(',', Enumerable.Range(1, 50).Select(i => $$"""{"id":"d-{{i}}"}""")));

        Answer answer = await Braze.ReadAsync(Items + "?cursor=c2tpcDow");

        answer.Json["items"]!.AsArray().Should().HaveCount(50);
        answer.Header("Link").Should().BeNull();
    }

    [Theory]
    [InlineData("bad-cursor")]
    [InlineData("c2tpcDo=")]
    [InlineData("c2tpcDotMQ==")]
    public async Task List_refuses_a_cursor_that_is_none(string cursor)
    {
        await CreateCatalogAsync();

        Answer answer = await Braze.ReadAsync($"{Items}?cursor={cursor}");

        answer.Status.Should().Be(400);
        answer.Text.Should().Be(
            $$"""{"errors":[{"id":"invalid-cursor","message":"'cursor' is not valid","parameters":["cursor"],"parameter_values":["{{cursor}}"]}],"message":"Invalid Request"}""");
    }

    private Task<Answer> CreateCatalogAsync() => Braze.PostAsync("catalogs", """
        {"catalogs":[{"name":"dishes","description":"d","fields":[{"name":"id","type":"string"},{"name":"Name","type":"string"},{"name":"Price","type":"number"},
          {"name":"Vegan","type":"boolean"},{"name":"Added_At","type":"time"},{"name":"Place","type":"geo"},{"name":"Facts","type":"object"},{"name":"Tags","type":"array"}]}]}
        """);

    private Task<Answer> OneAsync(string method, string item) => Braze.CallAsync(new HttpMethod(method), Items + "/d-1", $$"""{"items":[{{item}}]}""");

    private Task<Answer> ManyAsync(string method, string items) => Braze.CallAsync(new HttpMethod(method), Items, $$"""{"items":[{{items}}]}""");

    private async Task<string> ItemAsync() => (await Braze.ReadAsync(Items + "/d-1")).Json["items"]![0].Text();

    private async Task<string> ListAsync() => (await Braze.ReadAsync(Items)).Json["items"].Text();
}

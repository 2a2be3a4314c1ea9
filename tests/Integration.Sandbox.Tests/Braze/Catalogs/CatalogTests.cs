namespace Integration.Sandbox.Tests;

public sealed class CatalogTests : SandboxTest
{
    private const string Id = """{"name":"id","type":"string"}""";

    [Fact]
    public async Task Catalog_is_created_listed_and_deleted()
    {
        Answer created = await CreateAsync($$"""{"name":"dishes","description":"Food","fields":[{{Id}},{"name":"Price","type":"number"}]}""");

        created.Status.Should().Be(201);
        created.Text.Should().Be(
            """{"catalogs":[{"description":"Food","fields":[{"name":"id","type":"string"},{"name":"Price","type":"number"}],"name":"dishes","num_items":0,"updated_at":"2026-03-01T10:00:00.000+00:00"}],"message":"success"}""");
        (await Braze.ReadAsync("catalogs")).Text.Should().Be(created.Text);

        Answer deleted = await Braze.CallAsync(HttpMethod.Delete, "catalogs/dishes");
        (deleted.Status, deleted.Text).Should().Be((200, """{"message":"success"}"""));
        (await Braze.ReadAsync("catalogs")).Text.Should().Be("""{"catalogs":[],"message":"success"}""");
    }

    [Theory]
    [InlineData("""{"name":"a b","description":"d","fields":[{"name":"id","type":"string"}]}""", "invalid-catalog-name")]
    [InlineData("""{"description":"d","fields":[{"name":"id","type":"string"}]}""", "invalid-catalog-name")]
    [InlineData("""{"name":"a","description":"d"}""", "invalid-fields")]
    [InlineData("""{"name":"a","description":"d","fields":[{"name":"id"}]}""", "invalid-fields")]
    [InlineData("""{"name":"a","description":"d","fields":[{"name":"x","type":"string"}]}""", "id-not-first-column")]
    [InlineData("""{"name":"a","description":"d","fields":[{"name":"id","type":"number"}]}""", "id-not-first-column")]
    [InlineData("""{"name":"a","description":"d","fields":[{"name":"id","type":"string"},{"name":"x y","type":"string"}]}""", "invalid-field-names")]
    [InlineData("""{"name":"a","description":"d","fields":[{"name":"id","type":"string"},{"name":"x","type":"text"}]}""", "invalid-field-types")]
    [InlineData("""{"name":"a","description":"d","fields":[{"name":"id","type":"string"},{"name":"id","type":"string"}]}""", "field-names-not-unique")]
    [InlineData("\"a\"", "catalog-array-invalid")]
    [InlineData("{},{}", "too-many-catalog-atoms")]
    [InlineData("", "catalog-array-invalid")]
    [InlineData("""{"name":"taken","description":"d","fields":[{"name":"id","type":"string"}]}""", "catalog-name-already-exists")]
    public async Task Create_refuses_with_the_documented_id(string catalog, string id)
    {
        await CreateAsync($$"""{"name":"taken","description":"d","fields":[{{Id}}]}""");

        Answer answer = await CreateAsync(catalog);

        answer.Status.Should().Be(400);
        answer.ErrorId().Should().Be(id);
        answer.Message.Should().Be("Invalid Request");
    }

    [Theory]
    [InlineData(250, 5, 250, 1, null)]
    [InlineData(251, 5, 5, 1, "catalog-name-too-large")]
    [InlineData(5, 251, 5, 1, "description-too-long")]
    [InlineData(5, 5, 251, 1, "field-names-too-large")]
    [InlineData(5, 5, 5, 500, null)]
    [InlineData(5, 5, 5, 501, "too-many-fields")]
    public async Task Create_refuses_what_is_too_much(int name, int description, int fieldName, int fields, string? id)
    {
        IEnumerable<string> more = Enumerable.Range(1, fields - 1).Select(i => $$"""{"name":"{{(i == 1 ? new string('f', fieldName) : $"f{i}")}}","type":"string"}""");
        string all = string.Join(',', more.Prepend(Id).Concat(fields == 1 ? [$$"""{"name":"{{new string('f', fieldName)}}","type":"string"}"""] : []));

        Answer answer = await CreateAsync($$"""{"name":"{{new string('n', name)}}","description":"{{new string('d', description)}}","fields":[{{all}}]}""");

        (answer.Status == 201 ? null : answer.ErrorId()).Should().Be(id);
    }

    [Fact]
    public async Task Error_names_its_parameters()
    {
        Answer answer = await Braze.CallAsync(HttpMethod.Delete, "catalogs/dishes");

        answer.Status.Should().Be(404);
        answer.Text.Should().Be(
            """{"errors":[{"id":"catalog-not-found","message":"Could not find catalog","parameters":["catalog_name"],"parameter_values":["dishes"]}],"message":"Invalid Request"}""");
    }

    [Theory]
    [InlineData("POST", "fields")]
    [InlineData("DELETE", "fields/f")]
    [InlineData("POST", "selections")]
    [InlineData("DELETE", "selections/s")]
    [InlineData("POST", "items")]
    [InlineData("DELETE", "items")]
    [InlineData("GET", "items")]
    [InlineData("GET", "items/i")]
    [InlineData("PATCH", "items/i")]
    [InlineData("DELETE", "items/i")]
    public async Task Catalog_that_does_not_exist_is_answered_404(string method, string path)
    {
        Answer answer = await Braze.CallAsync(new HttpMethod(method), "catalogs/dishes/" + path, method == "GET" ? null : "{}");

        (answer.Status, answer.ErrorId()).Should().Be((404, "catalog-not-found"));
    }

    [Fact]
    public async Task Fields_are_added_and_deleted_with_their_values()
    {
        await CreateAsync($$"""{"name":"dishes","description":"d","fields":[{{Id}}]}""");

        Answer added = await Braze.PostAsync("catalogs/dishes/fields", """{"fields":[{"name":"Chef","type":"string"},{"name":"Stars","type":"number"}]}""");
        await Braze.PostAsync("catalogs/dishes/items", """{"items":[{"id":"d-1","Chef":"Ann","Stars":2}]}""");
        Answer deleted = await Braze.CallAsync(HttpMethod.Delete, "catalogs/dishes/fields/Stars");

        (added.Status, deleted.Status).Should().Be((202, 202));
        (await Braze.ReadAsync("catalogs")).Json["catalogs"]![0]!["fields"].Text().Should().Be("""[{"name":"id","type":"string"},{"name":"Chef","type":"string"}]""");
        (await Braze.ReadAsync("catalogs/dishes/items/d-1")).Json["items"].Text().Should().Be("""[{"id":"d-1","Chef":"Ann"}]""");
    }

    [Fact]
    public async Task Fields_are_refused_beyond_50_in_a_request_and_500_in_a_catalog()
    {
        await CreateAsync($$"""{"name":"dishes","description":"d","fields":[{{string.Join(',', Fields(0, 460).Prepend(Id))}}]}""");

        (await AddAsync(Fields(460, 51))).ErrorId().Should().Be("request-includes-too-many-fields");
        (await AddAsync(Fields(460, 40))).ErrorId().Should().Be("catalog-exceeds-fields-limit");
        (await AddAsync(Fields(440, 50))).Status.Should().Be(202, "fields that exist already count once");

        Task<Answer> AddAsync(IEnumerable<string> fields) => Braze.PostAsync("catalogs/dishes/fields", $$"""{"fields":[{{string.Join(',', fields)}}]}""");
        static IEnumerable<string> Fields(int first, int count) => Enumerable.Range(first, count).Select(i => $$"""{"name":"f{{i}}","type":"string"}""");
    }

    [Theory]
    [InlineData("Unknown", 404, "invalid-field-name")]
    [InlineData("id", 404, "invalid-field-name")]
    [InlineData("City", 400, "field-referenced-by-selection")]
    [InlineData("Price", 400, "field-referenced-by-selection")]
    public async Task Field_deletion_refuses_with_the_documented_id(string field, int status, string id)
    {
        await CreateSelectableAsync();
        await SelectAsync(""" "filters":[{"field":"City","operator":"equals","value":"Oslo"}],"results_limit":1,"sort_field":"Price","sort_order":"asc" """);

        Answer answer = await Braze.CallAsync(HttpMethod.Delete, "catalogs/dishes/fields/" + field);

        (answer.Status, answer.ErrorId()).Should().Be((status, id));
    }

    [Fact]
    public async Task Selection_is_created_once_and_deleted()
    {
        await CreateSelectableAsync();

        (await SelectAsync(""" "filters":[],"results_limit":50 """)).Status.Should().Be(202);
        (await SelectAsync(""" "filters":[],"results_limit":50 """)).ErrorId().Should().Be("selection-name-already-exists");
        (await Braze.CallAsync(HttpMethod.Delete, "catalogs/dishes/selections/top")).Status.Should().Be(202);
        Answer again = await Braze.CallAsync(HttpMethod.Delete, "catalogs/dishes/selections/top");
        (again.Status, again.ErrorId()).Should().Be((404, "invalid-selection"));
    }

    [Theory]
    [InlineData(""" "results_limit":1 """, "invalid-selection")]
    [InlineData(""" "filters":[],"results_limit":1,"source":"Elsewhere" """, "invalid-selection")]
    [InlineData(""" "filters":[],"results_limit":0 """, "selection-invalid-results-limit")]
    [InlineData(""" "filters":[],"results_limit":51 """, "selection-invalid-results-limit")]
    [InlineData(""" "filters":[{"field":"City","operator":"greater than","value":"Oslo"}],"results_limit":1 """, "selection-has-invalid-filter")]
    [InlineData(""" "filters":[{"field":"Nowhere","operator":"equals","value":"Oslo"}],"results_limit":1 """, "selection-has-invalid-filter")]
    [InlineData(""" "filters":[{"field":"City","operator":"equals"}],"results_limit":1 """, "selection-has-invalid-filter")]
    [InlineData(""" "filters":[{"field":"Tags","operator":"includes value","value":"a"},{"field":"Chefs","operator":"includes value","value":"b"}],"results_limit":1 """, "selection-contains-too-many-arrays")]
    [InlineData(""" "filters":[],"results_limit":1,"sort_field":"Nowhere","sort_order":"asc" """, "invalid-sort-field")]
    [InlineData(""" "filters":[],"results_limit":1,"sort_field":"City","sort_order":"up" """, "invalid-sort-order")]
    public async Task Selection_is_refused_with_the_documented_id(string members, string id)
    {
        await CreateSelectableAsync();

        Answer answer = await SelectAsync(members);

        (answer.Status, answer.ErrorId()).Should().Be((400, id));
    }

    [Fact]
    public async Task Selection_takes_ten_filters()
    {
        await CreateSelectableAsync();

        (await SelectAsync(Filters(11))).ErrorId().Should().Be("too-many-filters");
        (await SelectAsync(Filters(10))).Status.Should().Be(202);

        static string Filters(int count) =>
            $$""" "filters":[{{string.Join(',', Enumerable.Repeat("""{"field":"Price","operator":"less than","value":5}""", count))}}],"results_limit":1 """;
    }

    private Task<Answer> CreateAsync(string catalog) => Braze.PostAsync("catalogs", $$"""{"catalogs":[{{catalog}}]}""");

    private Task<Answer> CreateSelectableAsync() => CreateAsync($$"""
        {"name":"dishes","description":"d","fields":[{{Id}},{"name":"City","type":"string"},{"name":"Price","type":"number"},{"name":"Tags","type":"array"},{"name":"Chefs","type":"array"}]}
        """);

    private Task<Answer> SelectAsync(string members) => Braze.PostAsync("catalogs/dishes/selections", $$"""{"selection":{"name":"top",{{members}} } }""");
}

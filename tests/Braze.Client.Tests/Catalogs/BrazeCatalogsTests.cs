using System.Net;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class BrazeCatalogsTests
{
    private static readonly CatalogItemValues[] Two = [Dish("dish-1"), new CatalogItemValues("dish-2") { ["Name"] = "Falafel", ["Price"] = 99, ["Vegan"] = true }];

    private static readonly OperationCall[] Changing =
    [
        new(BrazeOperations.CatalogsDelete, async client => await client.Catalogs.DeleteAsync("dishes")) { Target = "catalogs/dishes" },
        new(BrazeOperations.CatalogsFieldsCreate, async client => await client.Catalogs.CreateFieldsAsync("dishes", NewFields())) { Target = "catalogs/dishes/fields" },
        new(BrazeOperations.CatalogsFieldsDelete, async client => await client.Catalogs.DeleteFieldAsync("dishes", "Chef")) { Target = "catalogs/dishes/fields/Chef" },
        new(BrazeOperations.CatalogsSelectionsCreate, async client => await client.Catalogs.CreateSelectionAsync("dishes", Selection())) { Target = "catalogs/dishes/selections" },
        new(BrazeOperations.CatalogsSelectionsDelete, async client => await client.Catalogs.DeleteSelectionAsync("dishes", "top-dishes")) { Target = "catalogs/dishes/selections/top-dishes" },
        new(BrazeOperations.CatalogsItemsCreate, async client => await client.Catalogs.CreateItemsAsync("dishes", Two)) { Target = "catalogs/dishes/items" },
        new(BrazeOperations.CatalogsItemsUpdate, async client => await client.Catalogs.UpdateItemsAsync("dishes", [Edit(), new CatalogItemValues("dish-2") { ["Price"] = 89 }])) { Target = "catalogs/dishes/items" },
        new(BrazeOperations.CatalogsItemsReplace, async client => await client.Catalogs.ReplaceItemsAsync("dishes", Two)) { Target = "catalogs/dishes/items" },
        new(BrazeOperations.CatalogsItemsDelete, async client => await client.Catalogs.DeleteItemsAsync("dishes", ["dish-1", "dish-2", "dish-3"])) { Target = "catalogs/dishes/items" },
        new(BrazeOperations.CatalogsItemCreate, async client => await client.Catalogs.CreateItemAsync("dishes", Dish("dish-1"))) { Target = "catalogs/dishes/items/dish-1" },
        new(BrazeOperations.CatalogsItemUpdate, async client => await client.Catalogs.UpdateItemAsync("dishes", Edit())) { Target = "catalogs/dishes/items/dish-1" },
        new(BrazeOperations.CatalogsItemReplace, async client => await client.Catalogs.ReplaceItemAsync("dishes", Dish("dish-1"))) { Target = "catalogs/dishes/items/dish-1" },
        new(BrazeOperations.CatalogsItemDelete, async client => await client.Catalogs.DeleteItemAsync("dishes", "dish-1")) { Target = "catalogs/dishes/items/dish-1" },
    ];

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.CatalogsList, async client => await client.Catalogs.ListAsync()),
        new(BrazeOperations.CatalogsCreate, async client => await client.Catalogs.CreateAsync(Dishes())),
        new(BrazeOperations.CatalogsItemsList, async client => await client.Catalogs.GetItemsPageAsync("dishes", "YWI=")) { Target = "catalogs/dishes/items?cursor=YWI%3D" },
        new(BrazeOperations.CatalogsItemGet, async client => await client.Catalogs.GetItemAsync("dishes", "dish-1")) { Target = "catalogs/dishes/items/dish-1" },
        .. Changing,
    ];

    public static TheoryData<string> Changes => new(Changing.Select(call => call.Operation.Name));

    [Fact]
    public async Task ListAsync_reads_catalogs_with_their_fields()
    {
        CatalogsResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.CatalogsList, client => client.Catalogs.ListAsync());

        response.Catalogs.Select(c => c.Name).Should().Equal("dishes", "shops");
        Catalog dishes = response.Catalogs[0];
        dishes.Description.Should().Be("What the kitchens offer");
        dishes.NumItems.Should().Be(12);
        dishes.UpdatedAt.Should().Be(Wire.Now.AddMilliseconds(250));
        dishes.Fields.Select(f => f.Name).Should().StartWith(["id", "Name"]);
        dishes.Fields.Select(f => f.Type).Should().Equal(
            CatalogFieldType.String,
            CatalogFieldType.String,
            CatalogFieldType.Number,
            CatalogFieldType.Boolean,
            CatalogFieldType.Geo,
            CatalogFieldType.Object,
            CatalogFieldType.Array,
            CatalogFieldType.Time);
    }

    [Fact]
    public async Task CreateAsync_reads_the_catalog()
    {
        CatalogsResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.CatalogsCreate, client => client.Catalogs.CreateAsync(Dishes()), HttpStatusCode.Created);

        response.Catalogs.Should().ContainSingle().Which.NumItems.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Change_is_read_as_taken(string name)
    {
        OperationCall change = OperationCall.Of(name);

        BrazeResponse response = await GoldenAnswer.ReadAsync(change.Operation, change.SendAsync, HttpStatusCode.Accepted);

        response.Should().BeOfType<CatalogChangeResponse>();
        response.IsSuccess.Should().BeTrue();
        response.Message.Should().Be("success");
        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task GetItemAsync_reads_the_fields_by_type()
    {
        CatalogItemResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.CatalogsItemGet, client => client.Catalogs.GetItemAsync("dishes", "dish-1"));

        CatalogItem item = response.Item!;
        item.Id.Should().Be("dish-1");
        item.GetString("Name").Should().Be("Kebab");
        item.GetNumber("Price").Should().Be(129.5m);
        item.GetNumber("Stock").Should().Be(17);
        item.GetBoolean("Vegan").Should().BeFalse();
        item.GetTime("Added_At").Should().Be(Wire.Now.AddMilliseconds(250));
        item.Fields["Tags"].GetArrayLength().Should().Be(2);
        item.GetString("Price").Should().BeNull();
        item.GetNumber("Name").Should().BeNull();
        item.GetBoolean("Name").Should().BeNull();
        item.GetTime("Name").Should().BeNull();
        item.GetString("name").Should().BeNull();
    }

    [Fact]
    public async Task GetItemAsync_reads_around_text_that_is_no_unicode()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, """{"items":[{"id":"\ud800","Name":"\ud800","\ud800":1,"Size":2}]}""");

        CatalogItemResponse response = await host.Client.Catalogs.GetItemAsync("hotels", "h-1");

        CatalogItem item = response.Items.Should().ContainSingle().Subject;
        item.Id.Should().BeNull();
        item.GetString("Name").Should().BeNull();
        item.GetNumber("Name").Should().BeNull();
        item.GetTime("Name").Should().BeNull();
        item.GetNumber("Size").Should().Be(2);
        item.Fields.Keys.Should().BeEquivalentTo("Name", "Size");
    }

    [Fact]
    public async Task GetItemsPageAsync_reads_the_next_cursor()
    {
        using BrazeHost host = new();
        host.Handler.Answer(
            HttpStatusCode.OK,
            Wire.Golden("catalogs.items.list.response.json"),
            ("Link", "</catalogs/dishes/items?cursor=YQ==>; rel=\"prev\",</catalogs/dishes/items?cursor=Yg==>; rel=\"next\""));

        CatalogItemsPage page = await host.Client.Catalogs.GetItemsPageAsync("dishes");

        page.NextCursor.Should().Be("Yg==");
        page.Items.Select(i => i.Id).Should().Equal("dish-1", "dish-2");
    }

    [Fact]
    public async Task ListItemsAsync_follows_the_cursor_to_the_last_page()
    {
        using BrazeHost host = new();
        host.Handler
            .Answer(HttpStatusCode.OK, """{"items":[{"id":"a"}],"message":"success"}""", ("Link", "</catalogs/dishes/items?cursor=Yg==>; rel=\"next\""))
            .Answer(HttpStatusCode.OK, """{"items":[{"id":"b"}],"message":"success"}""");
        List<string?> ids = [];

        await foreach (CatalogItem item in host.Client.Catalogs.ListItemsAsync("dishes"))
        {
            ids.Add(item.Id);
        }

        ids.Should().Equal("a", "b");
        host.Handler.Requests.Select(r => r.Path).Should().Equal("/catalogs/dishes/items", "/catalogs/dishes/items?cursor=Yg%3D%3D");
    }

    [Fact]
    public async Task Refusal_keeps_the_error_id_of_a_catalog()
    {
        using BrazeHost host = BrazeHost.Answering(
            HttpStatusCode.BadRequest,
            """{"errors":[{"id":"invalid-fields","message":"No such field","parameters":["id"],"parameter_values":["dish-1"]}],"message":"Invalid Request"}""");

        Func<Task> create = () => host.Client.Catalogs.CreateItemsAsync("dishes", Two);

        BrazeApiException thrown = (await create.Should().ThrowAsync<BrazeApiException>()).Which;
        BrazeError error = thrown.Errors.Should().ContainSingle().Subject;
        error.Id.Should().Be("invalid-fields");
        error.Raw.GetProperty("parameters")[0].GetString().Should().Be("id");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 4)]
    public async Task UpdateItemsAsync_is_not_repeated_after_a_server_error_when_it_adds_to_an_array(bool adds, int attempts)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.ServiceUnavailable, "{}");
        CatalogItemValues item = new("dish-1") { ["Tags"] = adds ? CatalogValue.Modify(add: ["hot"]) : CatalogValue.Modify(remove: ["hot"]) };

        Func<Task> update = () => host.RunAsync(host.Client.Catalogs.UpdateItemsAsync("dishes", [item]));

        await update.Should().ThrowAsync<BrazeApiException>();
        host.Handler.Requests.Should().HaveCount(attempts);
    }

    public static TheoryData<string, string, Func<IBrazeCatalogs, Task>> Mistakes() => new()
    {
        { "malformed catalog", "*English alphabet*", catalogs => catalogs.DeleteAsync("my dishes") },
        { "long catalog", "*250*", catalogs => catalogs.DeleteAsync(new string('a', 251)) },
        { "empty catalog", "*empty*", catalogs => Task.FromResult(catalogs.ListItemsAsync(string.Empty)) },
        { "malformed field", "*English alphabet*", catalogs => catalogs.DeleteFieldAsync("dishes", "a/b") },
        { "malformed item", "*English alphabet*", catalogs => catalogs.GetItemAsync("dishes", "a b") },
        { "no items", "*1 to 50*", catalogs => catalogs.CreateItemsAsync("dishes", []) },
        { "51 items", "*51 items*1 to 50*", catalogs => catalogs.ReplaceItemsAsync("dishes", [.. Enumerable.Range(0, 51).Select(i => new CatalogItemValues($"d{i}"))]) },
        { "same item twice", "*item 1*twice*", catalogs => catalogs.UpdateItemsAsync("dishes", [new("d"), new("d")]) },
        { "51 ids", "*51 items*1 to 50*", catalogs => catalogs.DeleteItemsAsync("dishes", [.. Enumerable.Range(0, 51).Select(i => $"d{i}")]) },
        { "malformed id", "*item 1*English alphabet*", catalogs => catalogs.DeleteItemsAsync("dishes", ["d", "d.e"]) },
        { "change in a creation", "*only edits*", catalogs => catalogs.CreateItemsAsync("dishes", [Edit()]) },
        { "change in a replacement", "*only edits*", catalogs => catalogs.ReplaceItemAsync("dishes", Edit()) },
        { "no fields", "*no field*", catalogs => catalogs.CreateFieldsAsync("dishes", []) },
        { "51 fields", "*51 fields*50*", catalogs => catalogs.CreateFieldsAsync("dishes", [.. Fields(51)]) },
        { "500 fields and the id", "*500 fields*499*", catalogs => catalogs.CreateAsync(Create(Fields(500))) },
        { "same field twice", "*field 1*twice*", catalogs => catalogs.CreateAsync(Create([new("a", CatalogFieldType.String), new("a", CatalogFieldType.Number)])) },
        { "eleven filters", "*11 filters*10*", catalogs => catalogs.CreateSelectionAsync("dishes", WithFilters(11)) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_is_refused_before_anything_is_sent(string mistake, string message, Func<IBrazeCatalogs, Task> call)
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<Task> act = () => call(host.Client.Catalogs);

        (await act.Should().ThrowAsync<ArgumentException>(mistake)).WithMessage(message);
        host.Handler.Requests.Should().BeEmpty();
    }

    private static CreateCatalogRequest Dishes() => new("dishes", "What the kitchens offer")
    {
        Fields =
        {
            new("Name", CatalogFieldType.String),
            new("Price", CatalogFieldType.Number),
            new("Vegan", CatalogFieldType.Boolean),
            new("Place", CatalogFieldType.Geo),
            new("Facts", CatalogFieldType.Object),
            new("Tags", CatalogFieldType.Array),
            new("Added_At", CatalogFieldType.Time),
        },
    };

    private static CreateCatalogRequest Create(IEnumerable<CatalogFieldDefinition> fields)
    {
        CreateCatalogRequest request = new("dishes", string.Empty);
        request.Fields.AddRange(fields);
        return request;
    }

    private static IEnumerable<CatalogFieldDefinition> Fields(int count) =>
        Enumerable.Range(0, count).Select(i => new CatalogFieldDefinition($"f{i}", CatalogFieldType.String));

    private static CatalogFieldDefinition[] NewFields() => [new("Chef", CatalogFieldType.String), new("Stars", CatalogFieldType.Number), new("Place", CatalogFieldType.Geo)];

    private static CatalogSelection WithFilters(int count)
    {
        CatalogSelection selection = new("top", 1);
        selection.Filters.AddRange(Enumerable.Repeat(new CatalogFilter("City", CatalogFilterOperator.EqualTo, "Oslo"), count));
        return selection;
    }

    private static CatalogItemValues Dish(string id) => new(id)
    {
        ["Name"] = "Kebab",
        ["Price"] = 129.5m,
        ["Vegan"] = false,
        ["Place"] = CatalogValue.Geo(10.75, 59.91),
        ["Facts"] = new PropertyObject { ["origin"] = "TR", ["size"] = "L" },
        ["Tags"] = new[] { "hot", "new" },
        ["Added_At"] = Wire.Now,
    };

    private static CatalogItemValues Edit() => new("dish-1")
    {
        ["Name"] = "Kebab XL",
        ["Chef"] = CatalogValue.Null,
        ["Tags"] = CatalogValue.Modify(add: ["spicy", "big"], remove: ["new"]),
    };

    private static CatalogSelection Selection() => new("top-dishes", 10)
    {
        Description = "The best of Oslo",
        ExternalId = "top-1",
        Source = "Braze",
        Filters =
        {
            new CatalogFilter("City", CatalogFilterOperator.EqualTo, "Oslo"),
            new CatalogFilter("Price", CatalogFilterOperator.LessThan, 200),
            new CatalogFilter("Vegan", CatalogFilterOperator.Is, true),
            new CatalogFilter("Tags", CatalogFilterOperator.IncludesValue, "hot"),
            new CatalogFilter("Added_At", CatalogFilterOperator.After, Wire.Now),
        },
        Sort = CatalogSort.Descending("Price"),
    };
}

using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on catalogs against the second description of Braze.</summary>
public sealed class CatalogsSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazeCatalogs Catalogs => _host!.Client.Catalogs;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_on_a_catalog_agrees_with_the_others()
    {
        Catalog created = (await CreateAsync()).Catalogs.Should().ContainSingle().Subject;
        (created.Name, created.Description, created.NumItems, created.UpdatedAt).Should().Be(("dishes", "Food", 0L, Wire.Now));

        (await Catalogs.CreateFieldsAsync("dishes", [new("Chef", CatalogFieldType.String)])).IsSuccess.Should().BeTrue();
        (await Catalogs.CreateSelectionAsync("dishes", new CatalogSelection("top", 10)
        {
            Filters = { new CatalogFilter("Price", CatalogFilterOperator.LessThan, 200), new CatalogFilter("Tags", CatalogFilterOperator.IncludesValue, "hot") },
            Sort = CatalogSort.Descending("Price"),
        })).IsSuccess.Should().BeTrue();
        (await Catalogs.DeleteSelectionAsync("dishes", "top")).IsSuccess.Should().BeTrue();
        (await Catalogs.DeleteFieldAsync("dishes", "Price")).IsSuccess.Should().BeTrue();

        (await Catalogs.ListAsync()).Catalogs.Should().ContainSingle().Which.Fields.Select(f => f.Name).Should().Equal("id", "Name", "Tags", "Chef");
        (await Catalogs.DeleteAsync("dishes")).IsSuccess.Should().BeTrue();
        (await Catalogs.ListAsync()).Catalogs.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_operation_on_items_agrees_with_the_others()
    {
        await CreateAsync();
        await Catalogs.CreateItemsAsync("dishes", [Dish("d-1"), Dish("d-2"), Dish("d-3")]);
        await Catalogs.UpdateItemsAsync("dishes", [new CatalogItemValues("d-1") { ["Tags"] = CatalogValue.Modify(add: ["big"], remove: ["hot"]) }]);
        await Catalogs.ReplaceItemsAsync("dishes", [new CatalogItemValues("d-2") { ["Price"] = 99.5m }]);
        await Catalogs.DeleteItemsAsync("dishes", ["d-3"]);
        await Catalogs.CreateItemAsync("dishes", Dish("d-4"));
        await Catalogs.UpdateItemAsync("dishes", new CatalogItemValues("d-4") { ["Name"] = "Soup" });
        await Catalogs.ReplaceItemAsync("dishes", new CatalogItemValues("d-5") { ["Name"] = "Rice" });
        await Catalogs.DeleteItemAsync("dishes", "d-5");

        List<CatalogItem> items = await Catalogs.ListItemsAsync("dishes").ToListAsync();
        items.Select(i => i.Id).Should().Equal("d-1", "d-2", "d-4");
        items[0].Fields["Tags"].EnumerateArray().Select(t => t.GetString()).Should().Equal("new", "big");
        items[1].GetNumber("Price").Should().Be(99.5m);
        items[1].Fields.Should().NotContainKey("Name");
        (await Catalogs.GetItemAsync("dishes", "d-4")).Item!.GetString("Name").Should().Be("Soup");
        (await Catalogs.ListAsync()).Catalogs[0].NumItems.Should().Be(3);
    }

    [Fact]
    public async Task ListItemsAsync_follows_the_cursor_to_the_last_page()
    {
        await CreateAsync();
        foreach (IReadOnlyList<CatalogItemValues> batch in CatalogItemBatches.Split(Enumerable.Range(0, 120).Select(i => Dish($"d-{i}"))))
        {
            await Catalogs.CreateItemsAsync("dishes", batch);
        }

        (await Catalogs.GetItemsPageAsync("dishes")).NextCursor.Should().NotBeNull();
        (await Catalogs.ListItemsAsync("dishes").Select(i => i.Id).ToListAsync()).Should().Equal(Enumerable.Range(0, 120).Select(i => $"d-{i}"));
    }

    [Fact]
    public async Task Refusal_carries_the_id_and_the_parameters_of_the_error()
    {
        await CreateAsync();

        Func<Task> create = () => Catalogs.CreateItemAsync("dishes", new CatalogItemValues("d-1") { ["Color"] = "red" });

        BrazeError error = (await create.Should().ThrowAsync<BrazeApiException>()).Which.Errors.Should().ContainSingle().Subject;
        error.Id.Should().Be("invalid-fields");
        error.Raw.GetProperty("parameter_values")[0].GetString().Should().Be("d-1");
    }

    private static CatalogItemValues Dish(string id) => new(id) { ["Name"] = "Kebab", ["Price"] = 129, ["Tags"] = new[] { "hot", "new" } };

    private Task<CatalogsResponse> CreateAsync() => Catalogs.CreateAsync(new CreateCatalogRequest("dishes", "Food")
    {
        Fields = { new("Name", CatalogFieldType.String), new("Price", CatalogFieldType.Number), new("Tags", CatalogFieldType.Array) },
    });
}

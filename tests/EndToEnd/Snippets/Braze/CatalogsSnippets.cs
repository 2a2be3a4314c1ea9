using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about catalogs.</summary>
internal static class CatalogsSnippets
{
    public static async Task CreateAsync(IBrazeClient braze, CancellationToken ct)
    {
        #region catalogs-create
        await braze.Catalogs.CreateAsync(new CreateCatalogRequest("menu", "What the kitchen has today")
        {
            Fields = { new("Name", CatalogFieldType.String), new("Price", CatalogFieldType.Number), new("Place", CatalogFieldType.Geo) },
        }, ct);
        await braze.Catalogs.CreateItemAsync(
            "menu", new CatalogItemValues("item-1") { ["Name"] = "Kebab", ["Price"] = 12.5m, ["Place"] = CatalogValue.Geo(10.75, 59.91) }, ct);
        #endregion
    }

    public static async Task SynchronizeAsync(IBrazeClient braze, IEnumerable<CatalogItemValues> items, IEnumerable<string> goneIds, CancellationToken ct)
    {
        #region catalogs-sync
        foreach (IReadOnlyList<CatalogItemValues> part in CatalogItemBatches.Split(items))      // 50 items, 4 MB, no id twice
        {
            await braze.Catalogs.ReplaceItemsAsync("menu", part, ct);
        }

        foreach (string[] part in goneIds.Chunk(BrazeLimits.CatalogItems))
        {
            await braze.Catalogs.DeleteItemsAsync("menu", part, ct);
        }
        #endregion
    }
}

using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about data objects.</summary>
internal static class DataObjectsSnippets
{
    public static async Task WriteAsync(IBrazeClient braze, CancellationToken ct)
    {
        #region data-objects-write
        DataObjectKey acme = new("account", "acc-1");
        await braze.DataObjects.ReplaceAsync(acme, new DataObjectValues { Attributes = { ["name"] = "Acme", ["credits"] = 750 } }, ct);
        await braze.DataObjects.UpdateAsync(acme, new DataObjectValues { Attributes = { ["credits"] = 800 } }, ct);
        #endregion
    }

    public static async Task RelateAsync(IBrazeClient braze, DataObjectKey acme, string brazeId, Action<DataObject?> show, CancellationToken ct)
    {
        #region data-objects-relate
        await braze.DataObjects.UserRelationships.ReplaceAsync(acme, new UserRelationshipKey("member", brazeId), new PropertyObject { ["role"] = "buyer" }, ct);
        await foreach (ObjectRelationship relationship in braze.DataObjects.ObjectRelationships.ListAsync(acme, RelationshipAnchor.Target, cancellationToken: ct))
        {
            show(relationship.RelatedDataObject);
        }
        #endregion
    }
}

namespace Braze.Client;

/// <summary>The order of a selection's items. Braze ignores a field without a direction, so the two come together.</summary>
public sealed class CatalogSort
{
    private CatalogSort(string field, string order)
    {
        Field = CatalogName.Check(field, nameof(field));
        Order = order;
    }

    /// <summary>The field the items are sorted by.</summary>
    public string Field { get; }

    /// <summary><c>asc</c> or <c>desc</c>.</summary>
    public string Order { get; }

    /// <summary>Smallest first.</summary>
    /// <param name="field">The field to sort by.</param>
    /// <exception cref="ArgumentException">The name is none of a field.</exception>
    public static CatalogSort Ascending(string field) => new(field, "asc");

    /// <summary>Greatest first.</summary>
    /// <param name="field">The field to sort by.</param>
    /// <exception cref="ArgumentException">The name is none of a field.</exception>
    public static CatalogSort Descending(string field) => new(field, "desc");
}

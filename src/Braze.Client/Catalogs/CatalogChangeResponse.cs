namespace Braze.Client;

/// <summary>Braze took a change of a catalog on. With status 202 it takes effect later.</summary>
public sealed class CatalogChangeResponse : BrazeResponse;

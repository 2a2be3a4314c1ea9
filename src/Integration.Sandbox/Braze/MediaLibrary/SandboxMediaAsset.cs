namespace Integration.Sandbox;

/// <summary>A file of the media library. The sandbox fetches nothing: it knows addresses, not contents.</summary>
/// <param name="Id">The asset's id, which Braze shows in its dashboard only.</param>
/// <param name="Name">The name in the library.</param>
/// <param name="Extension">The extension, without a dot.</param>
/// <param name="Source">Where the file was fetched; <see langword="null"/> for one that was in the request.</param>
public sealed record SandboxMediaAsset(string Id, string Name, string Extension, Uri? Source)
{
    /// <summary>The name; an address may carry a signature.</summary>
    public override string ToString() => $"{nameof(SandboxMediaAsset)} {Name}";
}

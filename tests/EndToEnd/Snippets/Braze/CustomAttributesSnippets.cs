using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about custom attributes.</summary>
internal static class CustomAttributesSnippets
{
    public static async Task FindAsync(IBrazeClient braze, Action<string?, string?> show, CancellationToken ct)
    {
        #region custom-attributes
        await foreach (CustomAttributeDefinition attribute in braze.CustomAttributes.ListAsync(ct))
        {
            if (attribute is { Status: not "Active" })
            {
                show(attribute.Name, attribute.DataType);
            }
        }
        #endregion
    }
}

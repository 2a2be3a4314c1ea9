using Integration.Http;

namespace Braze.Client;

/// <content>Custom attributes.</content>
public static partial class BrazeOperations
{
    /// <summary>Lists custom attributes, 50 on a page, continued by a cursor.</summary>
    public static Operation CustomAttributesGet { get; } = Define(
        "custom_attributes.get", HttpMethod.Get, "custom_attributes", RetrySafety.Idempotent, CustomDataGroup, "export/custom_attributes/get_custom_attributes", "custom_attributes.get");

    private static Operation[] CustomAttributeOperations => [CustomAttributesGet];
}

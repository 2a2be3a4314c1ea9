using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Which object: ids are unique within a type.</summary>
internal sealed record DataObjectKey(string TypeName, string ExternalId)
{
    public static DataObjectKey Of(SandboxRequest request) => new(request.PathValue("type_name"), request.PathValue("external_id"));

    /// <summary>The object as it is in answers. None of them shows a display name, so none is kept.</summary>
    public JsonObject Describe(JsonObject attributes) => new()
    {
        ["type_name"] = TypeName,
        ["external_id"] = ExternalId,
        ["attributes"] = attributes.DeepClone(),
    };

    /// <summary>The type alone; never the id.</summary>
    public override string ToString() => TypeName;
}

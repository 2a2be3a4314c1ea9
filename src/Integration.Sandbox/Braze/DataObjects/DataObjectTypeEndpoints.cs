using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Types and kinds of relationships, which calls can only read.</summary>
internal sealed class DataObjectTypeEndpoints(SandboxDataObjects store)
{
    private const string One = "data_objects/types/{type_name}";

    public IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, "data_objects/types", List),
        new(HttpMethod.Get, One, Get),
        new(HttpMethod.Get, One + "/user_relationship_types", ListUserRelationshipKinds),
        new(HttpMethod.Get, One + "/object_relationship_types", ListObjectRelationshipKinds),
    ];

    private Reply List(SandboxRequest request)
    {
        string beginning = request.QueryValue("search_term") ?? "";
        DataObjectTypeRecord[] types = [.. store.Types.Values.Where(t => t.Name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))];
        return DataObjectPage.Answer(request, types, type => type.Describe());
    }

    private Reply Get(SandboxRequest request)
    {
        if (store.TypeOf(request) is not { } type)
        {
            return DataObjectReply.TypeNotFound();
        }

        JsonObject answer = type.Describe();
        answer["schema_def"] = type.Schema.Describe();
        return Reply.Json(200, new JsonObject { ["data_object_type"] = answer });
    }

    private Reply ListUserRelationshipKinds(SandboxRequest request)
    {
        return store.TypeOf(request) is { } type
            ? DataObjectPage.Answer(request, type.UserRelationshipKinds.Keys, kind => new JsonObject { ["rel_kind"] = kind, ["display_name"] = kind })
            : DataObjectReply.TypeNotFound();
    }

    private Reply ListObjectRelationshipKinds(SandboxRequest request)
    {
        if (RelationshipAnchors.IsSource(request.QueryValue("anchor")) is not { } isSource)
        {
            return DataObjectReply.Invalid(RelationshipAnchors.Problem);
        }

        if (store.TypeOf(request) is not { } type)
        {
            return DataObjectReply.TypeNotFound();
        }

        ObjectRelationshipKind[] kinds = [.. store.ObjectRelationshipKinds.Keys.Where(k => type.Name == (isSource ? k.FromTypeName : k.ToTypeName))];
        return DataObjectPage.Answer(request, kinds, kind => new JsonObject
        {
            ["from_type_name"] = kind.FromTypeName,
            ["to_type_name"] = kind.ToTypeName,
            ["rel_kind"] = kind.RelKind,
            ["display_name"] = kind.RelKind,
            ["related_type_name"] = isSource ? kind.ToTypeName : kind.FromTypeName,
        });
    }
}

using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Relationships of objects to objects.</summary>
internal sealed class ObjectRelationshipEndpoints(SandboxDataObjects store, SandboxDataObjectLimits limits)
{
    private const string Route = "data_objects/objects/{type_name}/{external_id}/object_relationships";

    public IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, Route, List),
        new(HttpMethod.Post, Route, Create),
        new(HttpMethod.Put, Route, Replace),
        new(HttpMethod.Patch, Route, Update),
        new(HttpMethod.Delete, Route, Delete),
    ];

    private Reply List(SandboxRequest request)
    {
        if (RelationshipAnchors.IsSource(request.QueryValue("anchor")) is not { } isSource)
        {
            return DataObjectReply.Invalid(RelationshipAnchors.Problem);
        }

        if (store.TypeOf(request) is null)
        {
            return DataObjectReply.TypeNotFound();
        }

        DataObjectKey anchor = DataObjectKey.Of(request);
        if (!store.Contains(anchor))
        {
            return DataObjectReply.ObjectNotFound();
        }

        string? kind = request.QueryValue("rel_kind");
        ObjectRelationshipEdge[] edges =
            [.. store.ObjectRelationships.Keys.Where(e => anchor == (isSource ? e.From : e.To) && (kind is null || e.RelKind == kind))];
        return DataObjectPage.Answer(request, edges, edge => Describe(edge, isSource));
    }

    private Reply Create(SandboxRequest request)
    {
        (Target? target, Reply? refusal) = Find(request);
        if (target is null)
        {
            return refusal!;
        }

        return store.ObjectRelationships.ContainsKey(target.Edge)
            ? DataObjectReply.Error(409, "duplicate-object-relationship", "The objects have this relationship.")
            : Write(201, target, request, stored: null);
    }

    private Reply Replace(SandboxRequest request)
    {
        (Target? target, Reply? refusal) = Find(request);
        return target is null ? refusal! : Write(200, target, request, stored: null);
    }

    private Reply Update(SandboxRequest request)
    {
        (Target? target, Reply? refusal) = Find(request);
        if (target is null)
        {
            return refusal!;
        }

        return store.ObjectRelationships.TryGetValue(target.Edge, out JsonObject? stored)
            ? Write(200, target, request, stored)
            : DataObjectReply.RelationshipNotFound();
    }

    private Reply Delete(SandboxRequest request)
    {
        (Target? target, Reply? refusal) = Find(request);
        if (target is null)
        {
            return refusal!;
        }

        return store.ObjectRelationships.Remove(target.Edge) ? DataObjectReply.Deleted() : DataObjectReply.RelationshipNotFound();
    }

    private (Target? Target, Reply? Refusal) Find(SandboxRequest request)
    {
        (ObjectRelationshipEdge? edge, bool isSource, string? problem) = Read(request);
        if (edge is null)
        {
            return (null, DataObjectReply.Invalid(problem!));
        }

        if (!store.Types.ContainsKey(edge.From.TypeName) || !store.Types.ContainsKey(edge.To.TypeName))
        {
            return (null, DataObjectReply.TypeNotFound());
        }

        if (!store.ObjectRelationshipKinds.TryGetValue(edge.Kind, out DataObjectSchema? schema))
        {
            return (null, DataObjectReply.Invalid("'rel_kind' is no kind of relationship between these types"));
        }

        return store.Contains(edge.From) && store.Contains(edge.To)
            ? (new Target(edge, isSource, schema), null)
            : (null, DataObjectReply.EndNotFound(request));
    }

    private static (ObjectRelationshipEdge? Edge, bool IsSource, string? Problem) Read(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (WireJson.Text(body["rel_kind"]) is not { Length: > 0 } kind
            || WireJson.Text(body["related_type_name"]) is not { Length: > 0 } typeName
            || WireJson.Text(body["related_external_id"]) is not { Length: > 0 } externalId)
        {
            return (null, false, "'rel_kind', 'related_type_name' and 'related_external_id' are required");
        }

        bool? anchor = body["anchor"] is { } given ? RelationshipAnchors.IsSource(WireJson.Text(given) ?? "") : true;
        if (anchor is not { } isSource)
        {
            return (null, false, RelationshipAnchors.Problem);
        }

        (DataObjectKey here, DataObjectKey there) = (DataObjectKey.Of(request), new DataObjectKey(typeName, externalId));
        return (isSource ? new ObjectRelationshipEdge(here, kind, there) : new ObjectRelationshipEdge(there, kind, here), isSource, null);
    }

    private Reply Write(int status, Target target, SandboxRequest request, JsonObject? stored)
    {
        (JsonObject? attributes, string? problem) = target.Schema.Merge(request.Body["attributes"], stored);
        if (problem is not null)
        {
            return DataObjectReply.Invalid(problem);
        }

        DataObjectKey anchor = DataObjectKey.Of(request);
        if (!store.ObjectRelationships.ContainsKey(target.Edge) && store.ObjectRelationships.Keys.Count(e => e.Touches(anchor)) >= limits.RelationshipsPerObject)
        {
            return DataObjectReply.Error(422, "data-object-relationship-limit-exceeded", "The data object has as many relationships as the contract allows.");
        }

        store.ObjectRelationships[target.Edge] = attributes!;
        return Reply.Json(status, new JsonObject { ["object_relationship"] = Describe(target.Edge, target.IsSource) });
    }

    private JsonObject Describe(ObjectRelationshipEdge edge, bool isSource)
    {
        DataObjectKey related = isSource ? edge.To : edge.From;
        return new JsonObject
        {
            ["rel_kind"] = edge.RelKind,
            [isSource ? "to_data_object" : "from_data_object"] = related.Describe(store.Types[related.TypeName].Objects[related.ExternalId]),
            ["attributes"] = store.ObjectRelationships[edge].DeepClone(),
        };
    }

    private sealed record Target(ObjectRelationshipEdge Edge, bool IsSource, DataObjectSchema Schema);
}

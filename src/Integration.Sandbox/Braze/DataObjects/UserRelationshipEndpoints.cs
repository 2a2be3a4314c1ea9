using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Relationships of objects to users. Reads and writes have different paths.</summary>
internal sealed class UserRelationshipEndpoints(BrazeState state, SandboxDataObjectLimits limits)
{
    private const string One = "data_objects/objects/{type_name}/{external_id}";
    private const string Write = One + "/users";

    private readonly SandboxDataObjects _store = state.DataObjects;

    public IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, One + "/user_relationships", List),
        new(HttpMethod.Post, Write, Create),
        new(HttpMethod.Put, Write, Replace),
        new(HttpMethod.Patch, Write, Update),
        new(HttpMethod.Delete, Write, Delete),
    ];

    private Reply List(SandboxRequest request)
    {
        if (_store.TypeOf(request) is null)
        {
            return DataObjectReply.TypeNotFound();
        }

        DataObjectKey key = DataObjectKey.Of(request);
        if (!_store.Contains(key))
        {
            return DataObjectReply.ObjectNotFound();
        }

        string? kind = request.QueryValue("rel_kind");
        UserRelationshipEdge[] edges = [.. _store.UserRelationships.Keys.Where(e => e.Object == key && (kind is null || e.RelKind == kind))];
        return DataObjectPage.Answer(request, edges, Describe);
    }

    // Whether an unknown user is refused here, Braze does not say: only the page of PUT lists it.
    private Reply Create(SandboxRequest request)
    {
        (Target? target, Reply? refusal) = Find(request);
        if (target is null)
        {
            return refusal!;
        }

        return _store.UserRelationships.ContainsKey(target.Edge)
            ? DataObjectReply.Error(409, "duplicate-user-relationship", "The user has this relationship to the data object.")
            : Store(201, target, request, stored: null);
    }

    private Reply Replace(SandboxRequest request)
    {
        (Target? target, Reply? refusal) = Find(request);
        if (target is null)
        {
            return refusal!;
        }

        return _store.UserRelationships.ContainsKey(target.Edge) || IsUser(target.Edge.BrazeId)
            ? Store(200, target, request, stored: null)
            : DataObjectReply.RelationshipNotFound();
    }

    private Reply Update(SandboxRequest request)
    {
        (Target? target, Reply? refusal) = Find(request);
        if (target is null)
        {
            return refusal!;
        }

        return _store.UserRelationships.TryGetValue(target.Edge, out JsonObject? stored)
            ? Store(200, target, request, stored)
            : DataObjectReply.RelationshipNotFound();
    }

    private Reply Delete(SandboxRequest request)
    {
        (Target? target, Reply? refusal) = Find(request);
        if (target is null)
        {
            return refusal!;
        }

        return _store.UserRelationships.Remove(target.Edge) ? DataObjectReply.Deleted() : DataObjectReply.RelationshipNotFound();
    }

    private (Target? Target, Reply? Refusal) Find(SandboxRequest request)
    {
        if (WireJson.Text(request.Body["braze_id"]) is not { Length: > 0 } brazeId || WireJson.Text(request.Body["rel_kind"]) is not { Length: > 0 } kind)
        {
            return (null, DataObjectReply.Invalid("'braze_id' and 'rel_kind' are required"));
        }

        if (_store.TypeOf(request) is not { } type)
        {
            return (null, DataObjectReply.TypeNotFound());
        }

        if (!type.UserRelationshipKinds.TryGetValue(kind, out DataObjectSchema? schema))
        {
            return (null, DataObjectReply.Invalid("'rel_kind' is no kind of relationship of this type to users"));
        }

        DataObjectKey key = DataObjectKey.Of(request);
        return _store.Contains(key)
            ? (new Target(new UserRelationshipEdge(key, kind, brazeId), schema), null)
            : (null, DataObjectReply.EndNotFound(request));
    }

    private bool IsUser(string brazeId) =>
        state.Profiles.Existing(UserIdentity.OfItem(new JsonObject { ["braze_id"] = brazeId }).Identity!) is not null;

    private Reply Store(int status, Target target, SandboxRequest request, JsonObject? stored)
    {
        (JsonObject? attributes, string? problem) = target.Schema.Merge(request.Body["attributes"], stored);
        if (problem is not null)
        {
            return DataObjectReply.Invalid(problem);
        }

        if (!_store.UserRelationships.ContainsKey(target.Edge) && LimitReached(target.Edge) is { } limit)
        {
            return limit;
        }

        _store.UserRelationships[target.Edge] = attributes!;
        return Reply.Json(status, new JsonObject { ["user_relationship"] = Describe(target.Edge) });
    }

    private Reply? LimitReached(UserRelationshipEdge edge)
    {
        if (_store.UserRelationships.Keys.Count(e => e.BrazeId == edge.BrazeId) >= limits.ObjectsPerUser)
        {
            return DataObjectReply.Error(422, "data-objects-per-user-limit-exceeded", "The user has as many data objects as the contract allows.");
        }

        return _store.UserRelationships.Keys.Count(e => e.Object == edge.Object) >= limits.UsersPerObject
            ? DataObjectReply.Error(422, "users-per-data-object-limit-exceeded", "The data object has as many users as the contract allows.")
            : null;
    }

    private JsonObject Describe(UserRelationshipEdge edge) => new()
    {
        ["type_name"] = edge.Object.TypeName,
        ["external_id"] = edge.Object.ExternalId,
        ["rel_kind"] = edge.RelKind,
        ["user"] = new JsonObject { ["braze_id"] = edge.BrazeId },
        ["attributes"] = _store.UserRelationships[edge].DeepClone(),
    };

    private sealed record Target(UserRelationshipEdge Edge, DataObjectSchema Schema);
}

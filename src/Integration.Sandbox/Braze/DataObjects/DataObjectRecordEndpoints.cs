using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The objects themselves.</summary>
internal sealed class DataObjectRecordEndpoints(SandboxDataObjects store, SandboxDataObjectLimits limits)
{
    private const string OfType = "data_objects/objects/{type_name}";
    private const string One = OfType + "/{external_id}";

    public IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, OfType, List),
        new(HttpMethod.Post, OfType, Create),
        new(HttpMethod.Get, One, Get),
        new(HttpMethod.Put, One, Replace),
        new(HttpMethod.Patch, One, Update),
        new(HttpMethod.Delete, One, Delete),
    ];

    private Reply List(SandboxRequest request)
    {
        if (store.TypeOf(request) is not { } type)
        {
            return DataObjectReply.TypeNotFound();
        }

        // For types Braze says that case does not count; here it does not say so.
        string part = request.QueryValue("search_term") ?? "";
        KeyValuePair<string, JsonObject>[] objects = [.. type.Objects.Where(o => o.Key.Contains(part, StringComparison.Ordinal))];
        return DataObjectPage.Answer(request, objects, o => new DataObjectKey(type.Name, o.Key).Describe(o.Value));
    }

    private Reply Get(SandboxRequest request)
    {
        if (store.TypeOf(request) is not { } type)
        {
            return DataObjectReply.TypeNotFound();
        }

        DataObjectKey key = DataObjectKey.Of(request);
        return type.Objects.TryGetValue(key.ExternalId, out JsonObject? attributes) ? Described(200, key, attributes) : DataObjectReply.ObjectNotFound();
    }

    private Reply Create(SandboxRequest request)
    {
        if (store.TypeOf(request) is not { } type)
        {
            return DataObjectReply.TypeNotFound();
        }

        if (WireJson.Text(request.Body["external_id"]) is not { Length: > 0 } id)
        {
            return DataObjectReply.Invalid("'external_id' is required");
        }

        if (Problem(request.Body) is { } problem)
        {
            return DataObjectReply.Invalid(problem);
        }

        return type.Objects.ContainsKey(id)
            ? DataObjectReply.Error(409, "duplicate-data-object", "There is a data object with this id.")
            : Write(201, type, id, request.Body, stored: null);
    }

    private Reply Replace(SandboxRequest request)
    {
        if (store.TypeOf(request) is not { } type)
        {
            return DataObjectReply.TypeNotFound();
        }

        return Problem(request.Body) is { } problem
            ? DataObjectReply.Invalid(problem)
            : Write(200, type, request.PathValue("external_id"), request.Body, stored: null);
    }

    private Reply Update(SandboxRequest request)
    {
        if (store.TypeOf(request) is not { } type)
        {
            return DataObjectReply.TypeNotFound();
        }

        if (Problem(request.Body) is { } problem)
        {
            return DataObjectReply.Invalid(problem);
        }

        string id = request.PathValue("external_id");
        return type.Objects.TryGetValue(id, out JsonObject? stored) ? Write(200, type, id, request.Body, stored) : DataObjectReply.ObjectNotFound();
    }

    private Reply Delete(SandboxRequest request)
    {
        if (store.TypeOf(request) is null)
        {
            return DataObjectReply.TypeNotFound();
        }

        return store.Remove(DataObjectKey.Of(request)) ? DataObjectReply.Deleted() : DataObjectReply.ObjectNotFound();
    }

    private static string? Problem(JsonObject body)
    {
        if (body["attributes"] is not JsonObject)
        {
            return "'attributes' must be an object";
        }

        return body["display_name"] is { } name && WireJson.Text(name) is null ? "'display_name' must be a string" : null;
    }

    private Reply Write(int status, DataObjectTypeRecord type, string id, JsonObject body, JsonObject? stored)
    {
        (JsonObject? attributes, string? problem) = type.Schema.Merge(body["attributes"], stored);
        if (problem is not null)
        {
            return DataObjectReply.Invalid(problem);
        }

        if (!type.Objects.ContainsKey(id) && type.Objects.Count >= limits.ObjectsPerType)
        {
            return DataObjectReply.Error(422, "data-object-record-limit-exceeded", "The type has as many data objects as the contract allows.");
        }

        type.Objects[id] = attributes!;
        return Described(status, new DataObjectKey(type.Name, id), attributes!);
    }

    private static Reply Described(int status, DataObjectKey key, JsonObject attributes) =>
        Reply.Json(status, new JsonObject { ["data_object"] = key.Describe(attributes) });
}

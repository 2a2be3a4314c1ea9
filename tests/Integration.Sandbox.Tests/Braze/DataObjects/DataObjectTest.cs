using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

/// <summary>A workspace with pets and clinics: clinics have patients, pets have owners.</summary>
public abstract class DataObjectTest : SandboxTest
{
    private protected const string Pets = "data_objects/objects/pet";
    private protected const string Rex = Pets + "/pet-1";

    private protected static JsonObject Schema(string json) => JsonNode.Parse(json)!.AsObject();

    private protected static void ShouldBeError(Answer answer, int status, string id)
    {
        answer.Status.Should().Be(status);
        answer.Json.AsObject().Select(member => member.Key).Should().Equal("errors");
        JsonObject error = answer.Json["errors"]!.AsArray().Should().ContainSingle().Subject!.AsObject();
        ((string?)error["id"]).Should().Be(id);
        ((string?)error["message"]).Should().NotBeNullOrEmpty();
    }

    private protected static void ShouldBeInvalid(Answer answer, string pattern)
    {
        answer.Status.Should().Be(400);
        answer.Json.AsObject().Select(member => member.Key).Should().Equal("error");
        ((string?)answer.Json["error"]).Should().Match(pattern);
    }

    private protected void AddTypes()
    {
        SandboxDataObjects objects = Sandbox.Braze.DataObjects;
        objects.AddType(
            "pet",
            Schema("""
                {"type":"object","required":["name"],"properties":{"name":{"type":"string"},"weight":{"type":"number"},"visits":{"type":"integer"},
                 "tame":{"type":"boolean"},"tags":{"type":"array"},"chip":{"type":"object"},"born_at":{"type":"string","format":"date-time"},
                 "note":{"type":["string","boolean"]},"any":{} } }
                """),
            displayNameSource: "name");
        objects.AddType("clinic");
        objects.AddObjectRelationshipType("clinic", "patient", "pet", Schema("""{"properties":{"ward":{"type":"string"},"since":{"type":"integer"}}}"""));
        objects.AddObjectRelationshipType("pet", "parent", "pet");
        objects.AddUserRelationshipType("pet", "owner", Schema("""{"properties":{"role":{"type":"string"},"since":{"type":"integer"}}}"""));
        objects.AddUserRelationshipType("pet", "vet");
    }

    private protected async Task AddPetAsync(string id) =>
        (await Braze.PostAsync(Pets, $$"""{"external_id":"{{id}}","attributes":{"name":"{{id}}"} }""")).Status.Should().Be(201);

    private protected async Task AddClinicAsync(string id) =>
        (await Braze.PostAsync("data_objects/objects/clinic", $$"""{"external_id":"{{id}}","attributes":{"city":"Ulm"} }""")).Status.Should().Be(201);

    private protected Task<Answer> SendAsync(HttpMethod method, string path, string? body = null) =>
        Braze.AskAsync(new HttpRequestMessage(method, path) { Content = body is null ? null : Wire.Json(body) });

    private protected Task<Answer> ReadAsync(string path) => SendAsync(HttpMethod.Get, path);
}

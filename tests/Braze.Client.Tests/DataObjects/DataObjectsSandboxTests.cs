using System.Net;
using System.Text.Json.Nodes;
using Integration.Http;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on data objects against the second description of Braze.</summary>
public sealed class DataObjectsSandboxTests : IAsyncLifetime
{
    private static readonly DataObjectKey Pet = new("pet", "pet/1 å");
    private static readonly DataObjectKey Clinic = new("clinic", "clinic-1");

    private SandboxHost? _host;

    private IBrazeDataObjects Objects => _host!.Client.DataObjects;

    public async Task InitializeAsync()
    {
        _host = await SandboxHost.StartAsync();
        SandboxDataObjects objects = _host.Sandbox.DataObjects;
        objects.AddType("pet", JsonNode.Parse("""{"type":"object","properties":{"name":{"type":"string"},"weight":{"type":"number"} } }""")!.AsObject(), displayNameSource: "name");
        objects.AddType("clinic");
        objects.AddObjectRelationshipType("clinic", "patient", "pet");
        objects.AddUserRelationshipType("pet", "owner");
    }

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Types_and_kinds_are_read()
    {
        List<DataObjectType> types = await Objects.ListTypesAsync().ToListAsync();
        DataObjectTypeResponse pet = await Objects.GetTypeAsync("pet");
        DataObjectPage<UserRelationshipType> ofUsers = await Objects.UserRelationships.GetTypesPageAsync("pet", limit: 10);
        List<ObjectRelationshipType> ofObjects = await Objects.ObjectRelationships.ListTypesAsync("pet", RelationshipAnchor.Target).ToListAsync();

        types.Select(t => (t.TypeName, t.Metadata!.DisplayNameSource)).Should().Equal(("pet", "name"), ("clinic", null));
        pet.DataObjectType!.SchemaDef!.Value.GetProperty("properties").GetProperty("weight").GetProperty("type").GetString().Should().Be("number");
        ofUsers.Items.Select(k => (k.RelKind, k.DisplayName)).Should().Equal(("owner", "owner"));
        (ofUsers.TotalCount, ofUsers.HasMore, ofUsers.NextOffset, ofUsers.Offset, ofUsers.Limit).Should().Be((1L, false, null, 0L, 10L));
        ofObjects.Select(k => (k.FromTypeName, k.ToTypeName, k.RelKind, k.DisplayName, k.RelatedTypeName)).Should().Equal(("clinic", "pet", "patient", "patient", "clinic"));
    }

    [Fact]
    public async Task Object_is_created_read_changed_and_deleted()
    {
        DataObjectResponse created = await Objects.CreateAsync(Pet, new DataObjectValues { DisplayName = "Rex", Attributes = { ["name"] = "Rex", ["weight"] = 12.5m } });
        DataObjectResponse updated = await Objects.UpdateAsync(Pet, new DataObjectValues { Attributes = { ["weight"] = 13 } });
        DataObjectResponse read = await Objects.GetAsync(Pet);
        DataObjectResponse replaced = await Objects.ReplaceAsync(Pet, new DataObjectValues { Attributes = { ["name"] = "Rex II" } });
        DataObjectDeletionResponse deleted = await Objects.DeleteAsync(Pet);

        created.StatusCode.Should().Be(HttpStatusCode.Created);
        (created.DataObject!.TypeName, created.DataObject.ExternalId).Should().Be(("pet", "pet/1 å"));
        created.DataObject.Attributes["weight"].GetDecimal().Should().Be(12.5m);
        updated.DataObject!.Attributes["name"].GetString().Should().Be("Rex");
        read.DataObject!.Attributes["weight"].GetInt32().Should().Be(13);
        replaced.DataObject!.Attributes.Keys.Should().Equal("name");
        deleted.Deleted.Should().BeTrue();
    }

    [Fact]
    public async Task Lists_are_read_to_their_end()
    {
        for (int i = 0; i < 40; i++)
        {
            await Objects.ReplaceAsync(new DataObjectKey("clinic", $"c-{i}"), new DataObjectValues());
        }

        DataObjectPage<DataObject> page = await Objects.GetPageAsync("clinic", "c-3", limit: 4, offset: 4);
        List<DataObject> all = await Objects.ListAsync("clinic").ToListAsync();

        page.Items.Select(o => o.ExternalId).Should().Equal("c-33", "c-34", "c-35", "c-36");
        (page.TotalCount, page.HasMore, page.NextOffset).Should().Be((11L, true, 8L));
        all.Should().HaveCount(40);
    }

    [Fact]
    public async Task Objects_are_related()
    {
        await AddObjectsAsync();
        IBrazeObjectRelationships relationships = Objects.ObjectRelationships;
        ObjectRelationshipKey patient = new("patient", Pet);
        ObjectRelationshipKey patientOf = new("patient", Clinic) { Anchor = RelationshipAnchor.Target };

        ObjectRelationshipResponse created = await relationships.CreateAsync(Clinic, patient, new PropertyObject { ["ward"] = "A" });
        ObjectRelationshipResponse updated = await relationships.UpdateAsync(Pet, patientOf, new PropertyObject { ["since"] = 2025 });
        DataObjectPage<ObjectRelationship> incoming = await relationships.GetPageAsync(Pet, RelationshipAnchor.Target, "patient");
        ObjectRelationshipResponse replaced = await relationships.ReplaceAsync(Clinic, patient, new PropertyObject { ["ward"] = "B" });
        DataObjectDeletionResponse deleted = await relationships.DeleteAsync(Pet, patientOf);

        (created.StatusCode, created.ObjectRelationship!.ToDataObject!.ExternalId).Should().Be((HttpStatusCode.Created, Pet.ExternalId));
        updated.ObjectRelationship!.FromDataObject!.ExternalId.Should().Be(Clinic.ExternalId);
        updated.ObjectRelationship.Attributes.Keys.Should().Equal("ward", "since");
        incoming.Items.Select(r => (r.RelKind, r.RelatedDataObject!.TypeName)).Should().Equal(("patient", "clinic"));
        replaced.ObjectRelationship!.Attributes.Keys.Should().Equal("ward");
        deleted.Deleted.Should().BeTrue();
        (await relationships.ListAsync(Clinic).ToListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Users_are_related()
    {
        await AddObjectsAsync();
        IBrazeUserRelationships relationships = Objects.UserRelationships;
        UserRelationshipKey owner = new("owner", _host!.Sandbox.Profiles.Set("u-1").BrazeId);

        UserRelationshipResponse created = await relationships.CreateAsync(Pet, owner, new PropertyObject { ["role"] = "main" });
        UserRelationshipResponse updated = await relationships.UpdateAsync(Pet, owner, new PropertyObject { ["since"] = 2025 });
        List<UserRelationship> list = await relationships.ListAsync(Pet, "owner").ToListAsync();
        UserRelationshipResponse replaced = await relationships.ReplaceAsync(Pet, owner, new PropertyObject { ["role"] = "other" });
        DataObjectDeletionResponse deleted = await relationships.DeleteAsync(Pet, owner);

        created.StatusCode.Should().Be(HttpStatusCode.Created);
        updated.UserRelationship!.Attributes.Keys.Should().Equal("role", "since");
        list.Select(r => (r.TypeName, r.ExternalId, r.RelKind, r.User!.BrazeId)).Should().Equal((Pet.TypeName, Pet.ExternalId, owner.RelKind, owner.BrazeId));
        replaced.UserRelationship!.Attributes.Keys.Should().Equal("role");
        deleted.Deleted.Should().BeTrue();
        (await relationships.GetPageAsync(Pet)).TotalCount.Should().Be(0);
    }

    [Fact]
    public async Task Refusals_of_both_shapes_are_read()
    {
        await AddObjectsAsync();

        BrazeApiException duplicate = await RefusedAsync(() => Objects.CreateAsync(Pet, new DataObjectValues()));
        BrazeApiException unknown = await RefusedAsync(() => Objects.GetAsync(new DataObjectKey("cat", "cat-1")));
        BrazeApiException invalid = await RefusedAsync(() => Objects.UpdateAsync(Pet, new DataObjectValues { Attributes = { ["wings"] = 2 } }));

        (duplicate.StatusCode, duplicate.Code).Should().Be((HttpStatusCode.Conflict, "duplicate-data-object"));
        (unknown.StatusCode, unknown.Code).Should().Be((HttpStatusCode.NotFound, "data-object-type-not-found"));
        (invalid.StatusCode, invalid.Code, invalid.VendorMessage).Should().Be((HttpStatusCode.BadRequest, null, "'wings' is not a field of the schema"));
    }

    [Fact]
    public async Task Every_request_of_the_client_is_one_that_Braze_accepts()
    {
        _host!.Sandbox.DataObjects.AddType("pet");
        OperationCall[] calls = [.. OperationCall.All.Where(c => c.Operation.Name.StartsWith("data_objects.", StringComparison.Ordinal))];
        await Objects.ReplaceAsync(new DataObjectKey("pet", "pet/1 å"), new DataObjectValues());
        await Objects.ReplaceAsync(Clinic, new DataObjectValues());

        // The object goes away in the middle of the list of calls; what is related to it comes after.
        foreach (OperationCall call in calls.OrderBy(c => c.Operation == BrazeOperations.DataObjectsObjectsDelete))
        {
            BrazeResponse response = await call.SendAsync(_host.Client);

            response.Errors.Should().BeEmpty(call.Operation.Name);
        }

        calls.Select(c => c.Operation.Name).Distinct().Should().HaveCount(20);
        (await Objects.GetPageAsync("pet")).TotalCount.Should().Be(1);
    }

    private static async Task<BrazeApiException> RefusedAsync(Func<Task> call) => (await call.Should().ThrowAsync<BrazeApiException>()).Which;

    private async Task AddObjectsAsync()
    {
        await Objects.CreateAsync(Pet, new DataObjectValues { Attributes = { ["name"] = "Rex" } });
        await Objects.CreateAsync(Clinic, new DataObjectValues());
    }
}

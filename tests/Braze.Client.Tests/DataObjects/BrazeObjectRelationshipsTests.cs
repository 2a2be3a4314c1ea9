using System.Net;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeObjectRelationshipsTests
{
    private static readonly DataObjectKey Pet = BrazeDataObjectsTests.Pet;
    private static readonly DataObjectKey Clinic = BrazeDataObjectsTests.Clinic;
    private static readonly ObjectRelationshipKey Patient = new("patient", Pet);
    private static readonly ObjectRelationshipKey PatientOf = new("patient", Clinic) { Anchor = RelationshipAnchor.Target };

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.DataObjectsTypesObjectRelationshipTypes, async client => await client.DataObjects.ObjectRelationships.GetTypesPageAsync("pet", RelationshipAnchor.Target, 10, 20))
        {
            Target = "data_objects/types/pet/object_relationship_types",
            Query = "?anchor=target&limit=10&offset=20",
        },
        new(BrazeOperations.DataObjectsObjectRelationshipsList, async client => await client.DataObjects.ObjectRelationships.GetPageAsync(Pet, RelationshipAnchor.Target, "patient", 25, 40))
        {
            Target = "data_objects/objects/pet/pet-1/object_relationships",
            Query = "?anchor=target&rel_kind=patient&limit=25&offset=40",
        },
        new(BrazeOperations.DataObjectsObjectRelationshipsCreate, async client => await client.DataObjects.ObjectRelationships.CreateAsync(Clinic, Patient, new PropertyObject { ["since"] = 2024, ["ward"] = "A" }))
        {
            Target = "data_objects/objects/clinic/clinic-1/object_relationships",
        },
        new(BrazeOperations.DataObjectsObjectRelationshipsReplace, async client => await client.DataObjects.ObjectRelationships.ReplaceAsync(Pet, PatientOf, new PropertyObject { ["ward"] = "B" }))
        {
            Target = "data_objects/objects/pet/pet-1/object_relationships",
        },
        new(BrazeOperations.DataObjectsObjectRelationshipsUpdate, async client => await client.DataObjects.ObjectRelationships.UpdateAsync(Pet, PatientOf, new PropertyObject { ["since"] = 2025 }))
        {
            Target = "data_objects/objects/pet/pet-1/object_relationships",
        },
        new(BrazeOperations.DataObjectsObjectRelationshipsDelete, async client => await client.DataObjects.ObjectRelationships.DeleteAsync(Pet, PatientOf))
        {
            Target = "data_objects/objects/pet/pet-1/object_relationships",
        },
    ];

    [Fact]
    public async Task GetTypesPageAsync_reads_both_types_of_a_kind()
    {
        DataObjectPage<ObjectRelationshipType> page = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsTypesObjectRelationshipTypes, client => client.DataObjects.ObjectRelationships.GetTypesPageAsync("pet", RelationshipAnchor.Target));

        page.Items.Select(t => (t.FromTypeName, t.ToTypeName, t.RelKind, t.DisplayName, t.RelatedTypeName)).Should().Equal(("clinic", "pet", "patient", "patient", "clinic"));
        (page.HasMore, page.NextOffset, page.Limit).Should().Be((false, null, 10L));
    }

    [Fact]
    public async Task GetPageAsync_reads_the_related_object_from_either_end()
    {
        DataObjectPage<ObjectRelationship> page = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsObjectRelationshipsList, client => client.DataObjects.ObjectRelationships.GetPageAsync(Pet));

        page.Items.Select(r => r.RelKind).Should().Equal("patient", "patient");
        page.Items.Select(r => r.RelatedDataObject!.ExternalId).Should().Equal("clinic-1", "pet-1");
        page.Items[0].FromDataObject.Should().BeSameAs(page.Items[0].RelatedDataObject);
        page.Items[0].ToDataObject.Should().BeNull();
        page.Items[0].Attributes["since"].GetInt64().Should().Be(2024);
        page.Items[0].FromDataObject!.Attributes["name"].GetString().Should().Be("North", "the object's attributes are not the relationship's");
        page.Items[1].ToDataObject.Should().BeSameAs(page.Items[1].RelatedDataObject);
        page.Items[1].Attributes.Should().BeEmpty();
    }

    [Fact]
    public async Task Changes_read_the_relationship_as_it_is_afterwards()
    {
        ObjectRelationshipResponse created = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsObjectRelationshipsCreate, client => client.DataObjects.ObjectRelationships.CreateAsync(Clinic, Patient));
        ObjectRelationshipResponse replaced = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsObjectRelationshipsReplace, client => client.DataObjects.ObjectRelationships.ReplaceAsync(Pet, PatientOf, new PropertyObject()));
        ObjectRelationshipResponse updated = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsObjectRelationshipsUpdate, client => client.DataObjects.ObjectRelationships.UpdateAsync(Pet, PatientOf, new PropertyObject()));
        DataObjectDeletionResponse deleted = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsObjectRelationshipsDelete, client => client.DataObjects.ObjectRelationships.DeleteAsync(Pet, PatientOf));

        created.ObjectRelationship!.ToDataObject!.ExternalId.Should().Be("pet-1");
        created.ObjectRelationship.Attributes["ward"].GetString().Should().Be("A");
        replaced.ObjectRelationship!.Attributes.Keys.Should().Equal("ward");
        updated.ObjectRelationship!.FromDataObject!.ExternalId.Should().Be("clinic-1");
        updated.ObjectRelationship.Attributes["since"].GetInt64().Should().Be(2025);
        deleted.Deleted.Should().BeTrue();
    }

    [Fact]
    public async Task CreateAsync_sends_no_values_and_the_default_anchor_when_none_are_given()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, "{}");

        await host.Client.DataObjects.ObjectRelationships.CreateAsync(Clinic, Patient);

        host.Handler.Requests.Single().BodyText.Should().Be(
            """{"rel_kind":"patient","related_type_name":"pet","related_external_id":"pet-1","anchor":"source","attributes":{}}""");
    }

    [Fact]
    public async Task DeleteAsync_sends_its_body_over_a_real_connection()
    {
        await using LoopbackServer server = LoopbackServer.Start(LoopbackStep.Answer("""{"deleted":true}"""));
        await using BrazeClient client = BrazeClient.Create(new BrazeOptions { Endpoint = BrazeEndpoint.At(server.Address), ApiKey = BrazeHost.ApiKey });

        DataObjectDeletionResponse response = await client.DataObjects.ObjectRelationships.DeleteAsync(Clinic, Patient);

        response.Deleted.Should().BeTrue();
        server.Requests.Should().ContainSingle().Which.Should()
            .StartWith("DELETE /data_objects/objects/clinic/clinic-1/object_relationships HTTP/1.1")
            .And.EndWith("""{"rel_kind":"patient","related_type_name":"pet","related_external_id":"pet-1","anchor":"source"}""");
    }

    [Fact]
    public async Task Lists_ask_for_the_anchor_and_the_kind_on_every_page()
    {
        using BrazeHost host = OffsetPages.Answering(300);

        (await host.Client.DataObjects.ObjectRelationships.ListAsync(Pet, RelationshipAnchor.Target, "patient").CountAsync()).Should().Be(300);
        (await host.Client.DataObjects.ObjectRelationships.ListTypesAsync("pet", RelationshipAnchor.Target).CountAsync()).Should().Be(300);

        host.Handler.Requests.Select(r => r.Path).Should().Equal(
            "/data_objects/objects/pet/pet-1/object_relationships?anchor=target&rel_kind=patient&limit=250",
            "/data_objects/objects/pet/pet-1/object_relationships?anchor=target&rel_kind=patient&limit=250&offset=250",
            "/data_objects/types/pet/object_relationship_types?anchor=target&limit=250",
            "/data_objects/types/pet/object_relationship_types?anchor=target&limit=250&offset=250");
    }
}

using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeUserRelationshipsTests
{
    internal static readonly UserRelationshipKey Owner = new("owner", BrazeId);

    private const string BrazeId = "a0b0c0d0a0b0c0d0a0b0c0d1";
    private static readonly DataObjectKey Pet = BrazeDataObjectsTests.Pet;

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.DataObjectsTypesUserRelationshipTypes, async client => await client.DataObjects.UserRelationships.GetTypesPageAsync("pet", 50, 100))
        {
            Target = "data_objects/types/pet/user_relationship_types",
            Query = "?limit=50&offset=100",
        },
        new(BrazeOperations.DataObjectsUserRelationshipsList, async client => await client.DataObjects.UserRelationships.GetPageAsync(Pet, "owner", 250, 250))
        {
            Target = "data_objects/objects/pet/pet-1/user_relationships",
            Query = "?rel_kind=owner&limit=250&offset=250",
        },
        new(BrazeOperations.DataObjectsUserRelationshipsCreate, async client => await client.DataObjects.UserRelationships.CreateAsync(Pet, Owner, Role("main"))) { Target = "data_objects/objects/pet/pet-1/users" },
        new(BrazeOperations.DataObjectsUserRelationshipsReplace, async client => await client.DataObjects.UserRelationships.ReplaceAsync(Pet, Owner, Role("second"))) { Target = "data_objects/objects/pet/pet-1/users" },
        new(BrazeOperations.DataObjectsUserRelationshipsUpdate, async client => await client.DataObjects.UserRelationships.UpdateAsync(Pet, Owner, Role("third"))) { Target = "data_objects/objects/pet/pet-1/users" },
        new(BrazeOperations.DataObjectsUserRelationshipsDelete, async client => await client.DataObjects.UserRelationships.DeleteAsync(Pet, Owner)) { Target = "data_objects/objects/pet/pet-1/users" },
    ];

    [Fact]
    public async Task GetTypesPageAsync_reads_the_kinds()
    {
        DataObjectPage<UserRelationshipType> page = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsTypesUserRelationshipTypes, client => client.DataObjects.UserRelationships.GetTypesPageAsync("pet"));

        page.Items.Select(t => (t.RelKind, t.DisplayName)).Should().Equal(("owner", "owner"), ("sitter", "sitter"));
        page.TotalCount.Should().Be(2);
    }

    [Fact]
    public async Task GetPageAsync_reads_users_by_their_Braze_id()
    {
        DataObjectPage<UserRelationship> page = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsUserRelationshipsList, client => client.DataObjects.UserRelationships.GetPageAsync(Pet));

        page.Items.Select(r => (r.TypeName, r.ExternalId, r.RelKind, r.User?.BrazeId)).Should().Equal(
            ("pet", "pet-1", "owner", BrazeId), ("pet", "pet-1", "owner", "a0b0c0d0a0b0c0d0a0b0c0d2"));
        page.Items[0].Attributes["role"].GetString().Should().Be("main");
        page.Items[1].Attributes.Should().BeEmpty();
    }

    [Fact]
    public async Task Changes_read_the_relationship_as_it_is_afterwards()
    {
        UserRelationshipResponse created = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsUserRelationshipsCreate, client => client.DataObjects.UserRelationships.CreateAsync(Pet, Owner));
        UserRelationshipResponse replaced = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsUserRelationshipsReplace, client => client.DataObjects.UserRelationships.ReplaceAsync(Pet, Owner, Role("second")));
        UserRelationshipResponse updated = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsUserRelationshipsUpdate, client => client.DataObjects.UserRelationships.UpdateAsync(Pet, Owner, Role("third")));
        DataObjectDeletionResponse deleted = await GoldenAnswer.ReadAsync(
            BrazeOperations.DataObjectsUserRelationshipsDelete, client => client.DataObjects.UserRelationships.DeleteAsync(Pet, Owner));

        new[] { created, replaced, updated }.Select(r => r.UserRelationship!.Attributes["role"].GetString()).Should().Equal("main", "second", "third");
        created.UserRelationship!.User!.BrazeId.Should().Be(BrazeId);
        deleted.Deleted.Should().BeTrue();
    }

    [Fact]
    public async Task Answer_with_fields_of_tomorrow_or_without_todays_is_read()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, """{"user_relationship":{"user":{"external_id":"u-1"},"attributes":null,"state":"new"}}""");

        UserRelationship relationship = (await host.Client.DataObjects.UserRelationships.CreateAsync(Pet, Owner)).UserRelationship!;

        relationship.RelKind.Should().BeNull();
        relationship.Attributes.Should().BeEmpty();
        relationship.User!.BrazeId.Should().BeNull();
        relationship.User.AdditionalProperties.Should().ContainKey("external_id");
        relationship.AdditionalProperties.Should().ContainKey("state");
    }

    [Fact]
    public async Task Lists_ask_for_the_kind_on_every_page()
    {
        using BrazeHost host = OffsetPages.Answering(251);

        (await host.Client.DataObjects.UserRelationships.ListAsync(Pet, "owner").CountAsync()).Should().Be(251);
        (await host.Client.DataObjects.UserRelationships.ListTypesAsync("pet").CountAsync()).Should().Be(251);

        host.Handler.Requests.Select(r => r.Path).Should().Equal(
            "/data_objects/objects/pet/pet-1/user_relationships?rel_kind=owner&limit=250",
            "/data_objects/objects/pet/pet-1/user_relationships?rel_kind=owner&limit=250&offset=250",
            "/data_objects/types/pet/user_relationship_types?limit=250",
            "/data_objects/types/pet/user_relationship_types?limit=250&offset=250");
    }

    private static PropertyObject Role(string role) => new() { ["role"] = role };
}

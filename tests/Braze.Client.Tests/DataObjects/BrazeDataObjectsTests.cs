using System.Net;
using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Braze.Client.Tests;

public sealed class BrazeDataObjectsTests
{
    internal static readonly DataObjectKey Pet = new("pet", "pet-1");
    internal static readonly DataObjectKey Clinic = new("clinic", "clinic-1");

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.DataObjectsTypesList, async client => await client.DataObjects.GetTypesPageAsync("pe t", 2, 2)) { Query = "?search_term=pe%20t&limit=2&offset=2" },
        new(BrazeOperations.DataObjectsTypesGet, async client => await client.DataObjects.GetTypeAsync("pet")) { Target = "data_objects/types/pet" },
        new(BrazeOperations.DataObjectsObjectsList, async client => await client.DataObjects.GetPageAsync("pet", "pet-", 2, 5))
        {
            Target = "data_objects/objects/pet",
            Query = "?search_term=pet-&limit=2&offset=5",
        },
        new(BrazeOperations.DataObjectsObjectsCreate, async client => await client.DataObjects.CreateAsync(Pet, Everything())) { Target = "data_objects/objects/pet" },
        new(BrazeOperations.DataObjectsObjectsGet, async client => await client.DataObjects.GetAsync(new DataObjectKey("pet", "pet/1 å"))) { Target = "data_objects/objects/pet/pet%2F1%20%C3%A5" },
        new(BrazeOperations.DataObjectsObjectsReplace, async client => await client.DataObjects.ReplaceAsync(Pet, new DataObjectValues { DisplayName = "Rex the second", Attributes = { ["name"] = "Rex II" } }))
        {
            Target = "data_objects/objects/pet/pet-1",
        },
        new(BrazeOperations.DataObjectsObjectsUpdate, async client => await client.DataObjects.UpdateAsync(Pet, new DataObjectValues { DisplayName = "Rex, heavier", Attributes = { ["weight"] = 13 } }))
        {
            Target = "data_objects/objects/pet/pet-1",
        },
        new(BrazeOperations.DataObjectsObjectsDelete, async client => await client.DataObjects.DeleteAsync(Pet)) { Target = "data_objects/objects/pet/pet-1" },
    ];

    [Fact]
    public async Task Data_objects_and_their_relationships_are_injectable_alone()
    {
        ServiceCollection services = new();
        services.AddBraze(o =>
        {
            o.Endpoint = BrazeEndpoint.Eu01;
            o.ApiKey = BrazeHost.ApiKey;
        });
        await using ServiceProvider provider = services.BuildServiceProvider();

        IBrazeDataObjects objects = provider.GetRequiredService<IBrazeDataObjects>();

        objects.Should().BeSameAs(provider.GetRequiredService<IBrazeClient>().DataObjects);
        provider.GetRequiredService<IBrazeObjectRelationships>().Should().BeSameAs(objects.ObjectRelationships);
        provider.GetRequiredService<IBrazeUserRelationships>().Should().BeSameAs(objects.UserRelationships);
    }

    [Fact]
    public void Reads_and_changes_have_a_limit_group_each()
    {
        Operation[] all = [.. BrazeOperations.All.Where(o => o.Name.StartsWith("data_objects.", StringComparison.Ordinal))];

        all.Should().HaveCount(20);
        all.Where(o => o.Method == HttpMethod.Get).Select(o => o.LimitGroup).Distinct().Should().ContainSingle()
            .Which.Should().NotBe(all.Where(o => o.Method != HttpMethod.Get).Select(o => o.LimitGroup).Distinct().Should().ContainSingle().Subject);
    }

    [Fact]
    public async Task GetTypesPageAsync_reads_the_page_and_where_the_next_one_begins()
    {
        DataObjectPage<DataObjectType> page = await GoldenAnswer.ReadAsync(BrazeOperations.DataObjectsTypesList, client => client.DataObjects.GetTypesPageAsync());

        page.Items.Select(t => (t.TypeName, t.Metadata?.DisplayNameSource)).Should().Equal(("pet", "name"), ("petition", null));
        page.Items[0].SchemaDef.Should().BeNull();
        (page.TotalCount, page.HasMore, page.NextOffset, page.Offset, page.Limit).Should().Be((5L, true, 4L, 2L, 2L));
    }

    [Fact]
    public async Task GetTypeAsync_reads_the_schema()
    {
        DataObjectTypeResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.DataObjectsTypesGet, client => client.DataObjects.GetTypeAsync("pet"));

        DataObjectType type = response.DataObjectType!;
        type.TypeName.Should().Be("pet");
        type.Metadata!.DisplayNameSource.Should().Be("name");
        type.SchemaDef!.Value.GetProperty("properties").GetProperty("born_at").GetProperty("format").GetString().Should().Be("date-time");
    }

    [Fact]
    public async Task GetPageAsync_reads_objects_also_without_attributes()
    {
        DataObjectPage<DataObject> page = await GoldenAnswer.ReadAsync(BrazeOperations.DataObjectsObjectsList, client => client.DataObjects.GetPageAsync("pet"));

        page.Items.Select(o => (o.TypeName, o.ExternalId, o.Attributes.Count)).Should().Equal(("pet", "pet-1", 4), ("pet", "pet-2", 0));
        page.NextOffset.Should().Be(7);
    }

    [Fact]
    public async Task GetAsync_reads_attributes_by_their_exact_name()
    {
        DataObjectResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.DataObjectsObjectsGet, client => client.DataObjects.GetAsync(Pet));

        DataObject pet = response.DataObject!;
        pet.Attributes["name"].GetString().Should().Be("Rex");
        pet.Attributes["Name"].GetString().Should().Be("REX");
        pet.Attributes["weight"].GetDecimal().Should().Be(12.5m);
        pet.Attributes["vaccinated"].GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Changes_read_the_object_as_it_is_afterwards()
    {
        DataObjectResponse created = await GoldenAnswer.ReadAsync(BrazeOperations.DataObjectsObjectsCreate, client => client.DataObjects.CreateAsync(Pet, Everything()));
        DataObjectResponse replaced = await GoldenAnswer.ReadAsync(BrazeOperations.DataObjectsObjectsReplace, client => client.DataObjects.ReplaceAsync(Pet, new DataObjectValues()));
        DataObjectResponse updated = await GoldenAnswer.ReadAsync(BrazeOperations.DataObjectsObjectsUpdate, client => client.DataObjects.UpdateAsync(Pet, new DataObjectValues()));
        DataObjectDeletionResponse deleted = await GoldenAnswer.ReadAsync(BrazeOperations.DataObjectsObjectsDelete, client => client.DataObjects.DeleteAsync(Pet));

        created.DataObject!.Attributes["chip"].GetProperty("code").GetString().Should().Be("c-1");
        replaced.DataObject!.Attributes.Keys.Should().Equal("name");
        updated.DataObject!.Attributes["weight"].GetInt64().Should().Be(13);
        deleted.Deleted.Should().BeTrue();
    }

    [Fact]
    public async Task Values_left_out_are_not_sent_but_the_attributes_always_are()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, "{}");

        await host.Client.DataObjects.UpdateAsync(Pet, new DataObjectValues { Attributes = { ["name"] = (string?)null } });

        host.Handler.Requests.Single().BodyText.Should().Be("""{"attributes":{}}""");
    }

    [Fact]
    public async Task Answer_with_fields_of_tomorrow_keeps_them()
    {
        const string Body = """{"data_object":{"type_name":"pet","external_id":"pet-1","attributes":null,"display_name":"Rex","version":2},"warnings":["new"]}""";
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Body);

        DataObjectResponse response = await host.Client.DataObjects.GetAsync(Pet);

        response.DataObject!.Attributes.Should().BeEmpty();
        response.DataObject.AdditionalProperties!["display_name"].GetString().Should().Be("Rex");
        response.AdditionalProperties.Should().ContainKey("warnings");
    }

    [Fact]
    public async Task Answer_without_its_fields_is_read_as_knowing_nothing()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, "{}");
        IBrazeDataObjects objects = host.Client.DataObjects;

        (await objects.GetAsync(Pet)).DataObject.Should().BeNull();
        (await objects.GetTypeAsync("pet")).DataObjectType.Should().BeNull();
        (await objects.DeleteAsync(Pet)).Deleted.Should().BeNull();
        DataObjectPage<DataObject> page = await objects.GetPageAsync("pet");
        page.Items.Should().BeEmpty();
        (page.TotalCount, page.HasMore, page.NextOffset).Should().Be((null, null, null));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "data-object-not-found")]
    [InlineData(HttpStatusCode.Conflict, "duplicate-data-object")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "data-object-record-limit-exceeded")]
    public async Task Refusal_with_a_list_of_errors_tells_id_and_text(HttpStatusCode status, string id)
    {
        using BrazeHost host = BrazeHost.Answering(status, $$"""{"errors":[{"id":"{{id}}","message":"It is so with pet-1."}]}""");

        BrazeApiException e = await RefusedAsync(() => host.Client.DataObjects.CreateAsync(Pet, new DataObjectValues()));

        e.StatusCode.Should().Be(status);
        e.Code.Should().Be(id);
        e.VendorMessage.Should().StartWith("It is so with");
        e.OutcomeUnknown.Should().BeFalse();
        e.Errors.Should().ContainSingle().Which.Should().Match<BrazeError>(error => error.Id == id && error.Message == "It is so with pet-1.");
    }

    [Fact]
    public async Task Refusal_with_one_text_tells_it_in_the_same_places()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, """{"error":"Unknown attribute: wings"}""");

        BrazeApiException e = await RefusedAsync(() => host.Client.DataObjects.UpdateAsync(Pet, new DataObjectValues { Attributes = { ["wings"] = 2 } }));

        e.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        e.Code.Should().BeNull();
        e.VendorMessage.Should().Be("Unknown attribute: wings");
        BrazeError error = e.Errors.Should().ContainSingle().Subject;
        error.Message.Should().Be("Unknown attribute: wings");
        error.Raw.GetString().Should().Be("Unknown attribute: wings");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Refused_key_keeps_the_text_of_the_one_text_form(HttpStatusCode status)
    {
        using BrazeHost host = BrazeHost.Answering(status, """{"error":"Key may not read data objects"}""");

        Func<Task> call = () => host.Client.DataObjects.GetAsync(Pet);

        (await call.Should().ThrowExactlyAsync<AuthenticationException>()).Which.VendorMessage.Should().Be("Key may not read data objects");
    }

    [Fact]
    public async Task Rate_limit_closes_the_reads_and_leaves_the_changes_open()
    {
        using BrazeHost host = new();
        host.Handler
            .Answer(HttpStatusCode.TooManyRequests, """{"errors":[{"id":"rate-limit-exceeded","message":"Too many requests a minute."}]}""", ("X-RateLimit-Reset", "600"))
            .Answer(HttpStatusCode.OK, """{"deleted":true}""");

        Func<Task> read = () => host.Client.DataObjects.GetAsync(Pet);

        RateLimitedException e = (await read.Should().ThrowAsync<RateLimitedException>()).Which;
        (e.Code, e.RetryAfter).Should().Be(("rate-limit-exceeded", TimeSpan.FromMinutes(10)));
        await read.Should().ThrowAsync<RateLimitedException>("the whole group waits");
        await host.Client.DataObjects.DeleteAsync(Pet);
        host.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Ids_stay_out_of_the_exceptions_of_every_call()
    {
        foreach (OperationCall call in Calls.Concat(BrazeObjectRelationshipsTests.Calls).Concat(BrazeUserRelationshipsTests.Calls))
        {
            const string Said = "pet-1 clinic-1 pet/1 å pet%2F1%20%C3%A5 a0b0c0d0a0b0c0d0a0b0c0d1 is wrong";
            using BrazeHost host = BrazeHost.Answering(HttpStatusCode.UnprocessableEntity, $$"""{"errors":[{"id":"pet-1","message":"{{Said}}"}]}""");

            BrazeApiException e = await RefusedAsync(() => call.SendAsync(host.Client));

            string sent = host.Handler.Requests.Single().Path + host.Handler.Requests.Single().BodyText;
            foreach (string id in new[] { "pet-1", "clinic-1", "pet%2F1%20%C3%A5", "a0b0c0d0a0b0c0d0a0b0c0d1" }.Where(id => sent.Contains(id, StringComparison.Ordinal)))
            {
                e.ToString().Should().NotContain(id, call.Operation.Name);
            }

            e.Errors.Should().ContainSingle().Which.Message.Should().Be(Said, "the list is for the host's own code");
        }
    }

    [Fact]
    public async Task ListAsync_goes_where_each_page_says_the_next_one_begins()
    {
        using BrazeHost host = new();
        host.Handler
            .Answer(HttpStatusCode.OK, """{"items":[{"external_id":"a"},null],"has_more":true,"next_offset":100}""")
            .Answer(HttpStatusCode.OK, """{"items":[{"external_id":"b"},{"external_id":"c"}],"has_more":true,"next_offset":null}""")
            .Answer(HttpStatusCode.OK, """{"items":[{"external_id":"d"}],"has_more":false,"next_offset":103}""");

        List<string?> ids = await host.Client.DataObjects.ListAsync("pet", "p").Select(o => o.ExternalId).ToListAsync();

        ids.Should().Equal("a", "b", "c", "d");
        host.Ranges().Should().Equal("none+250", "100+250", "102+250");
        host.Handler.Requests.Should().OnlyContain(r => r.Path.StartsWith("/data_objects/objects/pet?search_term=p&", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("""{"items":[{"type_name":"a"}],"next_offset":null}""", 1)]
    [InlineData("""{"items":[{"type_name":"a"}],"has_more":false,"next_offset":1}""", 1)]
    public async Task ListTypesAsync_ends_when_a_page_names_no_next_one(string answer, int requests)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, answer);

        await host.Client.DataObjects.ListTypesAsync().CountAsync();

        host.Handler.Requests.Should().HaveCount(requests);
    }

    [Theory]
    [InlineData("""{"items":[],"has_more":true}""")]
    [InlineData("""{"items":[{"type_name":"a"}],"has_more":true,"next_offset":0}""")]
    [InlineData("""{"items":[{"type_name":"a"}],"next_offset":-5}""")]
    [InlineData("""{"items":[{"type_name":"a"}],"has_more":true,"next_offset":4294967296}""")]
    public async Task ListTypesAsync_stops_when_a_page_does_not_lead_on(string answer)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, answer);

        Func<Task> list = async () => await host.Client.DataObjects.ListTypesAsync().CountAsync();

        await list.Should().ThrowAsync<MalformedResponseException>().WithMessage("*next page*0*");
        host.Handler.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData("data_objects.objects.create", 1)]
    [InlineData("data_objects.objects.replace", 4)]
    [InlineData("data_objects.objects.update", 4)]
    [InlineData("data_objects.objects.delete", 4)]
    [InlineData("data_objects.object_relationships.create", 1)]
    [InlineData("data_objects.object_relationships.delete", 4)]
    [InlineData("data_objects.user_relationships.create", 1)]
    [InlineData("data_objects.user_relationships.replace", 4)]
    public async Task Creation_alone_is_not_repeated_after_a_server_error(string name, int attempts)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.ServiceUnavailable, "{}");
        OperationCall call = OperationCall.Of(name);

        BrazeApiException e = await RefusedAsync(() => host.RunAsync(call.SendAsync(host.Client)));

        e.OutcomeUnknown.Should().BeTrue();
        host.Handler.Requests.Should().HaveCount(attempts);
        host.Handler.Requests.Select(r => r.BodyText).Distinct().Should().ContainSingle("every attempt carries the same body");
    }

    public static TheoryData<string, string, Func<IBrazeDataObjects, object>> Mistakes() => new()
    {
        { "page of none", "*1 to 250*", objects => objects.GetTypesPageAsync(limit: 0) },
        { "page of 251", "*1 to 250*", objects => objects.GetPageAsync("pet", limit: 251) },
        { "offset before the list", "*offset*", objects => objects.GetPageAsync("pet", offset: -1) },
        { "page of 251 relationships", "*1 to 250*", objects => objects.ObjectRelationships.GetPageAsync(Pet, limit: 251) },
        { "page of 251 users", "*1 to 250*", objects => objects.UserRelationships.GetPageAsync(Pet, limit: 251) },
        { "page of 251 kinds", "*1 to 250*", objects => objects.ObjectRelationships.GetTypesPageAsync("pet", limit: 251) },
        { "page of 251 kinds of users", "*1 to 250*", objects => objects.UserRelationships.GetTypesPageAsync("pet", limit: 251) },
        { "type of another path", "*path step*", objects => objects.GetTypeAsync("../users") },
        { "blank type", "*typeName*", objects => objects.ListAsync(" ") },
        { "blank type of kinds", "*typeName*", objects => objects.ObjectRelationships.ListTypesAsync(string.Empty) },
        { "blank type of kinds of users", "*typeName*", objects => objects.UserRelationships.ListTypesAsync(string.Empty) },
        { "no object", "*key*", objects => objects.GetAsync(null!) },
        { "no values", "*values*", objects => objects.ReplaceAsync(Pet, null!) },
        { "no object of a list", "*dataObject*", objects => objects.ObjectRelationships.ListAsync(null!) },
        { "no object of users", "*dataObject*", objects => objects.UserRelationships.ListAsync(null!) },
        { "no relationship", "*relationship*", objects => objects.ObjectRelationships.DeleteAsync(Pet, null!) },
        { "no user relationship", "*relationship*", objects => objects.UserRelationships.DeleteAsync(Pet, null!) },
        { "no attributes", "*attributes*", objects => objects.UserRelationships.UpdateAsync(Pet, BrazeUserRelationshipsTests.Owner, null!) },
        { "neither anchor", "*RelationshipAnchor*2*", objects => objects.ObjectRelationships.ListAsync(Pet, (RelationshipAnchor)2) },
        { "neither anchor of kinds", "*RelationshipAnchor*2*", objects => objects.ObjectRelationships.ListTypesAsync("pet", (RelationshipAnchor)2) },
        { "neither anchor of a deletion", "*RelationshipAnchor*2*", objects => objects.ObjectRelationships.DeleteAsync(Pet, new ObjectRelationshipKey("patient", Clinic) { Anchor = (RelationshipAnchor)2 }) },
        { "endless object", "*nested*50*", objects => objects.CreateAsync(Pet, Endless()) },
        { "body of 4 MB", "*4194304*", objects => objects.UpdateAsync(Pet, new DataObjectValues { Attributes = { ["name"] = new string('x', 4 * 1024 * 1024) } }) },
        { "object of another path", "*path step*", _ => new DataObjectKey("pet", "..") },
        { "object with a line", "*control character*", _ => new DataObjectKey("pet", "pet\n1") },
        { "blank object", "*externalId*", _ => new DataObjectKey("pet", " ") },
        { "blank kind", "*relKind*", _ => new ObjectRelationshipKey(" ", Clinic) },
        { "no related object", "*related*", _ => new ObjectRelationshipKey("patient", null!) },
        { "blank kind of a user", "*relKind*", _ => new UserRelationshipKey("", "a0b0c0d0a0b0c0d0a0b0c0d1") },
        { "blank user", "*brazeId*", _ => new UserRelationshipKey("owner", " ") },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_is_refused_before_anything_is_sent(string mistake, string message, Func<IBrazeDataObjects, object> call)
    {
        using BrazeHost host = BrazeHost.Accepting();

        Action act = () => call(host.Client.DataObjects);

        act.Should().Throw<ArgumentException>(mistake).WithMessage(message);
        host.Handler.Requests.Should().BeEmpty();
    }

    private static async Task<BrazeApiException> RefusedAsync(Func<Task> call) => (await call.Should().ThrowExactlyAsync<BrazeApiException>()).Which;

    private static DataObjectValues Everything() => new()
    {
        DisplayName = "Rex the dog",
        Attributes =
        {
            ["name"] = "Rex",
            ["weight"] = 12.5m,
            ["vaccinated"] = true,
            ["visits"] = 3,
            ["born_at"] = new DateTimeOffset(2020, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)),
            ["tags"] = new[] { "calm", "old" },
            ["chip"] = new PropertyObject { ["maker"] = "Acme", ["code"] = "c-1" },
        },
    };

    private static DataObjectValues Endless()
    {
        DataObjectValues values = new();
        values.Attributes["self"] = values.Attributes;
        return values;
    }
}

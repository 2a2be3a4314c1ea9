using System.Net;
using Integration.Abstractions;
using Integration.Sandbox;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Customers against the sandbox: what one call writes, the others find.</summary>
public sealed class CustomerSandboxTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new();
    private SandboxServer _sandbox = null!;
    private SessionMClient _client = null!;

    private ISessionMCustomers Customers => _client.Customers;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = _clock);
        SessionMOptions options = new()
        {
            Core = { BaseAddress = _sandbox.SessionM.CoreAddress, ApiKey = _sandbox.SessionM.CoreApiKey, ApiSecret = _sandbox.SessionM.CoreApiSecret },
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        };
        _client = SessionMClient.Create(options);
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_created_customer_is_found_by_every_route_until_deleted()
    {
        Customer created = (await Customers.CreateAsync(Ann())).Customer!;
        CustomerId id = CustomerId.User(created.Id!);

        CustomerExpansions all = CustomerExpansions.CustomAttributes | CustomerExpansions.Identifiers | CustomerExpansions.Incentives;
        Customer fetched = (await Customers.GetAsync(CustomerId.External("C/1 ü"), all)).Customer!;
        fetched.Id.Should().Be(created.Id);
        fetched.FirstName.Should().Be("Ann");
        fetched.DateOfBirth.Should().Be(new DateOnly(1990, 5, 28));
        fetched.PhoneNumbers.Should().ContainSingle().Which.PhoneNumber.Should().Be("+4700000000");
        fetched.CustomAttributes["favorite_color"].GetString().Should().Be("green");
        fetched.Identifiers.Should().ContainSingle().Which.ExternalId.Should().Be("C/1 ü");
        (await Customers.GetAsync(id)).Customer!.CustomAttributes.Should().BeEmpty();
        (await Customers.GetManyAsync([created.Id!, "unknown"])).Customers.Should().ContainSingle();
        foreach (CustomerSearch search in new[] { CustomerSearch.Email("C1@b.test"), CustomerSearch.ExternalId("C/1 ü"), CustomerSearch.Phone("+4700000000"), CustomerSearch.MobileNumber("+4700000000") })
        {
            (await Customers.SearchAsync(search))!.Customer!.Id.Should().Be(created.Id, search.ToString());
        }

        (await Customers.SearchAllAsync(CustomerSearch.Email("c1@b.test"), CustomerExpansions.CustomAttributes)).Customers.Should().ContainSingle();
        (await Customers.SearchAllAsync(CustomerSearch.Email("nobody@b.test"))).Customers.Should().BeEmpty();
        (await Customers.SearchAllAsync(CustomerSearch.MobileNumber("+4700000000"))).Customers.Should().ContainSingle().Which.Id.Should().Be(created.Id);
        (await Customers.SearchAllAsync(CustomerSearch.MobileNumber("+4700000009"))).Customers.Should().BeEmpty();

        (await Customers.DeleteAsync(id)).Customer!.Id.Should().Be(created.Id);
        (await Customers.FindAsync(id)).Should().BeNull();
        (await Customers.SearchAsync(CustomerSearch.Email("c1@b.test"))).Should().BeNull();
    }

    [Fact]
    public async Task An_update_leaves_alone_what_it_leaves_out_and_replaces_phone_numbers()
    {
        CustomerId id = CustomerId.User((await Customers.CreateAsync(Ann())).Customer!.Id!);

        Customer changed = (await Customers.UpdateAsync(id, new CustomerProfile { City = "Oslo", Email = Optional.Null, PhoneNumbers = [], CustomAttributes = { ["visits"] = 3 } })).Customer!;

        changed.Should().BeEquivalentTo(new { FirstName = "Ann", City = "Oslo", Email = (string?)null });
        changed.PhoneNumbers.Should().BeEmpty();
        changed.CustomAttributes.Keys.Should().BeEquivalentTo("_version", "favorite_color", "visits");
        (await Customers.SetCustomAttributesAsync(id, new Dictionary<string, CustomAttributeValue> { ["visits"] = default }))
            .Customer!.CustomAttributes.Keys.Should().BeEquivalentTo("_version", "favorite_color");
    }

    [Fact]
    public async Task Phone_numbers_are_replaced_as_a_whole()
    {
        CustomerId id = CustomerId.User((await Customers.CreateAsync(Ann())).Customer!.Id!);
        CustomerPhone[] phones = [new() { PhoneNumber = "+4700000001", PhoneType = "mobile" }, new() { PhoneNumber = "+4700000002" }];

        Customer changed = (await Customers.UpdateAsync(id, new CustomerProfile { PhoneNumbers = phones })).Customer!;

        changed.PhoneNumbers.Select(phone => phone.PhoneNumber).Should().Equal("+4700000001", "+4700000002");
        (await Customers.SearchAsync(CustomerSearch.Phone("+4700000000"))).Should().BeNull();
        (await Customers.SearchAsync(CustomerSearch.Phone("+4700000002")))!.Customer!.Id.Should().Be(changed.Id);
    }

    [Fact]
    public async Task A_customer_with_several_external_ids_is_found_by_each_after_a_change()
    {
        await Customers.CreateAsync(Ann());
        CustomerProfile second = new() { Identifiers = [new CustomerIdentifier { ExternalId = "E-2", ExternalIdType = "crm" }] };

        Customer changed = (await Customers.UpdateAsync(CustomerId.External("C/1 ü"), second)).Customer!;

        changed.ExternalId.Should().Be("E-2", "it was touched last");
        foreach (string externalId in new[] { "C/1 ü", "E-2" })
        {
            (await Customers.FindAsync(CustomerId.External(externalId)))!.Customer!.Id.Should().Be(changed.Id, externalId);
        }
    }

    [Fact]
    public async Task A_creation_that_is_repeated_with_its_message_id_makes_no_second_customer()
    {
        CustomerProfile onlyMail = new() { Email = "c1@b.test" };

        CustomerResponse first = await Customers.CreateAsync(onlyMail, MessageId.From("signup-1"));
        CustomerResponse again = await Customers.CreateAsync(onlyMail, MessageId.From("signup-1"));

        (first.IsReplay, again.IsReplay).Should().Be((false, true));
        again.Customer!.Id.Should().Be(first.Customer!.Id);
        _sandbox.SessionM.Users.Should().ContainSingle();
    }

    [Fact]
    public async Task A_customer_is_created_once_although_the_connection_broke_after_the_server_had_created_it()
    {
        _sandbox.SessionM.Fail(SessionMOperations.CoreUsersCreate, Fault.ResetAfterProcessing);

        CustomerResponse answer = await Customers.CreateAsync(Ann());

        answer.IsReplay.Should().BeTrue();
        _sandbox.SessionM.Users.Should().ContainSingle().Which.UserId.Should().Be(answer.Customer!.Id);
    }

    [Fact]
    public async Task An_email_used_twice_is_refused()
    {
        await Customers.CreateAsync(Ann());

        SessionMApiException e = (await Customers.Invoking(c => c.CreateAsync(new CustomerProfile { Email = "c1@b.test" })).Should().ThrowAsync<SessionMApiException>()).Which;

        e.StatusCode.Should().Be(HttpStatusCode.OK);
        e.Is(SessionMErrorCodes.Validation).Should().BeTrue();
        e.Message.Should().NotContain("c1@b.test");
    }

    [Fact]
    public async Task An_email_of_another_customer_is_refused_on_an_update_and_changes_nothing()
    {
        await Customers.CreateAsync(Ann());
        _sandbox.SessionM.Users.Add("u-2", "C-2");

        SessionMApiException e = (await Customers.Invoking(c => c.UpdateAsync(CustomerId.User("u-2"), new CustomerProfile { Email = "C1@b.test", City = "Oslo" }))
            .Should().ThrowAsync<SessionMApiException>()).Which;
        SinkResult<ProfileUpdate> result = await _client.Profiles.UpdateAsync(
            [new ProfileUpdate(UserKey.External("C-2")) { Set = { ["email"] = "c1@b.test", ["city"] = "Oslo" } }]);

        e.Is(SessionMErrorCodes.Validation).Should().BeTrue();
        result.Failures.Should().ContainSingle().Which.Kind.Should().Be(SinkFailureKind.Rejected);
        _sandbox.SessionM.Users.Find("u-2")!.Profile.Should().BeEmpty();
    }

    [Fact]
    public async Task Neutral_updates_change_the_profile()
    {
        _sandbox.SessionM.Users.Add("u-1", "C-9");

        SinkResult<ProfileUpdate> result = await _client.Profiles.UpdateAsync(
        [
            new ProfileUpdate(UserKey.External("C-9")) { Set = { ["city"] = "Oslo", ["tier level"] = "gold" } },
            new ProfileUpdate(UserKey.External("nobody")) { Set = { ["city"] = "Oslo" } },
        ]);

        result.Applied.Should().Be(1);
        result.Failures.Should().ContainSingle().Which.Kind.Should().Be(SinkFailureKind.Rejected);
        SandboxUser user = _sandbox.SessionM.Users.Find("u-1")!;
        ((string?)user.Profile["city"]).Should().Be("Oslo");
        ((string?)user.CustomAttributes["tier_level"]).Should().Be("gold");
    }

    private static CustomerProfile Ann() => new()
    {
        ExternalId = "C/1 ü",
        Email = "c1@b.test",
        FirstName = "Ann",
        DateOfBirth = new DateOnly(1990, 5, 28),
        PhoneNumbers = [new CustomerPhone { PhoneNumber = "+4700000000", PhoneType = "mobile" }],
        CustomAttributes = { ["favorite_color"] = "green" },
    };
}

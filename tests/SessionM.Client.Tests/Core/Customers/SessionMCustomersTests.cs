using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class SessionMCustomersTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    private ISessionMCustomers Customers => _tenant.Client.Customers;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Theory]
    [InlineData(HttpStatusCode.OK, "user_not_found")]
    [InlineData(HttpStatusCode.BadRequest, "user_not_found")]
    [InlineData(HttpStatusCode.NotFound, "USER_NOT_FOUND")]
    [InlineData(HttpStatusCode.NotFound, "requires_registered_user")]
    public async Task FindAsync_is_null_when_there_is_no_such_customer_whatever_the_status(HttpStatusCode status, string code)
    {
        _tenant.Handler.Answer(status, new JsonObject { ["status"] = "error", ["errors"] = new JsonObject { ["code"] = code } }.ToJsonString());

        (await Customers.FindAsync(CustomerId.User("u-1"))).Should().BeNull();
        (await Customers.SearchAsync(CustomerSearch.ExternalId("C-1"))).Should().BeNull();
        (await Customers.Invoking(c => c.GetAsync(CustomerId.User("u-1"))).Should().ThrowAsync<SessionMApiException>())
            .Which.IsUserNotFound.Should().BeTrue();
    }

    [Fact]
    public async Task FindAsync_throws_when_something_else_is_wrong()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"error","errors":{"code":"validation","message":"No"}}""");

        await Customers.Invoking(c => c.FindAsync(CustomerId.User("u-1"))).Should().ThrowAsync<SessionMApiException>();
    }

    [Fact]
    public async Task CreateAsync_refuses_before_sending_what_SessionM_would_refuse()
    {
        DateOnly today = DateOnly.FromDateTime(_tenant.Clock.GetUtcNow().UtcDateTime);

        await Refuses(new CustomerProfile { FirstName = "Ann" }, "*external id, an identifier or an e-mail*");
        await Refuses(new CustomerProfile { ExternalId = " " }, "*external id, an identifier or an e-mail*");
        await Refuses(new CustomerProfile { ExternalId = "C-1", DateOfBirth = today.AddYears(-13).AddDays(1) }, "*under 13*");
        await Refuses(new CustomerProfile { ExternalId = "C-1", PhoneNumbers = [null!] }, "*null*");
        await Refuses(new CustomerProfile { ExternalId = "C-1", CustomAttributes = { [" "] = 1 } }, "*no name*");
        await Refuses(WithAttributes(201), "*201*at most 200*");
        _tenant.Handler.Requests.Should().BeEmpty();

        async Task Refuses(CustomerProfile profile, string message) =>
            await Customers.Invoking(c => c.CreateAsync(profile)).Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public async Task CreateAsync_sends_a_customer_of_exactly_13_years_and_200_attributes()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        CustomerProfile profile = WithAttributes(200);
        profile.DateOfBirth = DateOnly.FromDateTime(_tenant.Clock.GetUtcNow().UtcDateTime).AddYears(-13);

        await Customers.CreateAsync(profile);

        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Calls_refuse_empty_arguments_before_sending()
    {
        await Customers.Invoking(c => c.UpdateAsync(CustomerId.User("u-1"), new CustomerProfile())).Should().ThrowAsync<ArgumentException>().WithMessage("*changes nothing*");
        await Customers.Invoking(c => c.UpdateAsync(default, new CustomerProfile { City = "x" })).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.UpdateAsync(CustomerId.User("u-1"), new CustomerProfile { City = "x" }, default(MessageId))).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.CreateAsync(new CustomerProfile { ExternalId = "C-1" }, default(MessageId))).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.GetAsync(default)).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.DeleteAsync(default)).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.GetManyAsync([])).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.GetManyAsync(["u-1", ""])).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.SearchAsync(default)).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.SearchAllAsync(CustomerSearch.ExternalId("C-1"))).Should().ThrowAsync<ArgumentException>().WithMessage("*external_id*");
        await Customers.Invoking(c => c.SearchAllAsync(CustomerSearch.Email("a@b.test"), CustomerExpansions.Incentives)).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.SetCustomAttributesAsync(CustomerId.User("u-1"), new Dictionary<string, CustomAttributeValue>())).Should().ThrowAsync<ArgumentException>();
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task UpdateAsync_refuses_a_date_of_birth_under_13_years_before_sending()
    {
        DateOnly young = DateOnly.FromDateTime(_tenant.Clock.GetUtcNow().UtcDateTime).AddYears(-13).AddDays(1);
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

        await Customers.Invoking(c => c.UpdateAsync(CustomerId.User("u-1"), new CustomerProfile { DateOfBirth = young }))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*under 13*");

        _tenant.Handler.Requests.Should().BeEmpty();
        await Customers.UpdateAsync(CustomerId.User("u-1"), new CustomerProfile { DateOfBirth = young.AddDays(-1) });
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task UpdateAsync_repeats_with_the_same_message_id()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadGateway).Answer(HttpStatusCode.OK, StubTenant.OkBody);

        await _tenant.RunAsync(Customers.UpdateAsync(CustomerId.User("u-1"), new CustomerProfile { City = "Oslo" }));

        _tenant.Handler.Requests.Should().HaveCount(2);
        _tenant.Handler.Requests.Select(r => r.Header("Message-ID")).Distinct().Should().ContainSingle().Which.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task UpdateAsync_sends_the_message_id_it_is_given()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody, ("Cached-Message", "true"));

        CustomerResponse answer = await Customers.UpdateAsync(CustomerId.User("u-1"), new CustomerProfile { City = "Oslo" }, MessageId.From("job-1"));

        answer.IsReplay.Should().BeTrue();
        _tenant.Handler.Requests.Should().ContainSingle().Which.Header("Message-ID").Should().Be("job-1");
    }

    [Theory]
    [InlineData(200, 50, true)]
    [InlineData(201, 0, false)]
    public async Task UpdateAsync_counts_no_attribute_that_it_clears(int set, int cleared, bool isSent)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        CustomerProfile changes = new();
        for (int i = 0; i < set + cleared; i++)
        {
            changes.CustomAttributes[$"a{i}"] = i < set ? i : default(CustomAttributeValue);
        }

        Func<Task> update = () => Customers.UpdateAsync(CustomerId.User("u-1"), changes);

        if (isSent)
        {
            await update.Should().NotThrowAsync();
        }
        else
        {
            await update.Should().ThrowAsync<ArgumentException>().WithMessage("*201 custom attributes*");
        }
    }

    [Fact]
    public async Task Errors_do_not_repeat_what_identifies_the_customer()
    {
        CustomerProfile profile = new()
        {
            ExternalId = "external-1",
            Email = "someone",
            FirstName = "first-1",
            LastName = "last-1",
            Address = "street-1",
            DateOfBirth = new DateOnly(1990, 5, 28),
            Identifiers = [new CustomerIdentifier { ExternalId = "identifier-1" }],
            PhoneNumbers = [new CustomerPhone { PhoneNumber = "555-01" }],
            CustomAttributes = { ["pet"] = "rex-the-dog" },
        };
        string[] personal = ["external-1", "someone", "first-1", "last-1", "street-1", "1990-05-28", "identifier-1", "555-01", "rex-the-dog"];
        _tenant.Handler.Answer(HttpStatusCode.BadRequest, new JsonObject
        {
            ["status"] = "error",
            ["errors"] = new JsonObject { ["code"] = "validation", ["message"] = "Bad: " + string.Join(" ", personal) },
        }.ToJsonString());

        string shown = (await Customers.Invoking(c => c.CreateAsync(profile)).Should().ThrowAsync<SessionMApiException>()).Which.ToString();

        shown.Should().Contain("Bad:");
        personal.Should().OnlyContain(text => !shown.Contains(text));
        profile.ToString().Should().Be("customer profile with 1 custom attributes");
    }

    [Fact]
    public async Task Answers_survive_odd_data()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """
            {"STATUS":"OK","user":{"id":7,"opted_in":"true","dob":"28.05.1990","created_at":"","available_points":"12.5","phone_numbers":{"phone_number":"1"},
            "identifiers":[null,"x",{"external_id":9}],"user_profile":[],"proxy_ids":"p-1","tier_details":null,"unclaimed_achievement_count":"many","email":"\ud800"}}
            """);

        Customer customer = (await Customers.GetAsync(CustomerId.User("u-1"))).Customer!;

        customer.Id.Should().Be("7");
        customer.OptedIn.Should().BeTrue();
        customer.DateOfBirth.Should().BeNull();
        customer.CreatedAt.Should().BeNull();
        customer.AvailablePoints.Should().Be(12.5m);
        customer.PhoneNumbers.Should().ContainSingle().Which.PhoneNumber.Should().Be("1");
        customer.Identifiers.Should().ContainSingle().Which.ExternalId.Should().Be("9");
        customer.CustomAttributes.Should().BeEmpty();
        customer.ProxyIds.Should().Equal("p-1");
        customer.UnclaimedAchievementCount.Should().BeNull();
        customer.Email.Should().BeNull();
    }

    private static CustomerProfile WithAttributes(int count)
    {
        CustomerProfile profile = new() { ExternalId = "C-1" };
        for (int i = 0; i < count; i++)
        {
            profile.CustomAttributes[$"a{i}"] = i;
        }

        return profile;
    }
}

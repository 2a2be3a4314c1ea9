using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Http;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Each operation on customers once, from the caller's objects to the bytes and back.</summary>
public sealed class CustomerWireTests : IAsyncDisposable
{
    private const string Users = "https://core.test/priv/v1/apps/core-key-1/users";
    private const string ExternalUsers = "https://core.test/priv/v1/apps/core-key-1/external/users";

    private readonly StubTenant _tenant = new();

    private ISessionMCustomers Customers => _tenant.Client.Customers;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task CreateAsync_sends_every_member_and_reads_the_customer()
    {
        Answer(SessionMOperations.CoreUsersCreate);

        CustomerResponse answer = await Customers.CreateAsync(Everything());

        ShouldHaveSent(SessionMOperations.CoreUsersCreate, Users);
        Customer customer = answer.Customer!;
        customer.Id.Should().Be("00000000-0000-11f0-8084-000000000001");
        customer.ExternalId.Should().Be("C-100");
        customer.OptedIn.Should().BeTrue();
        customer.Identifiers.Should().ContainSingle().Which.ExternalIdType.Should().Be("crm");
        customer.CreatedAt.Should().Be(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));
        customer.AccountStatus.Should().Be("good");
        customer.AuthToken.Should().Be("token-of-c100");
        customer.ToString().Should().Be("Customer");
        customer.Email.Should().BeNull();
        customer.PhoneNumbers.Should().BeEmpty();
    }

    [Fact]
    public async Task CreateAsync_carries_the_message_id_it_is_given_with_every_attempt()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadGateway).Answer(HttpStatusCode.OK, GoldenFile.Response(SessionMOperations.CoreUsersCreate), ("Cached-Message", "true"));

        CustomerResponse answer = await _tenant.RunAsync(Customers.CreateAsync(Everything(), MessageId.From("signup-1")));

        answer.IsReplay.Should().BeTrue();
        _tenant.Handler.Requests.Select(r => r.Header("Message-ID")).Should().Equal("signup-1", "signup-1");
        GoldenFile.ShouldEqualRequest(SessionMOperations.CoreUsersCreate, _tenant.Handler.Requests[1].BodyText);
    }

    [Fact]
    public async Task GetAsync_asks_for_the_expansions_and_reads_every_documented_member()
    {
        Answer(SessionMOperations.CoreUsersGet);

        CustomerExpansions all = CustomerExpansions.CustomAttributes | CustomerExpansions.Incentives | CustomerExpansions.Identifiers;
        Customer customer = (await Customers.GetAsync(CustomerId.User("u-1"), all)).Customer!;

        ShouldHaveSent(SessionMOperations.CoreUsersGet, Users + "/u-1?user[user_profile]=true&expand_incentives=true&show_identifiers=true");
        customer.Should().BeEquivalentTo(
            new
            {
                Email = "c100@b.test",
                FirstName = "Ann",
                LastName = "Åsen",
                Gender = "f",
                DateOfBirth = new DateOnly(1990, 5, 28),
                Locale = "nb-NO",
                Address = "Street 1",
                Address2 = "c/o B",
                City = "Oslo",
                State = "Oslo",
                Zip = "0150",
                Country = "NOR",
                Dma = "n/a",
                AvailablePoints = 100.5m,
                TestPoints = 0m,
                UnclaimedAchievementCount = 0L,
                Activated = false,
                Suspended = false,
                TestAccount = false,
                ProfilePhotoUrl = "/images/neutral.test",
                ReferrerCode = "AAA111-BBB222-000000",
                Tier = "Gold",
                TierSystem = "Main",
                TierPoints = 1200m,
                NextTierPoints = 2000m,
                TierEndsValue = 5000m,
                MaintenancePoints = 10m,
                MaintenanceRequiredPoints = 100m,
                TierEnteredAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                TierResetsAt = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
                RegisteredAt = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
                UpdatedAt = new DateTimeOffset(2026, 2, 4, 4, 5, 6, TimeSpan.Zero),
            });
        customer.AdditionalProperties!["shoe_size"].GetInt32().Should().Be(38);
        customer.CustomAttributes["favorite_color"].GetString().Should().Be("green");
        CustomerPhone phone = customer.PhoneNumbers.Should().ContainSingle().Subject;
        phone.Should().BeEquivalentTo(new { PhoneNumber = "+4700000000", PhoneType = "mobile", PreferenceFlags = new[] { "primary" }, VerifiedOwnership = true });
        phone.AdditionalProperties!["carrier"].GetString().Should().Be("x");
        TierLevel level = customer.TierDetails!.TierLevels.Should().ContainSingle().Subject;
        level.Should().BeEquivalentTo(new { Id = "tl-1", TierSystemId = "ts-1", TierLevelId = "l-2", JoinDate = new DateTimeOffset(2026, 1, 1, 0, 0, 0, 500, TimeSpan.Zero) });
        level.TierOverview.Should().BeEquivalentTo(new { Id = "l-2", TierSystemId = "ts-1", RetailerId = "r-1", Name = "Gold", Rank = 2L, Status = 1L });
        level.NextTierOverview!.Name.Should().Be("Platinum");
        level.TierProgress!.Value[0].GetProperty("rules").GetArrayLength().Should().Be(1);
        PointBalances balances = customer.TierDetails.PointAccountBalances!;
        balances.Summary.Should().BeEquivalentTo(new { TotalPoints = 100.5m, LifeTimePoints = 1300m });
        balances.Details.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            AccountName = "Points",
            UserPointAccountId = "",
            PointAccountId = "pa-1",
            GroupingLabel = "",
            AvailableBalance = 100.5m,
            LifeTimeValue = 1300m,
        });
    }

    [Fact]
    public async Task GetAsync_by_external_id_reads_a_customer_of_which_nearly_nothing_is_known()
    {
        Answer(SessionMOperations.CoreExternalUsersGet);

        Customer customer = (await Customers.GetAsync(CustomerId.External("C/1 ü"))).Customer!;

        ShouldHaveSent(SessionMOperations.CoreExternalUsersGet, ExternalUsers + "/C%2F1%20%C3%BC");
        customer.PhoneNumbers.Should().BeEmpty();
        customer.Identifiers.Should().BeEmpty();
        customer.CustomAttributes.Should().BeEmpty();
        customer.TierDetails.Should().BeNull();
    }

    [Fact]
    public async Task GetManyAsync_names_every_id_in_the_query()
    {
        Answer(SessionMOperations.CoreUsersList);

        CustomersResponse answer = await Customers.GetManyAsync(["u-1", "u-2"]);

        ShouldHaveSent(SessionMOperations.CoreUsersList, Users + "?user_ids[]=u-1&user_ids[]=u-2");
        answer.Customers.Select(c => c.Id).Should().Equal("u-1", "u-2");
    }

    [Theory]
    [InlineData("""{"status":"ok","user":[{"id":"u-1"}]}""")]
    [InlineData("""{"status":"ok","user":{"id":"u-1"}}""")]
    [InlineData("""{"users":[null,7,{"id":"u-1"}]}""")]
    public async Task GetManyAsync_reads_customers_by_whatever_name_they_come(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        (await Customers.GetManyAsync(["u-1"])).Customers.Should().ContainSingle().Which.Id.Should().Be("u-1");
    }

    [Fact]
    public async Task UpdateAsync_sends_what_changes_alone_when_the_customer_is_known_by_user_id()
    {
        Answer(SessionMOperations.CoreUsersUpdate);

        CustomerResponse answer = await Customers.UpdateAsync(CustomerId.User("u-1"), Changes());

        ShouldHaveSent(SessionMOperations.CoreUsersUpdate, Users + "/u-1");
        answer.Customer!.PhoneNumbers.Should().BeEmpty();
    }

    [Fact]
    public async Task UpdateAsync_sends_what_changes_alone_when_the_customer_is_known_by_external_id()
    {
        Answer(SessionMOperations.CoreExternalUsersUpdate);

        await Customers.UpdateAsync(CustomerId.External("C-100"), Changes());

        ShouldHaveSent(SessionMOperations.CoreExternalUsersUpdate, ExternalUsers + "/C-100");
    }

    /// <summary>Every member that can be cleared, by name.</summary>
    public static TheoryData<string> Clearable() =>
        [.. typeof(CustomerProfile).GetProperties().Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(Optional<>)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Clearable))]
    public async Task UpdateAsync_sends_null_for_a_member_it_clears(string name)
    {
        Answer(SessionMOperations.CoreUsersUpdate);
        PropertyInfo member = typeof(CustomerProfile).GetProperty(name)!;
        CustomerProfile changes = new();
        member.SetValue(changes, member.PropertyType == typeof(Optional<DateOnly>) ? (Optional<DateOnly>)Optional.Null : (Optional<string>)Optional.Null);

        await Customers.UpdateAsync(CustomerId.User("u-1"), changes);

        string wireName = name == nameof(CustomerProfile.DateOfBirth) ? "dob" : JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        _tenant.Handler.Requests.Should().ContainSingle().Which.BodyText.Should().Be($$$"""{"user":{"{{{wireName}}}":null}}""");
    }

    [Fact]
    public async Task DeleteAsync_sends_no_body_by_user_id()
    {
        Answer(SessionMOperations.CoreUsersDelete);

        (await Customers.DeleteAsync(CustomerId.User("u-1"))).Customer!.ExternalId.Should().Be("C-100");

        ShouldHaveSent(SessionMOperations.CoreUsersDelete, Users + "/u-1");
    }

    [Fact]
    public async Task DeleteAsync_sends_no_body_by_external_id()
    {
        Answer(SessionMOperations.CoreExternalUsersDelete);

        await Customers.DeleteAsync(CustomerId.External("C-100"));

        ShouldHaveSent(SessionMOperations.CoreExternalUsersDelete, ExternalUsers + "/C-100");
    }

    [Fact]
    public async Task SearchAsync_names_what_is_searched_by()
    {
        Answer(SessionMOperations.CoreUsersSearch);

        CustomerResponse? answer = await Customers.SearchAsync(CustomerSearch.Email("c+100@b.test"));

        ShouldHaveSent(SessionMOperations.CoreUsersSearch, Users + "/search?email=c%2B100%40b.test");
        answer!.Customer!.ExternalId.Should().Be("C-100");
    }

    [Fact]
    public async Task SearchAllAsync_reads_the_players()
    {
        Answer(SessionMOperations.CoreUsersSearchAll);

        CustomersResponse answer = await Customers.SearchAllAsync(CustomerSearch.MobileNumber("+4700000000"), CustomerExpansions.CustomAttributes);

        ShouldHaveSent(SessionMOperations.CoreUsersSearchAll, Users + "/search_users?mobile_number=%2B4700000000&advanced_search_params[user_profile]=true");
        answer.Customers.Select(c => c.Id).Should().Equal("u-1", "u-2");
        answer.Customers[0].CustomAttributes["favorite_color"].GetString().Should().Be("green");
    }

    [Fact]
    public async Task SetCustomAttributesAsync_sends_the_attributes_by_user_id()
    {
        Answer(SessionMOperations.CoreUserProfileCreate);

        CustomerResponse answer = await Customers.SetCustomAttributesAsync(CustomerId.User("u-1"), Attributes());

        ShouldHaveSent(SessionMOperations.CoreUserProfileCreate, Users + "/u-1/models/user_profile");
        answer.Customer!.CustomAttributes["favorite_color"].GetString().Should().Be("blue");
    }

    [Fact]
    public async Task SetCustomAttributesAsync_keeps_an_answer_of_another_shape()
    {
        Answer(SessionMOperations.CoreExternalUserProfileCreate);

        CustomerResponse answer = await Customers.SetCustomAttributesAsync(CustomerId.External("C-100"), Attributes());

        ShouldHaveSent(SessionMOperations.CoreExternalUserProfileCreate, ExternalUsers + "/C-100/models/user_profile");
        answer.Customer.Should().BeNull();
        answer.AdditionalProperties!["model"].GetProperty("name").GetString().Should().Be("user_profile");
    }

    private static Dictionary<string, CustomAttributeValue> Attributes() => new() { ["favorite_color"] = "blue", ["old"] = default };

    private static CustomerProfile Changes() => new() { FirstName = "Anna", Email = Optional.Null, PhoneNumbers = [] };

    private static CustomerProfile Everything() => new()
    {
        ExternalId = "C-100",
        ExternalIdType = "crm",
        Identifiers = [new CustomerIdentifier { ExternalId = "C-100", ExternalIdType = "crm" }],
        ClearIdentifiers = false,
        OptedIn = true,
        Email = "c100@b.test",
        Locale = "nb-NO",
        Ip = "192.0.2.1",
        DateOfBirth = new DateOnly(1990, 5, 28),
        Gender = "f",
        FirstName = "Ann",
        LastName = "Åsen",
        Address = "Street 1",
        Address2 = "c/o B",
        City = "Oslo",
        State = "Oslo",
        Zip = "0150",
        Country = "NOR",
        PhoneNumbers = [new CustomerPhone { PhoneNumber = "+4700000000", PhoneType = "mobile", PreferenceFlags = ["primary"], VerifiedOwnership = true }],
        ReferralCode = "AAA111",
        AuthToken = true,
        CustomAttributes =
        {
            ["favorite_color"] = "green",
            ["visits"] = 3,
            ["rate"] = 0.5m,
            ["vip"] = true,
            ["anniversary"] = new DateOnly(2020, 5, 28),
            ["renewed"] = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)),
            ["stores"] = CustomAttributeValue.FromList(["s-1", "s-2"]),
            ["pets"] = CustomAttributeValue.FromJson(new JsonArray(new JsonObject { ["name"] = "x" })),
            ["old"] = null,
        },
    };

    private void Answer(Operation operation) => _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(operation));

    private void ShouldHaveSent(Operation operation, string uri)
    {
        SentRequest sent = _tenant.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(operation.Method);
        sent.Uri.AbsoluteUri.Should().Be(uri);
        sent.Header("Message-ID").Should().NotBeNullOrEmpty();
        if (operation.Method == HttpMethod.Get || operation.Method == HttpMethod.Delete)
        {
            sent.Body.Should().BeEmpty();
            return;
        }

        GoldenFile.ShouldEqualRequest(operation, sent.BodyText);
        sent.Header("Content-Length").Should().Be(sent.Body.Length.ToString(CultureInfo.InvariantCulture));
    }
}

using System.Net;
using Integration.Abstractions;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeScimTests
{
    [Fact]
    public async Task SearchAsync_filters_by_the_whole_address()
    {
        ScimUsersResponse response = await GoldenExchange.RunAsync(
            BrazeOperations.ScimUsersSearch, HttpMethod.Get, "/scim/v2/Users?filter=userName%20eq%20%22a%40b.test%22", client => client.Scim.SearchAsync("a@b.test"));

        response.TotalResults.Should().Be(1);
        response.Schemas.Should().ContainSingle();
        response.Users.Should().ContainSingle().Which.Id.Should().Be("user-1");
    }

    [Fact]
    public async Task GetAsync_reads_every_member()
    {
        ScimUserResponse response = await GoldenExchange.RunAsync(
            BrazeOperations.ScimUsersGet, HttpMethod.Get, "/scim/v2/Users/user-1", client => client.Scim.GetAsync("user-1"));

        ScimUser user = response.User;
        user.Id.Should().Be("user-1");
        user.UserName.Should().Be("a@b.test");
        user.Name!.GivenName.Should().Be("Ann");
        user.Name.FamilyName.Should().Be("Bo");
        user.Department.Should().Be("finance");
        user.CreatedAt.Should().Be("2026 Mar 1, 4:20 PM");
        user.LastSignInAt.Should().Be("N/A");
        user.Schemas.Should().ContainSingle();
        user.Permissions!.CompanyPermissions.Should().Equal("manage_company_settings");
        ScimRole role = user.Permissions.Roles.Should().ContainSingle().Subject;
        role.RoleId.Should().Be("role-1");
        role.RoleName.Should().Be("Marketer");
        ScimPermissionSet set = role.AppGroups[0].AppGroupPermissionSets[0];
        set.AppGroupPermissionSetId.Should().Be("set-1");
        set.AppGroupPermissionSetName.Should().Be("Readers");
        set.Permissions.Should().Equal("basic_access", "publish_cards");
        ScimAppGroup group = user.Permissions.AppGroups.Should().ContainSingle().Subject;
        group.AppGroupId.Should().Be("group-1");
        group.AppGroupName.Should().Be("Shop");
        group.AppGroupPermissions.Should().Equal("basic_access");
        group.Teams[0].TeamId.Should().Be("team-1");
        group.Teams[0].TeamName.Should().Be("North");
        group.Teams[0].TeamPermissions.Should().Equal("admin");
    }

    [Fact]
    public async Task CreateAsync_sends_the_account()
    {
        CreateScimUserRequest request = new("a@b.test", "Ann", "Bo", "finance") { Permissions = Permissions() };

        ScimUserResponse response = await GoldenExchange.RunAsync(
            BrazeOperations.ScimUsersCreate, HttpMethod.Post, "/scim/v2/Users", client => client.Scim.CreateAsync(request), HttpStatusCode.Created);

        response.User.Id.Should().Be("user-1");
        response.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task UpdateAsync_sends_all_but_the_address()
    {
        UpdateScimUserRequest request = new("Ann", "Bo", "finance", Permissions());

        ScimUserResponse response = await GoldenExchange.RunAsync(
            BrazeOperations.ScimUsersUpdate, HttpMethod.Put, "/scim/v2/Users/user-1", client => client.Scim.UpdateAsync("user-1", request));

        response.User.LastSignInAt.Should().Be("Thursday, January 1, 1970 12:00:00 AM");
    }

    [Fact]
    public async Task DeleteAsync_takes_no_content_for_an_answer()
    {
        ScimDeletionResponse response = await GoldenExchange.RunAsync(
            BrazeOperations.ScimUsersDelete, HttpMethod.Delete, "/scim/v2/Users/user-1", client => client.Scim.DeleteAsync("user-1"), HttpStatusCode.NoContent);

        response.IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task Call_carries_the_SCIM_token_and_the_origin_and_others_the_API_key()
    {
        using BrazeHost host = Host("""{"Resources":[]}""");

        await host.Client.Scim.SearchAsync("a@b.test");
        await host.Client.Catalogs.ListAsync();

        SentRequest search = host.Handler.Requests[0];
        search.Header("Authorization").Should().Be("Bearer scim-000");
        search.Header("X-Request-Origin").Should().Be("host.test");
        host.Handler.Requests[1].Header("Authorization").Should().Be($"Bearer {BrazeHost.ApiKey}");
        host.Handler.Requests[1].Headers.Should().NotContainKey("X-Request-Origin");
    }

    [Fact]
    public async Task Refusal_says_the_detail_and_not_the_address()
    {
        using BrazeHost host = Host("""{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"User a@b.test already exists","status":409}""", HttpStatusCode.Conflict);

        Func<Task> create = () => host.Client.Scim.CreateAsync(new CreateScimUserRequest("a@b.test", "Ann", "Bo", "finance"));

        BrazeApiException thrown = (await create.Should().ThrowAsync<BrazeApiException>()).Which;
        thrown.StatusCode.Should().Be(HttpStatusCode.Conflict);
        thrown.Message.Should().Contain("already exists").And.NotContain("a@b.test");
    }

    [Fact]
    public async Task Call_is_refused_without_SCIM_settings()
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<Task> get = () => host.Client.Scim.GetAsync("user-1");

        (await get.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*Scim:Token*Scim:RequestOrigin*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\" or userName eq \"b")]
    [InlineData("a\\")]
    public async Task SearchAsync_refuses_what_would_end_the_filter(string email)
    {
        using BrazeHost host = Host("{}");

        Func<Task> search = () => host.Client.Scim.SearchAsync(email);

        await search.Should().ThrowAsync<ArgumentException>();
        host.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("token", null, "*Scim:RequestOrigin*")]
    [InlineData(null, "host.test", "*Scim:Token is missing*")]
    [InlineData("\"token\"", "host.test", "*Scim:Token contains*")]
    public void Settings_are_refused_when_one_is_missing_or_malformed(string? token, string? origin, string message)
    {
        Action create = () => _ = BrazeClient.Create(new BrazeOptions
        {
            Endpoint = BrazeEndpoint.Eu01,
            ApiKey = BrazeHost.ApiKey,
            Scim = new ScimOptions { Token = token, RequestOrigin = origin },
        });

        create.Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage(message);
    }

    private static BrazeHost Host(string answer, HttpStatusCode status = HttpStatusCode.OK) =>
        BrazeHost.Answering(status, answer, options => options.Scim = new ScimOptions { Token = "scim-000", RequestOrigin = "host.test" });

    private static ScimPermissions Permissions() => new()
    {
        CompanyPermissions = { "manage_company_settings" },
        Roles = { new ScimRole { RoleName = "Marketer" }, new ScimRole { RoleId = "role-2" } },
        AppGroups =
        {
            new ScimAppGroup
            {
                AppGroupName = "Shop",
                AppGroupPermissions = { "basic_access", "send_campaigns_canvases" },
                Teams = { new ScimTeam { TeamName = "North", TeamPermissions = { "admin" } } },
            },
            new ScimAppGroup
            {
                AppGroupName = "Other shop",
                AppGroupPermissionSets = { new ScimPermissionSet { AppGroupPermissionSetName = "Readers" } },
            },
        },
    };
}

using System.Net;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class BrazeScimTests
{
    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.ScimUsersSearch, async client => await client.Scim.SearchAsync("a@b.test"))
        {
            Query = "?filter=userName%20eq%20%22a%40b.test%22",
            Bearer = BrazeHost.ScimToken,
        },
        new(BrazeOperations.ScimUsersGet, async client => await client.Scim.GetAsync("user-1")) { Target = "scim/v2/Users/user-1", Bearer = BrazeHost.ScimToken },
        new(BrazeOperations.ScimUsersCreate, async client => await client.Scim.CreateAsync(Account())) { Bearer = BrazeHost.ScimToken },
        new(BrazeOperations.ScimUsersUpdate, async client => await client.Scim.UpdateAsync("user-1", Change())) { Target = "scim/v2/Users/user-1", Bearer = BrazeHost.ScimToken },
        new(BrazeOperations.ScimUsersDelete, async client => await client.Scim.DeleteAsync("user-1"))
        {
            Target = "scim/v2/Users/user-1",
            Bearer = BrazeHost.ScimToken,
            Status = HttpStatusCode.NoContent,
        },
    ];

    [Fact]
    public async Task SearchAsync_reads_the_accounts()
    {
        ScimUsersResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.ScimUsersSearch, client => client.Scim.SearchAsync("a@b.test"));

        response.TotalResults.Should().Be(1);
        response.Schemas.Should().ContainSingle();
        response.Users.Should().ContainSingle().Which.Id.Should().Be("user-1");
    }

    [Fact]
    public async Task GetAsync_reads_every_member()
    {
        ScimUserResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.ScimUsersGet, client => client.Scim.GetAsync("user-1"));

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
    public async Task CreateAsync_reads_the_account()
    {
        ScimUserResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.ScimUsersCreate, client => client.Scim.CreateAsync(Account()), HttpStatusCode.Created);

        response.User.Id.Should().Be("user-1");
        response.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task UpdateAsync_reads_the_account()
    {
        ScimUserResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.ScimUsersUpdate, client => client.Scim.UpdateAsync("user-1", Change()));

        response.User.LastSignInAt.Should().Be("Thursday, January 1, 1970 12:00:00 AM");
    }

    [Fact]
    public async Task DeleteAsync_takes_no_content_for_an_answer()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.NoContent, string.Empty);

        ScimDeletionResponse response = await host.Client.Scim.DeleteAsync("user-1");

        response.IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task Call_carries_the_origin_and_others_do_not()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, """{"Resources":[]}""");

        await host.Client.Scim.SearchAsync("a@b.test");
        await host.Client.Catalogs.ListAsync();

        host.Handler.Requests[0].Header("X-Request-Origin").Should().Be("host.test");
        host.Handler.Requests[1].Headers.Should().NotContainKey("X-Request-Origin");
    }

    [Fact]
    public async Task Refusal_says_the_detail_and_not_the_address()
    {
        using BrazeHost host = BrazeHost.Answering(
            HttpStatusCode.Conflict, """{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"User a@b.test already exists","status":409}""");

        Func<Task> create = () => host.Client.Scim.CreateAsync(new CreateScimUserRequest("a@b.test", "Ann", "Bo", "finance"));

        BrazeApiException thrown = (await create.Should().ThrowAsync<BrazeApiException>()).Which;
        thrown.StatusCode.Should().Be(HttpStatusCode.Conflict);
        thrown.Message.Should().Contain("already exists").And.NotContain("a@b.test");
    }

    [Fact]
    public async Task Call_is_refused_without_SCIM_settings()
    {
        using BrazeHost host = BrazeHost.Accepting(options => options.Scim = new ScimOptions());

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
        using BrazeHost host = BrazeHost.Accepting();

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

    private static CreateScimUserRequest Account() => new("a@b.test", "Ann", "Bo", "finance") { Permissions = Permissions() };

    private static UpdateScimUserRequest Change() => new("Ann", "Bo", "finance", Permissions());

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

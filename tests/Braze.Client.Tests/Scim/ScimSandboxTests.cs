using System.Net;
using Integration.Abstractions;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on accounts of dashboard users against the second description of Braze.</summary>
public sealed class ScimSandboxTests : IAsyncLifetime
{
    private SandboxServer? _sandbox;
    private BrazeClient? _client;

    private IBrazeScim Scim => _client!.Scim;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync();
        _client = Connect(_sandbox.Braze.ScimToken);
    }

    public async Task DisposeAsync()
    {
        await _client!.DisposeAsync();
        await _sandbox!.DisposeAsync();
    }

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        ScimUser created = (await Scim.CreateAsync(new CreateScimUserRequest("a@b.test", "Ann", "Bo", "finance") { Permissions = Permissions() })).User;
        string id = created.Id!;
        created.Permissions!.AppGroups.Should().ContainSingle().Which.AppGroupId.Should().NotBeNull();

        ScimUser found = (await Scim.SearchAsync("a@b.test")).Users.Should().ContainSingle().Subject;
        (found.Id, found.LastSignInAt).Should().Be((id, "N/A"));
        found.CreatedAt.Should().NotBeNull();
        ScimUser updated = (await Scim.UpdateAsync(id, new UpdateScimUserRequest("Ann", "Cy", "bi", new ScimPermissions { CompanyPermissions = ["admin"] }))).User;
        (updated.UserName, updated.Name!.FamilyName, updated.Department).Should().Be(("a@b.test", "Cy", "bi"));
        ScimUser read = (await Scim.GetAsync(id)).User;
        read.Permissions!.CompanyPermissions.Should().Equal("admin");
        read.Permissions.AppGroups.Should().BeEmpty();

        (await Scim.DeleteAsync(id)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Scim.SearchAsync("a@b.test")).TotalResults.Should().Be(0);
    }

    [Fact]
    public async Task Refusal_says_what_Braze_says_in_the_form_of_SCIM()
    {
        await Scim.CreateAsync(new CreateScimUserRequest("a@b.test", "Ann", "Bo", "finance"));

        Func<Task> again = () => Scim.CreateAsync(new CreateScimUserRequest("a@b.test", "Ann", "Bo", "finance"));
        Func<Task> unknown = () => Scim.GetAsync("u-9");

        BrazeApiException conflict = (await again.Should().ThrowAsync<BrazeApiException>()).Which;
        (conflict.StatusCode, conflict.VendorMessage).Should().Be((HttpStatusCode.Conflict, "User already exists in the database."));
        (await unknown.Should().ThrowAsync<BrazeApiException>()).Which.VendorMessage.Should().Be("Resource not found");
    }

    [Fact]
    public async Task Api_key_does_not_open_accounts()
    {
        await using BrazeClient wrong = Connect(_sandbox!.Braze.ApiKey);

        Func<Task> search = () => wrong.Scim.SearchAsync("a@b.test");

        await search.Should().ThrowAsync<AuthenticationException>();
    }

    private static ScimPermissions Permissions() => new()
    {
        CompanyPermissions = ["manage_company_settings"],
        Roles = [new ScimRole { RoleName = "Marketer" }],
        AppGroups = [new ScimAppGroup { AppGroupName = "Shop", AppGroupPermissions = ["basic_access"] }],
    };

    private BrazeClient Connect(string token) => BrazeClient.Create(new BrazeOptions
    {
        Endpoint = BrazeEndpoint.At(_sandbox!.Braze.Address),
        ApiKey = _sandbox.Braze.ApiKey,
        Scim = new ScimOptions { Token = token, RequestOrigin = "https://host.test" },
    });
}

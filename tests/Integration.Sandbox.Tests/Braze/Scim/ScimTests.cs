using System.Net.Http.Headers;

namespace Integration.Sandbox.Tests;

public sealed class ScimTests : SandboxTest
{
    private const string Path = "scim/v2/Users";
    private const string Schema = "urn:ietf:params:scim:schemas:core:2.0:User";
    private const string Person = $$""" "schemas":["{{Schema}}"],"name":{"givenName":"Ann","familyName":"Bo"},"department":"finance" """;

    private HttpClient? _scim;

    private HttpClient Scim
    {
        get
        {
            if (_scim is null)
            {
                _scim = new HttpClient { BaseAddress = Sandbox.Braze.Address };
                _scim.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.Braze.ScimToken);
                _scim.DefaultRequestHeaders.Add("X-Request-Origin", "https://host.test");
            }

            return _scim;
        }
    }

    [Fact]
    public async Task Account_goes_through_its_life()
    {
        Answer created = await CreateAsync("a@b.test");
        string id = (string)created.Json["id"]!;

        created.Status.Should().Be(201);
        created.Text.Should().Be(
            $$$"""{"id":"{{{id}}}","userName":"a@b.test","name":{"givenName":"Ann","familyName":"Bo"},"department":"finance","permissions":{},"lastSignInAt":"Thursday, January 1, 1970 12:00:00 AM","schemas":["{{{Schema}}}"]}""");
        (await Scim.ReadAsync($"{Path}/{id}")).Text.Should().Be(
            $$$"""{"id":"{{{id}}}","userName":"a@b.test","createdAt":"2026 Mar 1, 10:00 AM","name":{"givenName":"Ann","familyName":"Bo"},"department":"finance","permissions":{},"lastSignInAt":"N/A","schemas":["{{{Schema}}}"]}""");

        Answer updated = await Scim.CallAsync(HttpMethod.Put, $"{Path}/{id}", $$$"""
            {"userName":"x@y.test","schemas":["{{{Schema}}}"],"name":{"givenName":"Ann","familyName":"Cy"},"department":"bi",
             "permissions":{"roles":[{"roleName":"Marketer"},{"roleId":"r-2"}],"appGroup":[{"appGroupName":"Shop","team":[{"teamName":"North","teamPermissions":["admin"]}]}]}}
            """);
        updated.Status.Should().Be(200);
        updated.Json["userName"].Text().Should().Be("\"a@b.test\"", "an address is not changed by this call");
        updated.Json["name"]!["familyName"].Text().Should().Be("\"Cy\"");
        updated.Json["permissions"]!["roles"]![0]!["roleId"].Text().Should().NotBe("null");
        updated.Json["permissions"]!["roles"]![1].Text().Should().Be("""{"roleId":"r-2"}""");
        updated.Json["permissions"]!["appGroup"]![0]!["team"]![0]!["teamId"].Text().Should().NotBe("null");

        Answer deleted = await Scim.CallAsync(HttpMethod.Delete, $"{Path}/{id}");
        (deleted.Status, deleted.Text).Should().Be((204, ""));
        Answer gone = await Scim.ReadAsync($"{Path}/{id}");
        (gone.Status, gone.Text).Should().Be((404, """{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":404,"detail":"Resource not found"}"""));
    }

    [Fact]
    public async Task Search_finds_one_address_or_nobody()
    {
        string id = (string)(await CreateAsync("a@b.test")).Json["id"]!;
        await CreateAsync("c@d.test");

        Answer found = await SearchAsync("userName eq \"A@b.test\"");
        Answer nobody = await SearchAsync("userName eq \"x@y.test\"");

        found.Json["totalResults"].Text().Should().Be("1");
        ((string?)found.Json["Resources"]![0]!["id"]).Should().Be(id);
        found.Json["schemas"].Text().Should().Be("""["urn:ietf:params:scim:api:messages:2.0:ListResponse"]""");
        nobody.Text.Should().Be("""{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"Resources":[]}""");
    }

    [Theory]
    [InlineData("userName co \"a\"")]
    [InlineData("userName eq a@b.test")]
    [InlineData("email eq \"a@b.test\"")]
    [InlineData("")]
    public async Task Search_refuses_any_other_filter(string filter)
    {
        Answer answer = await SearchAsync(filter);

        answer.Status.Should().Be(400);
        answer.Text.Should().Be(
            """{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":400,"detail":"Request is unparsable, syntactically incorrect, or violates schema."}""");
    }

    [Fact]
    public async Task Create_refuses_an_address_that_has_an_account()
    {
        await CreateAsync("a@b.test");

        Answer answer = await CreateAsync("A@B.test");

        (answer.Status, (string?)answer.Json["detail"]).Should().Be((409, "User already exists in the database."));
    }

    [Theory]
    [InlineData(Person)]
    [InlineData($""" "userName":"nobody",{Person} """)]
    [InlineData($$""" "userName":"a@b.test","schemas":["{{Schema}}"],"name":{"givenName":"Ann"},"department":"finance" """)]
    [InlineData($$""" "userName":"a@b.test","schemas":["{{Schema}}"],"name":{"givenName":"Ann","familyName":"Bo"} """)]
    [InlineData(""" "userName":"a@b.test","name":{"givenName":"Ann","familyName":"Bo"},"department":"finance" """)]
    [InlineData($""" "userName":"a@b.test",{Person},"permissions":[] """)]
    public async Task Create_refuses_what_is_not_as_documented(string members)
    {
        (await Scim.PostAsync(Path, $"{{{members}}}")).Status.Should().Be(400);
    }

    [Fact]
    public async Task Update_and_delete_refuse_an_unknown_id_and_update_needs_permissions()
    {
        string id = (string)(await CreateAsync("a@b.test")).Json["id"]!;

        Answer unknown = await Scim.CallAsync(HttpMethod.Put, Path + "/u-9", $$"""{ {{Person}},"permissions":{} }""");
        (unknown.Status, (string?)unknown.Json["detail"]).Should().Be((404, "User not found"));
        (await Scim.CallAsync(HttpMethod.Delete, Path + "/u-9")).Status.Should().Be(404);
        (await Scim.CallAsync(HttpMethod.Put, $"{Path}/{id}", $"{{{Person}}}")).Status.Should().Be(400);
    }

    [Theory]
    [InlineData("key", "https://host.test")]
    [InlineData("token", null)]
    [InlineData("token", " ")]
    public async Task Refuse_answers_401_without_the_token_or_the_origin(string credential, string? origin)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, Path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential == "key" ? Sandbox.Braze.ApiKey : Sandbox.Braze.ScimToken);
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Request-Origin", origin);
        }

        using HttpClient client = new() { BaseAddress = Sandbox.Braze.Address };
        (await client.AskAsync(request)).Status.Should().Be(401);
    }

    [Fact]
    public async Task Token_opens_nothing_else()
    {
        (await Scim.ReadAsync("catalogs")).Status.Should().Be(401);
        Sandbox.Braze.Calls.Last().RequestHeaders["Authorization"].Should().Be("Bearer ***");
    }

    [Fact]
    public async Task Limit_is_5000_a_day_for_all_calls_together()
    {
        Answer first = await SearchAsync("userName eq \"a@b.test\"");
        Answer second = await CreateAsync("a@b.test");

        first.Header("X-RateLimit-Limit").Should().Be("5000");
        second.Header("X-RateLimit-Remaining").Should().Be("4998");
    }

    private Task<Answer> CreateAsync(string email) => Scim.PostAsync(Path, $$"""{"userName":"{{email}}",{{Person}}}""");

    private Task<Answer> SearchAsync(string filter) => Scim.ReadAsync($"{Path}?filter={Uri.EscapeDataString(filter)}");
}

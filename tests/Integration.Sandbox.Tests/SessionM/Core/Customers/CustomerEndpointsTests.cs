using System.Globalization;

namespace Integration.Sandbox.Tests;

public sealed class CustomerEndpointsTests : SandboxTest
{
    private string Users => $"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/users";

    [Theory]
    [InlineData("{}", "missing_data")]
    [InlineData("""{"user":7}""", "missing_data")]
    [InlineData("""{"user":{"first_name":"Ann"}}""", "missing_data")]
    [InlineData("""{"user":{"external_id":"C-2","dob":"{young}"}}""", "validation")]
    [InlineData("""{"user":{"external_id":"C-2","dob":"28.05.1990"}}""", "validation")]
    [InlineData("""{"user":{"external_id":"C-1"}}""", "validation")]
    [InlineData("""{"user":{"email":"A@b.test"}}""", "validation")]
    public async Task Create_refuses_what_SessionM_refuses_with_http_200(string body, string code)
    {
        await Core.PostAsync(Users, """{"user":{"external_id":"C-1","email":"a@b.test"}}""");

        Answer answer = await Core.PostAsync(Users, body.Replace("{young}", Clock.GetUtcNow().AddYears(-13).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        answer.Status.Should().Be(200);
        answer.ErrorCode.Should().Be(code);
        Sandbox.SessionM.Users.Should().ContainSingle();
    }

    [Fact]
    public async Task Get_shows_custom_attributes_and_identifiers_when_asked_alone()
    {
        Answer created = await Core.PostAsync(Users, """{"user":{"external_id":"C-1","user_profile":{"a":1}}}""");
        string path = $"{Users}/{(string)created.Json["user"]!["id"]!}";

        Answer plain = await Core.GetAsync(path, messageId: null);
        Answer expanded = await Core.GetAsync(path + "?user%5Buser_profile%5D=true&show_identifiers=true", messageId: null);

        plain.Json["user"]!["user_profile"].Should().BeNull();
        plain.Json["user"]!["identifiers"].Should().BeNull();
        expanded.Json["user"]!["user_profile"]!.ToJsonString().Should().Be("""{"a":1,"_version":1}""");
        expanded.Json["user"]!["identifiers"]![0]!["external_id"]!.ToString().Should().Be("C-1");
    }

    [Fact]
    public async Task Update_refuses_a_date_of_birth_under_13_years_and_changes_nothing()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        string young = Clock.GetUtcNow().AddYears(-13).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        Answer answer = await PutAsync("users/u-1", $$$"""{"user":{"dob":"{{{young}}}","city":"Oslo"}}""");

        answer.ErrorCode.Should().Be("validation");
        Sandbox.SessionM.Users.Find("u-1")!.Profile.Should().BeEmpty();
    }

    [Fact]
    public async Task A_customer_is_found_by_each_of_its_external_ids_and_shown_with_the_one_touched_last()
    {
        await Core.PostAsync(Users, """{"user":{"external_id":"C-1","identifiers":[{"external_id":"C-1","external_id_type":"crm"},{"external_id":"E-2"}]}}""");

        Answer answer = await PutAsync("external/users/E-2", """{"user":{"identifiers":[{"external_id":"X-3"}]}}""");
        Answer again = await PutAsync("external/users/C-1", """{"user":{"external_id":"E-2","external_id_type":"app"}}""");

        answer.Json["user"]!["external_id"]!.ToString().Should().Be("X-3");
        again.Json["user"]!["external_id"]!.ToString().Should().Be("E-2");
        again.Json["user"]!["identifiers"]!.ToJsonString().Should().Be(
            """[{"external_id":"C-1","external_id_type":"crm"},{"external_id":"X-3"},{"external_id":"E-2","external_id_type":"app"}]""");
        SandboxUser user = Sandbox.SessionM.Users.Should().ContainSingle().Subject;
        new[] { "C-1", "E-2", "X-3" }.Select(Sandbox.SessionM.Users.FindByExternalId).Should().OnlyContain(found => found == user);
    }

    [Fact]
    public async Task External_ids_stay_when_an_update_names_none_and_go_when_it_clears_them()
    {
        await Core.PostAsync(Users, """{"user":{"external_id":"C-1","identifiers":[{"external_id":"E-2"}]}}""");
        await PutAsync("external/users/E-2", """{"user":{"city":"Oslo","identifiers":[]}}""");
        Sandbox.SessionM.Users.FindByExternalId("C-1").Should().NotBeNull();

        Answer answer = await PutAsync("external/users/C-1", """{"user":{"clear_identifiers":true,"identifiers":[{"external_id":"X-3"}]}}""");

        answer.Json["user"]!["identifiers"]!.ToJsonString().Should().Be("""[{"external_id":"X-3"}]""");
        Sandbox.SessionM.Users.FindByExternalId("X-3").Should().NotBeNull();
        Sandbox.SessionM.Users.FindByExternalId("C-1").Should().BeNull();
        Sandbox.SessionM.Users.FindByExternalId("E-2").Should().BeNull();
    }

    [Theory]
    [InlineData("""[{"external_id":"X-3"},{"external_id":"E-2"}]""")]
    [InlineData("""[{"external_id_type":"crm"}]""")]
    [InlineData("""["X-3"]""")]
    [InlineData("7")]
    public async Task Update_refuses_an_identifier_that_another_customer_has_or_that_is_none(string identifiers)
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        await Core.PostAsync(Users, """{"user":{"external_id":"D-1","identifiers":[{"external_id":"E-2"}]}}""");

        (await PutAsync("users/u-1", $$$"""{"user":{"identifiers":{{{identifiers}}}}}""")).ErrorCode.Should().Be("validation");

        Sandbox.SessionM.Users.FindByExternalId("X-3").Should().BeNull();
        Sandbox.SessionM.Users.FindByExternalId("E-2")!.UserId.Should().NotBe("u-1");
        Sandbox.SessionM.Users.FindByExternalId("C-1")!.UserId.Should().Be("u-1");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Unknown_customers_are_user_not_found(string method)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), Users + "/nobody");

        (await Core.AskAsync(request)).ErrorCode.Should().Be("user_not_found");
    }

    private Task<Answer> PutAsync(string path, string body) => Core.CallAsync(HttpMethod.Put, $"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/{path}", body);
}

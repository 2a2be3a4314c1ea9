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

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Unknown_customers_are_user_not_found(string method)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), Users + "/nobody");

        (await Core.AskAsync(request)).ErrorCode.Should().Be("user_not_found");
    }
}

namespace Integration.Sandbox.Tests;

public sealed class AppTests : SandboxTest
{
    [Theory]
    [InlineData(""" "apple":{"certificate":"AQID","jwt_key_id":"k","jwt_team_id":"t","jwt_bundle_id":"b","apns_gateway":"prod"} """)]
    [InlineData(""" "firebase":{"credential":"AQID"} """)]
    [InlineData(""" "huawei":{"app_id":"a","app_secret":"s"} """)]
    [InlineData(""" "kindle":{"client_id":"c","client_secret":"s"} """)]
    public async Task Update_takes_the_credentials_of_one_platform(string platform)
    {
        Answer answer = await UpdateAsync($""" "app_id":"app-1",{platform} """);

        (answer.Status, answer.Text).Should().Be((201, """{"message":"success"}"""));
    }

    [Theory]
    [InlineData(""" "firebase":{"credential":"AQID"} """)]
    [InlineData(""" "app_id":"app-1" """)]
    [InlineData(""" "app_id":"app-1","firebase":{"credential":"AQID"},"kindle":{"client_id":"c","client_secret":"s"} """)]
    [InlineData(""" "app_id":"app-1","firebase":{"credential":"not base64"} """)]
    [InlineData(""" "app_id":"app-1","firebase":[] """)]
    [InlineData(""" "app_id":"app-1","huawei":{"app_id":"a"} """)]
    [InlineData(""" "app_id":"app-1","kindle":{"client_secret":"s"} """)]
    [InlineData(""" "app_id":"app-1","apple":{"certificate":"AQID","jwt_key_id":"k","jwt_team_id":"t","jwt_bundle_id":"b","apns_gateway":"test"} """)]
    [InlineData(""" "app_id":"app-1","apple":{"certificate":"-","jwt_key_id":"k","jwt_team_id":"t","jwt_bundle_id":"b","apns_gateway":"dev"} """)]
    [InlineData(""" "app_id":"app-1","apple":{"certificate":"AQID","jwt_key_id":"k","jwt_team_id":"t","apns_gateway":"dev"} """)]
    public async Task Update_refuses_what_is_not_as_documented(string members)
    {
        Answer answer = await UpdateAsync(members);

        answer.Status.Should().Be(400);
        answer.Message.Should().NotBeNullOrEmpty();
    }

    private Task<Answer> UpdateAsync(string members) => Braze.PostAsync("apps/push_credential/update", $"{{{members}}}");
}

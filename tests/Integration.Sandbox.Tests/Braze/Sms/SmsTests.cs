namespace Integration.Sandbox.Tests;

public sealed class SmsTests : SandboxTest
{
    private const string Path = "sms/invalid_phone_numbers";
    private const string Today = "?start_date=2026-03-01&end_date=2026-03-02";

    [Fact]
    public async Task Invalid_numbers_are_listed_by_time_and_found_by_their_digits()
    {
        Sandbox.Braze.Addresses.Invalidate("+12025550101");
        Clock.Advance(TimeSpan.FromMinutes(1));
        Sandbox.Braze.Addresses.Deactivate("12025550102");

        (await Braze.ReadAsync(Path + Today)).Text.Should().Be(
            """{"sms":[{"phone":"12025550102","invalid_detected_at":"2026-03-01T10:01:00.000Z","reason":"deactivated"},{"phone":"+12025550101","invalid_detected_at":"2026-03-01T10:00:00.000Z","reason":"provider_error"}],"message":"success"}""");
        (await ListAsync(Today + "&reason=provider_error")).Should().Equal("+12025550101");
        (await ListAsync(Today + "&limit=1&offset=1")).Should().Equal("+12025550101");
        (await ListAsync("?phone_numbers[]=12025550101&phone_numbers[]=12025550109&start_date=2020-01-01&end_date=2020-01-02")).Should().Equal("+12025550101");
        (await ListAsync("?start_date=2026-02-28&end_date=2026-03-01")).Should().BeEmpty();
    }

    [Fact]
    public async Task Remove_takes_numbers_off_the_list()
    {
        Sandbox.Braze.Addresses.Invalidate("+12025550101");

        Answer answer = await Braze.PostAsync(Path + "/remove", """{"phone_numbers":["12025550101","12025550109"]}""");

        (answer.Status, answer.Text).Should().Be((201, """{"message":"success"}"""));
        (await ListAsync(Today)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?start_date=2026-03-01")]
    [InlineData("?start_date=2026-03-02&end_date=2026-03-01")]
    [InlineData(Today + "&reason=landline")]
    [InlineData(Today + "&limit=501")]
    public async Task List_refuses_a_query_that_is_not_as_documented(string query)
    {
        (await Braze.ReadAsync(Path + query)).Status.Should().Be(400);
    }

    [Fact]
    public async Task Remove_takes_50_numbers_and_refuses_anything_else()
    {
        (await Braze.PostAsync(Path + "/remove", Body(50))).Status.Should().Be(201);
        (await Braze.PostAsync(Path + "/remove", Body(51))).Status.Should().Be(400);
        (await Braze.PostAsync(Path + "/remove", """{"phone_numbers":"12025550101"}""")).Status.Should().Be(400);

        static string Body(int count) => $$"""{"phone_numbers":[{{string.Join(',', Enumerable.Range(1, count).Select(i => $"\"1202555{i:0000}\""))}}]}""";
    }

    private async Task<string?[]> ListAsync(string query) => [.. (await Braze.ReadAsync(Path + query)).Json["sms"]!.AsArray().Select(e => (string?)e!["phone"])];
}

using System.Net;
using System.Text.Json.Nodes;
using Testing;

namespace SessionM.Client.Tests;

public sealed class AccountMergeTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    private ISessionMCustomers Customers => _tenant.Client.Customers;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task MergeIrreversiblyAsync_names_both_accounts_and_keeps_the_answer()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(SessionMOperations.CoreExternalUsersMergeAccounts));

        AccountMergeResponse answer = await Customers.MergeIrreversiblyAsync("C/1 ü", AccountMerge.Legacy("C-200"));

        SentRequest sent = _tenant.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(HttpMethod.Post);
        sent.Uri.AbsoluteUri.Should().Be("https://core.test/priv/v1/apps/core-key-1/external/users/C%2F1%20%C3%BC/merge_accounts");
        sent.Header("Message-ID").Should().NotBeNullOrEmpty();
        GoldenFile.ShouldEqualRequest(SessionMOperations.CoreExternalUsersMergeAccounts, sent.BodyText);
        answer.AdditionalProperties!["merge"].GetProperty("state").GetString().Should().Be("done");
    }

    [Fact]
    public async Task MergeIrreversiblyAsync_sends_the_body_that_the_tenants_documentation_shows()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        JsonObject body = new() { ["merge"] = new JsonObject { ["user"] = "C-200" } };
        AccountMerge merge = AccountMerge.FromJson(body);
        body["merge"]!["user"] = "changed later";

        await Customers.MergeIrreversiblyAsync("C-100", merge);
        await Customers.MergeIrreversiblyAsync("C-100", AccountMerge.Legacy("C-200", "merged_external_id"));

        _tenant.Handler.Requests.Select(r => r.BodyText).Should().Equal("""{"merge":{"user":"C-200"}}""", """{"merged_external_id":"C-200"}""");
    }

    [Fact]
    public async Task MergeIrreversiblyAsync_carries_one_message_id_with_every_attempt()
    {
        _tenant.Handler.Throw(() => new HttpRequestException("broken")).Answer(HttpStatusCode.OK, StubTenant.OkBody, ("Cached-Message", "true"));

        AccountMergeResponse answer = await _tenant.RunAsync(Customers.MergeIrreversiblyAsync("C-100", AccountMerge.Legacy("C-200"), MessageId.From("merge-7")));

        answer.IsReplay.Should().BeTrue();
        _tenant.Handler.Requests.Select(r => r.Header("Message-ID")).Should().Equal("merge-7", "merge-7");
    }

    [Fact]
    public async Task MergeIrreversiblyAsync_refuses_before_sending_what_could_go_wrong_for_good()
    {
        await Customers.Invoking(c => c.MergeIrreversiblyAsync(" ", AccountMerge.Legacy("C-200"))).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.MergeIrreversiblyAsync("..", AccountMerge.Legacy("C-200"))).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.MergeIrreversiblyAsync("C-100", null!)).Should().ThrowAsync<ArgumentNullException>();
        await Customers.Invoking(c => c.MergeIrreversiblyAsync("C-100", AccountMerge.Legacy("C-200"), default(MessageId))).Should().ThrowAsync<ArgumentException>();
        await Customers.Invoking(c => c.MergeIrreversiblyAsync("C-100", AccountMerge.Legacy("C-100"))).Should().ThrowAsync<ArgumentException>().WithMessage("*the same*");
        FluentActions.Invoking(() => AccountMerge.Legacy("")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AccountMerge.Legacy("C-200", " ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AccountMerge.FromJson([])).Should().Throw<ArgumentException>();
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_refusal_names_nobody()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"error","errors":{"code":"validation","message":"Member-200 (4711) cannot go into Member-100"}}""");
        AccountMerge merge = AccountMerge.FromJson(new JsonObject { ["users"] = new JsonArray("Member-200"), ["number"] = 4711, ["force"] = true });

        SessionMApiException e = (await Customers.Invoking(c => c.MergeIrreversiblyAsync("Member-100", merge)).Should().ThrowAsync<SessionMApiException>()).Which;

        e.Message.Should().NotContain("Member-").And.NotContain("4711");
        merge.ToString().Should().Be("AccountMerge");
    }
}

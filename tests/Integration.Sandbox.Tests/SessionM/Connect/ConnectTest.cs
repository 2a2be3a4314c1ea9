using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

/// <summary>Calls of Connect that name the retailer and the user u-1.</summary>
public abstract class ConnectTest : SandboxTest
{
    protected const string Incentives = "incentives/api/1.0/";

    internal Task<Answer> AskAsync(string route, string members = "", string userId = "u-1") =>
        Connect.PostAsync(route, $$"""{"retailer_id":"{{Sandbox.SessionM.RetailerId}}","user_id":"{{userId}}"{{(members.Length == 0 ? "" : $",{members}")}}}""");

    internal async Task<JsonNode> PayloadAsync(string route, string members = "", string userId = "u-1")
    {
        Answer answer = await AskAsync(route, members, userId);
        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["status"]).Should().Be("ok");
        return answer.Json["payload"]!;
    }

    internal async Task RefusesAsync(string route, string members, string code, string userId = "u-1")
    {
        Answer answer = await AskAsync(route, members, userId);
        answer.Status.Should().Be(400, answer.Text);
        answer.ErrorCode.Should().Be(code, answer.Text);
    }
}

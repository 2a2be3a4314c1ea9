using System.Globalization;
using System.Net;
using Integration.Http;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>One exchange with Connect, both sides of which are golden files.</summary>
internal static class GoldenExchange
{
    public static void Answer(this StubTenant tenant, Operation operation) => tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(operation));

    /// <summary>The one request so far is that of the operation's golden file, to the operation's address.</summary>
    public static void ShouldHaveSent(this StubTenant tenant, Operation operation)
    {
        SentRequest sent = tenant.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(HttpMethod.Post);
        sent.Uri.AbsoluteUri.Should().Be($"https://connect.test/{operation.Route}");
        sent.Header("Content-Type").Should().Be("application/json");
        sent.Header("Content-Length").Should().Be(sent.Body.Length.ToString(CultureInfo.InvariantCulture));
        GoldenFile.ShouldEqualRequest(operation, sent.BodyText);
    }
}

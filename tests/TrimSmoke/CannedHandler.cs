using System.Net;
using System.Text;

namespace TrimSmoke;

/// <summary>Answers each request of the smoke run, and refuses any other.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        string answer = request.RequestUri!.AbsolutePath switch
        {
            "/priv/v1/apps/key/external/users/C%2F1/tags" when body == """{"tags":["visit"]}""" => """{"status":"ok","tags":{"visit":3}}""",
            "/incentives/api/1.0/user_points/all_balances" => """{"status":"ok","payload":{"user_id":"u-1","summary":{"total_points":"12.5"}}}""",
            "/api/2.0/lookup" => """{"status":"ok","payload":{"offers":[{"reference_id":"uo-1","amount":"3.00"}]}}""",
            "/offers/api/2.0/offers/get_user_offers" => """
                {"status":"ok","payload":{"user_offers":[{"id":"1","offer_type":"birthday_treat","expiration_date":null,"tenant_field":{"a":1},
                "start_date":"2025-01-01T00:00:00.1234567","media":[{"uri":"https://example.test/a.png","content_type":"1"}]}],"total_records":"1"}}
                """,
            "/users/track" when body.Contains("\"events\"", StringComparison.Ordinal) => """
                {"message":"success","attributes_processed":1,"errors":[{"type":"bad","input_array":"events","index":0}]}
                """,
            "/users/track" => """{"message":"success","attributes_processed":1}""",
            "/campaigns/trigger/send" => """{"message":"success","dispatch_id":"d-1"}""",
            _ => throw new InvalidOperationException($"Unexpected request {request.Method} with body {body}."),
        };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}

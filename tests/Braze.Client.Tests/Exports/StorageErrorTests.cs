using System.Net;
using System.Text;

namespace Braze.Client.Tests;

public sealed class StorageErrorTests
{
    [Theory]
    [InlineData(200, null, "Ready")]
    [InlineData(206, null, "Ready")]
    [InlineData(416, null, "Ready")]
    [InlineData(403, "AccessDenied", "NotReady")]
    [InlineData(403, null, "NotReady")]
    [InlineData(404, "NoSuchKey", "NotReady")]
    [InlineData(404, "BlobNotFound", "NotReady")]
    [InlineData(404, null, "NotReady")]
    [InlineData(404, "NoSuchBucket", "Refused")]
    [InlineData(403, "SignatureDoesNotMatch", "Refused")]
    [InlineData(403, "RequestTimeTooSkewed", "Refused")]
    [InlineData(403, "InvalidAccessKeyId", "Refused")]
    [InlineData(403, "AuthenticationFailed", "Refused")]
    [InlineData(403, "WordOfTomorrow", "Refused")]
    [InlineData(400, "AuthorizationQueryParametersError", "Refused")]
    [InlineData(400, null, "Refused")]
    [InlineData(401, null, "Refused")]
    [InlineData(307, null, "Refused")]
    [InlineData(204, null, "Refused")]
    [InlineData(408, null, "Transient")]
    [InlineData(429, null, "Transient")]
    [InlineData(500, "InternalError", "Transient")]
    [InlineData(503, "SlowDown", "Transient")]
    public void Classify_tells_not_ready_from_refused(int status, string? code, string expected) =>
        StorageError.Classify((HttpStatusCode)status, new StorageError(code, SaysExpired: false)).ToString().Should().Be(expected);

    [Theory]
    [InlineData(403, "AccessDenied", "Gone")]
    [InlineData(400, "ExpiredToken", "Gone")]
    [InlineData(403, "AuthenticationFailed", "Gone")]
    [InlineData(503, null, "Transient")]
    [InlineData(200, null, "Ready")]
    public void Classify_sees_that_the_address_has_run_out(int status, string? code, string expected) =>
        StorageError.Classify((HttpStatusCode)status, new StorageError(code, SaysExpired: true)).ToString().Should().Be(expected);

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>1</RequestId></Error>", "AccessDenied", false)]
    [InlineData("<Error>\n  <Code> AccessDenied </Code>\n  <Message>Request has expired</Message>\n  <X-Amz-Expires>900</X-Amz-Expires></Error>", "AccessDenied", true)]
    [InlineData("<Error><Message>Request has expired</Message><Code>AccessDenied</Code></Error>", "AccessDenied", true)]
    [InlineData("<Error><Code>ExpiredToken</Code><Message>no</Message></Error>", "ExpiredToken", true)]
    [InlineData("<Error><Code>AuthenticationFailed</Code><AuthenticationErrorDetail>Signature not valid in the specified time frame</AuthenticationErrorDetail></Error>", "AuthenticationFailed", true)]
    [InlineData("<Error><Code>NoSuchKey</Code><Key>expired.zip</Key></Error>", "NoSuchKey", false)]
    [InlineData("<Error><Code>SignatureDoesNotMatch</Code><StringToSign>GET", "SignatureDoesNotMatch", false)]
    [InlineData("<Error><Code>not a code 1</Code></Error>", null, false)]
    [InlineData("<Error/>", null, false)]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"AccessDenied\">]><Error><Code>&e;</Code></Error>", null, false)]
    [InlineData("<html><body>Blocked, session expired</body></html>", null, false)]
    [InlineData("{\"error\":\"expired\"}", null, false)]
    [InlineData("", null, false)]
    public void Read_finds_the_code_and_whether_time_is_over(string body, string? code, bool saysExpired)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body + "<Error><Code>Trap</Code></Error>");

        StorageError.Read(bytes, Encoding.UTF8.GetByteCount(body)).Should().Be(new StorageError(code, saysExpired));
    }
}

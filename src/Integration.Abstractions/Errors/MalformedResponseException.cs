using System.Net;

namespace Integration.Abstractions;

/// <summary>The vendor answered with a success status, but the body is not what the operation returns: empty, HTML, or JSON of another shape.</summary>
public sealed class MalformedResponseException : IntegrationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="statusCode">The HTTP status of the answer.</param>
    /// <param name="responseBody">The first 8 KB of the body.</param>
    /// <param name="message">What was wrong and what to do.</param>
    /// <param name="innerException">The parser's complaint.</param>
    public MalformedResponseException(CallFailure failure, HttpStatusCode statusCode, string? responseBody, string message, Exception? innerException = null)
        : base(failure, message, innerException)
    {
        StatusCode = statusCode;
        ResponseBody = responseBody;
    }

    /// <summary>The HTTP status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The first 8 KB of the body, unredacted: it may hold personal data, so do not log it.</summary>
    public string? ResponseBody { get; }
}

using System.Net;

namespace Integration.Abstractions;

/// <summary>The vendor answered, and the answer says the call failed. An HTTP 200 whose envelope says <c>error</c> is one too.</summary>
public class ApiException : IntegrationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="error">What the vendor answered.</param>
    /// <param name="message">What was wrong and what to do; <see langword="null"/> for the standard sentence.</param>
    public ApiException(CallFailure failure, ApiError error, string? message = null)
        : base(failure, message ?? Describe(failure, error))
    {
        ArgumentNullException.ThrowIfNull(error);
        StatusCode = error.StatusCode;
        Code = error.Code;
        VendorMessage = error.Message;
        RequestId = error.RequestId;
        RateLimit = error.RateLimit;
        ResponseBody = error.Body;
    }

    /// <summary>The HTTP status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The vendor's error code, as sent; compare ignoring case. <see langword="null"/> when the vendor sent none.</summary>
    public string? Code { get; }

    /// <summary>The vendor's own text.</summary>
    public string? VendorMessage { get; }

    /// <summary>The id under which the vendor knows the request; <see langword="null"/> when it sent none.</summary>
    public string? RequestId { get; }

    /// <summary>The rate limit the answer spoke of; <see langword="null"/> when it spoke of none.</summary>
    public RateLimit? RateLimit { get; }

    /// <summary>
    /// The first 8 KB of the answer's body, unredacted: it may hold personal data, so do not log it. <see langword="null"/> when it was empty.
    /// </summary>
    public string? ResponseBody { get; }

    private static string Describe(CallFailure failure, ApiError error)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(error);
        string text = string.IsNullOrWhiteSpace(error.Message) ? "no message" : error.Message;
        string code = error.Code is null ? string.Empty : $" {error.Code}";
        string end = text[^1] is '.' or '!' or '?' ? string.Empty : ".";
        string outcome = failure.OutcomeUnknown ? $"{end} It may have taken effect and was not repeated." : string.Empty;
        string how = (int)error.StatusCode < 300 ? "was refused in an answer of" : "failed with";
        return $"{failure.Service} {failure.Operation} {how} HTTP {(int)error.StatusCode}{code}: {text}{outcome}";
    }
}

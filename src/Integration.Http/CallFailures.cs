using System.Globalization;
using System.Net;
using System.Text.Json;
using Integration.Abstractions;
using Polly.Timeout;

namespace Integration.Http;

/// <summary>Puts what went wrong with a call into the exception that says it, without a key, an id or a body in its text.</summary>
internal sealed class CallFailures(string service)
{
    public CallFailure Of(ApiCall call, bool isTransient) =>
        new(service, call.Operation.Name, call.Attempts, isTransient, call.MayHaveTakenEffect);

    public static ApiError ErrorOf(
        ApiCall call, ApiConnection connection, HttpResponseMessage response, RateLimit? limit, EnvelopeError envelope, ReadOnlySpan<byte> body)
    {
        string[] secrets = [.. connection.Secrets, .. call.Settings.ValuesInUrl(), .. call.People?.Identifiers ?? [], .. call.Settings.Identifiers ?? []];
        return new ApiError(response.StatusCode)
        {
            Code = VendorText.IsCode(envelope.Code, secrets) ? envelope.Code : null,
            Message = VendorText.Clean(envelope.Message, secrets),
            RequestId = ResponseBody.RequestId(response),
            RateLimit = limit,
            Body = ResponseBody.Excerpt(body),
        };
    }

    public TransportException TimedOut(ApiCall call, TimeSpan limit, Exception cause)
    {
        string outcome = call.MayHaveTakenEffect ? "It may have taken effect." : "It was not delivered.";
        return new TransportException(
            Of(call, isTransient: true),
            $"{service} {call.Operation.Name} got no answer within {limit.TotalSeconds:0.###} s. {outcome} Longer times can be set in Retry.",
            cause);
    }

    public TransportException Broken(ApiCall call, Exception cause)
    {
        string outcome = call.MayHaveTakenEffect
            ? "broke before the answer was complete; it may have taken effect"
            : "could not be delivered; check address, DNS, TLS and proxy";
        return new TransportException(Of(call, isTransient: true), $"{service} {call.Operation.Name} {outcome}.", WithoutQuote(cause));
    }

    public MalformedResponseException Malformed(ApiCall call, HttpStatusCode status, ReadOnlySpan<byte> body, Exception? cause)
    {
        string what = cause is InvalidDataException ? "a body above 64 MB" : body.IsEmpty ? "an empty body" : "a body that is not the JSON of this operation";
        return new MalformedResponseException(
            Of(call, isTransient: false),
            status,
            ResponseBody.Excerpt(body),
            $"{service} {call.Operation.Name} answered HTTP {(int)status} with {what}. Either something between here and the vendor answered, or the vendor changed its answer; ResponseBody holds the beginning.{(call.MayHaveTakenEffect ? " It may have taken effect." : "")}",
            // The parser's own message quotes the body.
            cause is JsonException json ? new JsonException($"Invalid at line {json.LineNumber}, byte {json.BytePositionInLine}.") : null);
    }

    /// <summary>The failure's name in telemetry.</summary>
    public static string NameOf(IntegrationException failure) => failure switch
    {
        ApiException e => ((int)e.StatusCode).ToString(CultureInfo.InvariantCulture),
        MalformedResponseException => "malformed_response",
        TransportException { InnerException: TimeoutRejectedException or OperationCanceledException or TimeoutException } => "timeout",
        _ => "transport",
    };

    // The handler's own message about an answer that is not HTTP quotes the answer.
    private static Exception WithoutQuote(Exception cause) =>
        cause is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
            ? new HttpRequestException(HttpRequestError.InvalidResponse, "The answer is not valid HTTP.")
            : cause;
}

using System.Net;
using Integration.Abstractions;

namespace Braze.Client;

/// <summary>How one request to a storage ended.</summary>
/// <param name="Answer">What it means.</param>
/// <param name="Status">The HTTP status; null when no complete answer came.</param>
/// <param name="Code">The storage's error code.</param>
/// <param name="Cause">Why no complete answer came.</param>
internal sealed record StorageReply(StorageAnswer Answer, HttpStatusCode? Status = null, string? Code = null, Exception? Cause = null)
{
    public static StorageReply Ready { get; } = new(StorageAnswer.Ready);

    /// <summary>What a log may say of it.</summary>
    public string Text => Status is { } status ? $"HTTP {(int)status}{(Code is null ? string.Empty : $" {Code}")}" : "no complete answer";

    public static StorageReply Broken(Exception cause) => new(StorageAnswer.Transient, Cause: WithoutQuote(cause));

    public IntegrationException ToException(string operation, int attempts, string? notReady = null)
    {
        string service = BrazeClient.ServiceName;
        bool isTransient = Answer is StorageAnswer.Transient or StorageAnswer.NotReady;
        CallFailure failure = new(service, operation, attempts, isTransient, OutcomeUnknown: false);
        if (Answer == StorageAnswer.Transient)
        {
            return Status is { } failed
                ? new ApiException(failure, new ApiError(failed) { Code = Code }, $"{service} {operation}: the storage failed with {Text} after {attempts} attempt(s).")
                : new TransportException(failure, $"{service} {operation}: the storage gave {Text} in {attempts} attempt(s).", Cause);
        }

        (ExportFileProblem problem, string text) = Answer switch
        {
            StorageAnswer.Gone => (ExportFileProblem.Gone, "the address has run out or the archive was removed. Start the export again"),
            StorageAnswer.NotReady => (ExportFileProblem.NotReady, notReady ?? "the archive is not ready. Wait for it first"),
            _ => (ExportFileProblem.Refused, "the storage refuses the address. Use it unchanged, and check this machine's clock and proxy"),
        };
        return new ExportFileException(failure, new ApiError(Status!.Value) { Code = Code }, problem, $"{service} {operation}: {text} ({Text}).");
    }

    // The handler's own message about an answer that is not HTTP quotes the answer.
    private static Exception WithoutQuote(Exception cause) =>
        cause is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
            ? new HttpRequestException(HttpRequestError.InvalidResponse, "The answer is not valid HTTP.")
            : cause;
}

using System.Net;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

/// <summary>One call of the tags API.</summary>
internal sealed record FakeTagCall(CustomerId Customer, IReadOnlyCollection<string> Tags, TimeSpan? Lifetime, MessageId MessageId, CancellationToken CancellationToken)
{
    private readonly TaskCompletionSource<CustomerTags> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<CustomerTags> Ended => _end.Task;

    public string Text => $"{Customer.Value}: {string.Join(',', Tags)}{(Lifetime is { } lifetime ? $" {lifetime.TotalSeconds}s" : "")}";

    public static Exception RateLimited(TimeSpan retryAfter, bool outcomeUnknown = false, int attempts = 1) =>
        new RateLimitedException(Failed(true, outcomeUnknown, attempts), new ApiError(HttpStatusCode.TooManyRequests), retryAfter);

    public static Exception UserNotFound() => new SessionMApiException(Failed(false, false), new ApiError(HttpStatusCode.NotFound) { Code = SessionMErrorCodes.UserNotFound });

    public static Exception Unauthorized() => new AuthenticationException(Failed(false, false), new ApiError(HttpStatusCode.Unauthorized));

    public static Exception Undelivered() => new TransportException(Failed(true, false), "No connection.");

    public static Exception Lost() => new TransportException(Failed(true, true), "No answer.");

    public void Succeed() => _end.SetResult(new CustomerTags());

    public void Fail(Exception exception) => _end.SetException(exception);

    private static CallFailure Failed(bool isTransient, bool outcomeUnknown, int attempts = 1) =>
        new("SessionM.Core", "core.user_tags.create", attempts, isTransient, outcomeUnknown);
}

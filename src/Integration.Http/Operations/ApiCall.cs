using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Integration.Abstractions;

namespace Integration.Http;

/// <summary>One logical call on its way: what is sent, and what the attempts so far came to.</summary>
internal abstract class ApiCall(Operation operation, CallSettings settings, PooledJsonBody? body, CancellationToken caller)
{
    public Operation Operation { get; } = operation;

    public CallSettings Settings { get; } = settings;

    /// <summary>The current attempt's view of the body.</summary>
    public PooledJsonContent? Content { get; private set; }

    /// <summary>The request as the caller gave it, where it names people.</summary>
    public IIdentifiesPeople? People { get; init; }

    public RetrySafety Safety => Settings.Safety ?? Operation.Safety;

    public CancellationToken Caller { get; } = caller;

    public long StartedAt { get; init; }

    /// <summary>The whole call's time, as the options said when it began.</summary>
    public TimeSpan TotalTimeout { get; set; }

    public Activity? Activity { get; set; }

    public int Attempts { get; set; }

    public int RateLimitedAttempts { get; set; }

    public HttpStatusCode? StatusCode { get; set; }

    /// <summary>Whether some attempt may have taken effect. It stays true whatever later attempts come to.</summary>
    public bool MayHaveTakenEffect { get; set; }

    public IntegrationException? Failure { get; set; }

    /// <summary>What ended the call without an outcome: the caller's cancellation, or an exception that is not about the vendor.</summary>
    public string? Interruption { get; set; }

    public bool ShouldRepeat { get; set; }

    /// <summary>Whether the vendor answered that it is still working on an earlier attempt.</summary>
    public bool IsUnfinished { get; set; }

    /// <summary>The repeats so far that count against the options' limit; asking again for an unfinished answer does not.</summary>
    public int Repeats { get; set; }

    /// <summary>Whether a wait for a repeat has begun: what comes next is not the first attempt.</summary>
    public bool HasWaited { get; set; }

    public TimeSpan? WaitBeforeRepeat { get; set; }

    public ApiError? Refusal { get; set; }

    /// <summary>Whether an attempt whose effect is unknown may be followed by another.</summary>
    public bool RepeatsAfterUnknownOutcome(ApiConnection connection) =>
        Safety != RetrySafety.AtMostOnce || connection.RepeatAfterUnknownOutcome;

    public void BeginAttempt()
    {
        Attempts++;
        StatusCode = null;
        Failure = null;
        ShouldRepeat = false;
        IsUnfinished = false;
        WaitBeforeRepeat = null;
        Refusal = null;
        Content = body is null ? null : new PooledJsonContent(body);
    }

    /// <summary>Parses a body that came with a success status.</summary>
    public abstract ApiResponse? Parse(ReadOnlySpan<byte> body);
}

/// <inheritdoc />
internal sealed class ApiCall<TResponse>(
    Operation operation, CallSettings settings, PooledJsonBody? body, JsonTypeInfo<TResponse> responseType, CancellationToken caller)
    : ApiCall(operation, settings, body, caller)
    where TResponse : ApiResponse
{
    public TResponse? Response { get; private set; }

    public override ApiResponse? Parse(ReadOnlySpan<byte> body) => Response = JsonSerializer.Deserialize(body, responseType);
}

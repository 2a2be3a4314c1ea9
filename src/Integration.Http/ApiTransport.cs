using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Integration.Abstractions;
using Microsoft.Extensions.Logging;
using Polly;

namespace Integration.Http;

/// <summary>
/// Sends a vendor's operations: authorises, repeats what may be repeated, waits out rate limits, and turns every outcome into a typed answer
/// or one of the exceptions of <see cref="IntegrationException"/>. One instance for each service and tenant; thread-safe.
/// </summary>
public abstract class ApiTransport
{
    /// <summary>
    /// Under this key every request carries its operation in <see cref="HttpRequestMessage.Options"/>, so that a host's own handler can tell
    /// calls apart without looking at the URL, which may hold keys and ids.
    /// </summary>
    public static readonly HttpRequestOptionsKey<Operation> OperationKey = new("integration.operation");

    private readonly HttpClient _http;
    private readonly ILogger _logger;
    private readonly ApiDiagnostics _diagnostics;
    private readonly RateLimitGates _gates;
    private readonly CallFailures _failures;

    // The failure that says something about the vendor and has not been followed by an answer.
    private IntegrationException? _standingFailure;

    /// <summary>Creates the transport.</summary>
    /// <param name="service">The service's name in telemetry and exceptions, for example <c>Braze</c>.</param>
    /// <param name="http">A client registered with <see cref="ApiHttpClientExtensions.AddApiHttpClient"/>.</param>
    /// <param name="diagnostics">The package's spans and metrics.</param>
    /// <param name="loggers">Makes the log category.</param>
    /// <param name="time">The clock for waits, timeouts and rate limits.</param>
    protected ApiTransport(string service, HttpClient http, ApiDiagnostics diagnostics, ILoggerFactory loggers, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(loggers);
        ArgumentNullException.ThrowIfNull(time);
        Service = service;
        Time = time;
        _http = http;
        _diagnostics = diagnostics;
        _logger = loggers.CreateLogger(diagnostics.Name);
        _gates = new RateLimitGates(time);
        _failures = new CallFailures(service);
    }

    /// <summary>How the vendor stands, as far as this transport's own calls have shown.</summary>
    public TransportHealth Health => (_standingFailure, _gates.LongestWait()) switch
    {
        (AuthenticationException e, _) => new(TransportStatus.Unhealthy, e.Message),
        (_, { Ticks: > 0 } wait) => new(TransportStatus.Degraded, $"{Service} holds calls back for another {(long)wait.TotalSeconds} s (rate limit)."),
        ({ } e, _) => new(TransportStatus.Degraded, e.Message),
        _ => new(TransportStatus.Healthy, $"{Service} answers, or has not been called yet."),
    };

    /// <summary>The service's name in telemetry and exceptions.</summary>
    protected string Service { get; }

    /// <summary>The clock.</summary>
    protected TimeProvider Time { get; }

    /// <summary>Sends a request with a JSON body.</summary>
    /// <typeparam name="TRequest">The body.</typeparam>
    /// <typeparam name="TResponse">The answer.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The body; serialized once, whatever the number of attempts.</param>
    /// <param name="bodyType">The source-generated metadata of the body.</param>
    /// <param name="responseType">The source-generated metadata of the answer.</param>
    /// <param name="settings">What this call adds to its operation.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>The answer of a call that succeeded by status and by envelope.</returns>
    /// <exception cref="ArgumentException">A path value or the header's value is missing or refused, or the body is larger than the operation takes; nothing was sent.</exception>
    /// <exception cref="IntegrationException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<TResponse> SendAsync<TRequest, TResponse>(
        Operation operation,
        TRequest body,
        JsonTypeInfo<TRequest> bodyType,
        JsonTypeInfo<TResponse> responseType,
        CallSettings settings = default,
        CancellationToken cancellationToken = default)
        where TResponse : ApiResponse
    {
        ArgumentNullException.ThrowIfNull(operation);
        Check(operation, settings);
        PooledJsonBody content = PooledJsonBody.Create(body, bodyType);
        if (content.Length > operation.MaxBodyBytes)
        {
            content.Release();
            throw new ArgumentException($"The body has {content.Length} bytes; {operation.Name} takes {operation.MaxBodyBytes}. Send it in parts.", nameof(body));
        }

        return SendAsync(operation, settings, content, body as IIdentifiesPeople, responseType, cancellationToken);
    }

    /// <summary>Sends a request without a body.</summary>
    /// <inheritdoc cref="SendAsync{TRequest, TResponse}" path="//typeparam[@name='TResponse'] | //param | //returns | //exception"/>
    public Task<TResponse> SendAsync<TResponse>(
        Operation operation,
        JsonTypeInfo<TResponse> responseType,
        CallSettings settings = default,
        CancellationToken cancellationToken = default)
        where TResponse : ApiResponse
    {
        ArgumentNullException.ThrowIfNull(operation);
        Check(operation, settings);

        // The handler itself sends a request again when a kept-alive connection closes under it, unless it has begun to send a body.
        PooledJsonBody? content = (settings.Safety ?? operation.Safety) == RetrySafety.AtMostOnce ? PooledJsonBody.CreateEmpty() : null;
        return SendAsync(operation, settings, content, people: null, responseType, cancellationToken);
    }

    /// <summary>The connection for the next attempt: made anew only when an option has changed, so that keys rotate without a restart.</summary>
    /// <returns>The current connection.</returns>
    protected abstract ApiConnection GetConnection();

    /// <summary>Reads the vendor's error envelope, whatever the status. A body that is not the vendor's is no error of this method.</summary>
    /// <param name="body">The body, up to 256 KB of it; possibly empty, HTML, or cut off.</param>
    /// <returns>What could be read.</returns>
    protected abstract EnvelopeError ReadError(ReadOnlySpan<byte> body);

    /// <summary>
    /// Says whether an error, whatever its status, means that the vendor is still working on an earlier attempt of the same request. The call is then asked
    /// for again, if its safety allows, without counting against <see cref="RetryOptions.MaxRetries"/>; when its time is over, its outcome is unknown.
    /// </summary>
    /// <param name="error">The vendor's error as it was read.</param>
    /// <param name="body">The body, for vendors that say so elsewhere.</param>
    /// <returns>Never, unless a vendor has such an answer.</returns>
    protected virtual bool IsUnfinished(EnvelopeError error, ReadOnlySpan<byte> body) => false;

    /// <summary>Makes the exception of an answer that says the call failed. A 429 does not come here.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="error">What the vendor answered.</param>
    /// <param name="body">The body, for vendors that add fields.</param>
    /// <returns>The exception to throw.</returns>
    protected virtual ApiException CreateException(CallFailure failure, ApiError error, ReadOnlySpan<byte> body) =>
        error?.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? new AuthenticationException(failure, error)
            : new ApiException(failure, error!);

    private static void Check(Operation operation, in CallSettings settings)
    {
        operation.Template.Check(operation, settings.PathValues);
        if (settings.Header is { } header && !HeaderValue.IsValid(header.Value))
        {
            throw new ArgumentException(
                $"The value of the {header.Key} header is empty or contains something else than visible ASCII characters.", nameof(settings));
        }
    }

    private async Task<TResponse> SendAsync<TResponse>(
        Operation operation, CallSettings settings, PooledJsonBody? body, IIdentifiesPeople? people, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
        where TResponse : ApiResponse
    {
        ApiCall<TResponse> call = new(operation, settings, body, responseType, cancellationToken) { StartedAt = Time.GetTimestamp(), People = people };
        try
        {
            ApiConnection connection = GetConnection();
            call.TotalTimeout = connection.TotalTimeout;
            call.Activity = _diagnostics.Start(operation, Service, connection);
            await AttemptAsync(call, cancellationToken).ConfigureAwait(false);
            TimeSpan remaining = RemainingTime(call);
            if (call.ShouldRepeat && connection.Retry.MaxRetries > 0 && remaining > TimeSpan.Zero && !cancellationToken.IsCancellationRequested)
            {
                await RepeatAsync(call, connection, remaining).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            call.Interruption = e is OperationCanceledException ? "canceled" : e.GetType().FullName;
            throw;
        }
        finally
        {
            Complete(call);
            call.Activity?.Dispose();
            body?.Release();
        }

        return call.Failure is { } failure ? throw failure : call.Response!;
    }

    // Most calls end with their first attempt, which therefore goes without the pipeline and its state: to the pipeline it is an attempt that has failed already.
    private async Task RepeatAsync(ApiCall call, ApiConnection connection, TimeSpan remaining)
    {
        connection.Retries ??= RetryPipeline.Create(connection.Retry, Time, Repeating);
        using CallDeadline deadline = CallDeadline.Start(remaining, Time, call.Caller);
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, deadline.Token);
        context.Properties.Set(RetryPipeline.CallKey, call);
        try
        {
            await connection.Retries.ExecuteAsync(
                static (context, state) => state.Call.HasWaited ? state.Transport.AttemptAsync(state.Call, context.CancellationToken) : default,
                context,
                (Transport: this, Call: call)).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            // Where the caller and the deadline end the call together, the caller was first, and sees the own token.
            call.Caller.ThrowIfCancellationRequested();

            // The call's whole time ran out during a wait.
            call.Failure ??= _failures.TimedOut(call, call.TotalTimeout, e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Waits while the limit group is closed. False when the wait would not fit into the call's time: then nothing is sent.</summary>
    private async ValueTask<bool> PassGateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        RateLimitGate gate = _gates.For(call.Operation.LimitGroup);
        for (TimeSpan wait = gate.Remaining(); wait > TimeSpan.Zero; wait = gate.Remaining())
        {
            TimeSpan budget = RemainingTime(call);
            if (wait >= budget)
            {
                call.Failure = new RateLimitedException(_failures.Of(call, isTransient: true), gate.Refusal, wait);
                call.ShouldRepeat = false;
                return false;
            }

            long start = Time.GetTimestamp();
            await gate.WaitAsync(wait, budget, cancellationToken).ConfigureAwait(false);
            _diagnostics.Waited(call.Operation, Time.GetElapsedTime(start));
        }

        return true;
    }

    private async ValueTask AttemptAsync(ApiCall call, CancellationToken cancellationToken)
    {
        call.Caller.ThrowIfCancellationRequested();
        if (!await PassGateAsync(call, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        TimeSpan remaining = RemainingTime(call);
        if (remaining <= TimeSpan.Zero)
        {
            // The wait at the gate took what was left.
            call.ShouldRepeat = false;
            call.Failure ??= _failures.TimedOut(call, call.TotalTimeout, new TimeoutException("The rate limit's wait took the call's whole time."));
            return;
        }

        call.BeginAttempt();
        ApiConnection connection = GetConnection();
        bool isLast = remaining <= connection.AttemptTimeout;
        using CallDeadline deadline = CallDeadline.Start(isLast ? remaining : connection.AttemptTimeout, Time, cancellationToken);
        using HttpRequestMessage request = CreateRequest(call, connection);
        try
        {
            using HttpResponseMessage response =
                await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            call.StatusCode = response.StatusCode;
            await ReadAsync(call, connection, response, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            call.Caller.ThrowIfCancellationRequested();
            FailAttempt(call, connection, call.StatusCode is not null || call.Content is not { WasRequested: false });

            // A handler of the host's may have a timeout of its own, which leaves time for a repeat.
            bool isOver = isLast && deadline.Token.IsCancellationRequested;
            call.ShouldRepeat &= !isOver;
            call.Failure = _failures.TimedOut(call, isOver ? call.TotalTimeout : connection.AttemptTimeout, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or ExecutionRejectedException)
        {
            // SocketsHttpHandler lets a bare SocketException through when a connection is reset before it has asked for its remote end.
            // The last is what a resilience handler throws that the host chose to keep.
            FailAttempt(call, connection, !IsCertainNonDelivery(call, e));
            call.Failure = _failures.Broken(call, e);
        }
    }

    private HttpRequestMessage CreateRequest(ApiCall call, ApiConnection connection)
    {
        HttpRequestMessage request = new(call.Operation.Method, connection.UriOf(call.Operation, call.Settings))
        {
            Content = call.Content,
            Version = _http.DefaultRequestVersion,
            VersionPolicy = _http.DefaultVersionPolicy,
        };
        request.Options.Set(OperationKey, call.Operation);
        request.Headers.Authorization = connection.Authorization;
        if (call.Settings.Header is { } header)
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        TraceContext.Inject(call.Activity, request);
        return request;
    }

    private async ValueTask ReadAsync(ApiCall call, ApiConnection connection, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        RateLimit? limit = RateLimitHeaders.Read(response.Headers, Time.GetUtcNow());
        if (!response.IsSuccessStatusCode)
        {
            using PooledBuffer error = await ResponseBody.ReadErrorAsync(response, call.Caller, cancellationToken).ConfigureAwait(false);
            Refused(call, connection, response, limit, error.WrittenSpan);
            return;
        }

        try
        {
            using PooledBuffer body = await ResponseBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
            Accepted(call, connection, response, limit, body.WrittenSpan);
        }
        catch (InvalidDataException e)
        {
            Garbled(call, response.StatusCode, body: [], e);
        }
    }

    private void Accepted(ApiCall call, ApiConnection connection, HttpResponseMessage response, RateLimit? limit, ReadOnlySpan<byte> body)
    {
        ApiResponse? answer;
        try
        {
            answer = call.Parse(SaysNothing(call.Operation, response.StatusCode, body) ? "{}"u8 : ResponseBody.WithoutByteOrderMark(body));
        }
        catch (JsonException e)
        {
            Garbled(call, response.StatusCode, body, e);
            return;
        }

        if (answer is null)
        {
            Garbled(call, response.StatusCode, body, cause: null);
            return;
        }

        answer.StatusCode = response.StatusCode;
        answer.RateLimit = limit;
        answer.RateLimitedAttempts = call.RateLimitedAttempts;
        answer.EarlierAttempts = call.Attempts - 1;
        answer.MayRepeatAnEffect = call.MayHaveTakenEffect;
        answer.ReadHeaders(response.Headers);
        if (answer.FindError() is { } envelope)
        {
            ApiError error = CallFailures.ErrorOf(call, connection, response, limit, envelope, body);
            if (IsUnfinished(envelope, body))
            {
                Unfinished(call, connection, error, body);
                return;
            }

            // Accepted by status, refused by envelope: which of the two holds is not for us to say where it matters.
            call.MayHaveTakenEffect |= call.Safety == RetrySafety.AtMostOnce;
            call.Failure = CreateException(_failures.Of(call, isTransient: false), error, body);
        }
    }

    // "No content" is a whole answer. Some servers write white space where there is nothing.
    private static bool SaysNothing(Operation operation, HttpStatusCode status, ReadOnlySpan<byte> body) =>
        status == HttpStatusCode.NoContent || (operation.MayAnswerWithoutBody && !body.ContainsAnyExcept(" \r\n\t"u8));

    private void Garbled(ApiCall call, HttpStatusCode status, ReadOnlySpan<byte> body, Exception? cause)
    {
        call.MayHaveTakenEffect |= call.Safety != RetrySafety.Idempotent;
        call.Failure = _failures.Malformed(call, status, body, cause);
    }

    private void Refused(ApiCall call, ApiConnection connection, HttpResponseMessage response, RateLimit? limit, ReadOnlySpan<byte> body)
    {
        EnvelopeError envelope = ReadError(ResponseBody.WithoutByteOrderMark(body));
        ApiError error = CallFailures.ErrorOf(call, connection, response, limit, envelope, body);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Throttled(call, connection, error);
            return;
        }

        if (IsUnfinished(envelope, body))
        {
            Unfinished(call, connection, error, body);
            return;
        }

        bool transient = IsTransient(response.StatusCode);
        call.MayHaveTakenEffect |= transient || response.StatusCode >= HttpStatusCode.InternalServerError;
        call.ShouldRepeat = transient && call.RepeatsAfterUnknownOutcome(connection);
        WaitAtLeast(call, response.StatusCode == HttpStatusCode.ServiceUnavailable ? limit?.RetryAfter : null);
        call.Failure = CreateException(_failures.Of(call, transient), error, body);
    }

    private void Unfinished(ApiCall call, ApiConnection connection, ApiError error, ReadOnlySpan<byte> body)
    {
        call.MayHaveTakenEffect = true;
        call.IsUnfinished = true;
        call.ShouldRepeat = call.RepeatsAfterUnknownOutcome(connection);
        WaitAtLeast(call, error.RateLimit?.RetryAfter);
        call.Failure = CreateException(_failures.Of(call, isTransient: true), error, body);
    }

    // A wait that does not fit into the call's time would only delay what there is to say.
    private void WaitAtLeast(ApiCall call, TimeSpan? wait)
    {
        call.WaitBeforeRepeat = wait;
        call.ShouldRepeat &= !(wait >= RemainingTime(call));
    }

    private void Throttled(ApiCall call, ApiConnection connection, ApiError error)
    {
        TimeSpan? wait = RateLimitHeaders.WaitOf(error.RateLimit, Time.GetUtcNow());
        call.Refusal = error;
        call.RateLimitedAttempts++;
        call.WaitBeforeRepeat = wait;
        call.ShouldRepeat = wait is null || wait < RemainingTime(call);
        call.Failure = new RateLimitedException(_failures.Of(call, isTransient: true), error, wait ?? connection.Retry.BaseDelay);
        if (wait is { } known)
        {
            CloseGate(call, known);
        }
    }

    private void Repeating(ApiCall call, TimeSpan delay)
    {
        call.HasWaited = true;
        if (call.WaitBeforeRepeat is null)
        {
            // A refusal that names no wait: the group then keeps the one this call has chosen.
            CloseGate(call, delay);
        }

        if (call.Refusal is not null)
        {
            _diagnostics.Waited(call.Operation, delay);
        }

        ApiLog.Retrying(_logger, Service, call.Operation.Name, call.Attempts, CallFailures.NameOf(call.Failure!), (long)delay.TotalMilliseconds);
        _diagnostics.Retried(call.Operation, call.Activity, call.Attempts);
    }

    private void CloseGate(ApiCall call, TimeSpan wait)
    {
        if (wait > TimeSpan.Zero && call.Refusal is { } refusal)
        {
            _gates.For(call.Operation.LimitGroup).Close(wait, refusal);
            ApiLog.RateLimited(_logger, Service, call.Operation.Name, call.Operation.LimitGroup, (long)wait.TotalMilliseconds);
        }
    }

    private static void FailAttempt(ApiCall call, ApiConnection connection, bool mayHaveTakenEffect)
    {
        call.MayHaveTakenEffect |= mayHaveTakenEffect;
        call.ShouldRepeat = !mayHaveTakenEffect || call.RepeatsAfterUnknownOutcome(connection);
    }

    // From 520 on, networks in front of the vendor tell that they got no proper answer from it.
    private static bool IsTransient(HttpStatusCode status) => status is
        HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or >= (HttpStatusCode)520;

    // What the body knows counts for more than what the exception says: a handler of the host's may have sent it before it failed.
    private static bool IsCertainNonDelivery(ApiCall call, Exception exception) => call.Content is { } content
        ? !content.WasRequested
        : exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };

    private TimeSpan RemainingTime(ApiCall call) => call.TotalTimeout - Time.GetElapsedTime(call.StartedAt);

    private void Complete(ApiCall call)
    {
        Judge(call);
        TimeSpan elapsed = Time.GetElapsedTime(call.StartedAt);
        string? error = call.Interruption ?? (call.Failure is null ? null : CallFailures.NameOf(call.Failure));
        _diagnostics.Completed(call.Operation, call.Activity, elapsed, (int?)call.StatusCode, call.Attempts, error);
        if (error is null)
        {
            ApiLog.Completed(_logger, Service, call.Operation.Name, (int)call.StatusCode!, (long)elapsed.TotalMilliseconds, call.Attempts);
        }
        else
        {
            ApiLog.Failed(_logger, Service, call.Operation.Name, error, (long)elapsed.TotalMilliseconds, call.Attempts, call.MayHaveTakenEffect);
        }
    }

    // A refusal of the request itself (404, a validation error) shows that the vendor is there; a cancellation shows nothing.
    private void Judge(ApiCall call)
    {
        if (call.Interruption is null)
        {
            bool isAboutVendor = call.Failure is AuthenticationException or { IsTransient: true } or MalformedResponseException;
            _standingFailure = isAboutVendor ? call.Failure : null;
        }
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Testing;

/// <summary>Stands in for the network: plays its answers in order, the last one for ever, and keeps what was sent.</summary>
/// <remarks>Everything it does completes synchronously, so that a test with a <see cref="ManualTimeProvider"/> has no races.</remarks>
public sealed class StubHandler(TimeProvider? time = null) : HttpMessageHandler
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly Lock _gate = new();
    private readonly List<(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answer, bool ReadsBody)> _answers = [];
    private readonly List<SentRequest?> _requests = [];

    /// <summary>Every request so far, in order; one whose body is being read is not among them yet.</summary>
    public IReadOnlyList<SentRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests.OfType<SentRequest>()];
            }
        }
    }

    /// <summary>Answers with a status, a JSON body and headers.</summary>
    public StubHandler Answer(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) =>
        Answer(status, Encoding.UTF8.GetBytes(body), headers);

    /// <inheritdoc cref="Answer(HttpStatusCode, string, ValueTuple{string, string}[])" />
    public StubHandler Answer(HttpStatusCode status, byte[] body, params (string Name, string Value)[] headers) =>
        Answer(status, () => new MemoryStream(body, writable: false), headers);

    /// <summary>Answers with a body that the test controls while it is read.</summary>
    public StubHandler Answer(HttpStatusCode status, Func<Stream> body, params (string Name, string Value)[] headers) =>
        Answer((_, _) =>
        {
            HttpResponseMessage response = new(status) { Content = new StreamContent(body()) };
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            foreach ((string name, string value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return Task.FromResult(response);
        });

    /// <summary>Fails after the body has been asked for, as a connection does that breaks while or after sending.</summary>
    public StubHandler Throw(Func<Exception> exception) => Answer((_, _) => Task.FromException<HttpResponseMessage>(exception()));

    /// <summary>Fails before the body has been asked for, as a connection does that is never made.</summary>
    public StubHandler ThrowBeforeBody(Func<Exception> exception) => Add((_, _) => Task.FromException<HttpResponseMessage>(exception()), readsBody: false);

    /// <summary>Takes the request and never answers, until the attempt is cancelled.</summary>
    public StubHandler Hang() => Add(HangAsync, readsBody: true);

    /// <summary>Never even asks for the body, as while a connection is being made, until the attempt is cancelled.</summary>
    public StubHandler HangBeforeBody() => Add(HangAsync, readsBody: false);

    /// <summary>Answers as the function says, after the body was read.</summary>
    public StubHandler Answer(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) => Add(answer, readsBody: true);

    /// <summary>A client over this handler, with no timeout of its own.</summary>
    public HttpClient CreateClient() => new(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SentRequest sent = new(request.Method, request.RequestUri!, HeadersOf(request), [], _time.GetUtcNow());
        (Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, bool readsBody) = Take(out int place);
        using MemoryStream body = new();
        try
        {
            if (readsBody && request.Content is { } content)
            {
                await content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            lock (_gate)
            {
                _requests[place] = sent with { Body = body.ToArray() };
            }
        }

        return await answer(request, cancellationToken).ConfigureAwait(false);
    }

    private (Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answer, bool ReadsBody) Take(out int place)
    {
        lock (_gate)
        {
            place = _requests.Count;
            _requests.Add(null);
            return _answers.Count > 0 ? _answers[Math.Min(place, _answers.Count - 1)] : throw new InvalidOperationException("The stub was given no answer.");
        }
    }

    private StubHandler Add(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, bool readsBody)
    {
        _answers.Add((answer, readsBody));
        return this;
    }

    private static async Task<HttpResponseMessage> HangAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        TaskCompletionSource<HttpResponseMessage> never = new();
        using CancellationTokenRegistration registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task.ConfigureAwait(false);
    }

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        IEnumerable<KeyValuePair<string, HeaderStringValues>> all =
            request.Content is null ? request.Headers.NonValidated : request.Headers.NonValidated.Concat(request.Content.Headers.NonValidated);
        foreach ((string name, HeaderStringValues values) in all)
        {
            headers[name] = string.Join(",", values);
        }

        return headers;
    }
}

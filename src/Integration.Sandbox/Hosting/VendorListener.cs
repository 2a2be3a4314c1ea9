using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Integration.Sandbox;

/// <summary>One base address of a vendor: a Kestrel server on a free loopback port, and the steps every call goes through.</summary>
internal sealed class VendorListener : IAsyncDisposable
{
    private static readonly TimeSpan GraceOnStop = TimeSpan.FromSeconds(3);

    private readonly WebApplication _app;
    private readonly IVendorProtocol _protocol;
    private readonly FaultPlan _faults;
    private readonly RateLimiter _limiter;
    private readonly TimeProvider _time;
    private readonly Action<RecordedCall> _record;
    private readonly CancellationTokenSource _stopping = new();

    private VendorListener(IVendorProtocol protocol, FaultPlan faults, RateLimiter limiter, TimeProvider time, Action<RecordedCall> record)
    {
        _protocol = protocol;
        _faults = faults;
        _limiter = limiter;
        _time = time;
        _record = record;
        _app = Build();
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public static async Task<VendorListener> StartAsync(
        IVendorProtocol protocol, FaultPlan faults, RateLimiter limiter, TimeProvider time, Action<RecordedCall> record, CancellationToken cancellationToken)
    {
        VendorListener listener = new(protocol, faults, limiter, time, record);
        try
        {
            await listener._app.StartAsync(cancellationToken).ConfigureAwait(false);
            listener.Address = new Uri(listener._app.Urls.Single() + "/");
            return listener;
        }
        catch
        {
            await listener.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Calls that wait out a latency fault would otherwise hold the server for its whole grace period.
        await _stopping.CancelAsync().ConfigureAwait(false);
        using (CancellationTokenSource grace = new(GraceOnStop))
        {
            await _app.StopAsync(grace.Token).ConfigureAwait(false);
        }

        await _app.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private WebApplication Build()
    {
        // The empty builder reads no environment variable and no settings file: the host application has its own,
        // and an ASPNETCORE_URLS or a Kestrel section meant for it would move the sandbox's port.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();

        WebApplication app = builder.Build();
        foreach (SandboxEndpoint endpoint in _protocol.Endpoints)
        {
            app.MapMethods("/" + endpoint.Route, [endpoint.Method.Method], context => AnswerAsync(context, endpoint));
        }

        app.MapFallback("{**path}", context => AnswerAsync(context, endpoint: null));
        return app;
    }

    private async Task AnswerAsync(HttpContext context, SandboxEndpoint? endpoint)
    {
        using CancellationTokenSource gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        Reply? real = null;
        try
        {
            SandboxRequest request = await ReadAsync(context, endpoint, gone.Token).ConfigureAwait(false);
            Fault? fault = request.Endpoint is null ? null : _faults.Next(request.Endpoint.Key);
            real = fault is null or { Processes: true } ? Process(request) : null;
            Delivery delivery = fault is null ? new Delivery(real!, DeliveryEnd.Complete) : fault.Deliver(real, _protocol, request);

            // Recorded before the answer leaves: a test that has its answer finds the call, also one that gave up waiting.
            _record(Describe(request, delivery, fault));
            if (fault is { Delay.Ticks: > 0 })
            {
                await Task.Delay(fault.Delay, _time, gone.Token).ConfigureAwait(false);
            }

            await SendAsync(context, delivery, gone.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            context.Abort();
        }
        finally
        {
            real?.Answered?.Invoke();
        }
    }

    private Reply Process(SandboxRequest request)
    {
        if (request.Endpoint is not { } endpoint)
        {
            return _protocol.NotFound(trailingSlash: request.Path.EndsWith('/'));
        }

        if (_protocol.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        RateLimitState limit = _limiter.Count(endpoint, request);
        Reply reply = Run(endpoint, request, limit.Exceeded);
        return reply.With(limit.Headers);
    }

    private Reply Run(SandboxEndpoint endpoint, SandboxRequest request, bool limitExceeded)
    {
        if (limitExceeded)
        {
            return _protocol.TooManyRequests(endpoint);
        }

        return request.TooLarge ? _protocol.TooLarge(endpoint) : _protocol.Handle(endpoint, request);
    }

    private async Task<SandboxRequest> ReadAsync(HttpContext context, SandboxEndpoint? endpoint, CancellationToken cancellationToken)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int query = target.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? target : target[..query];
        (ReadOnlyMemory<byte> bytes, bool tooLarge) = await ReadBodyAsync(context.Request.Body, cancellationToken).ConfigureAwait(false);

        // The server's router forgives a trailing slash and resolves "..": the vendors do not.
        bool asRouted = endpoint is not null && path.TrimStart('/').Split('/').Length == endpoint.Segments.Length;
        return new SandboxRequest
        {
            Endpoint = asRouted ? endpoint : null,
            Method = context.Request.Method,
            Path = path,
            Query = query < 0 ? "" : target[query..],
            Headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Bytes = bytes,
            TooLarge = tooLarge,
            Now = _time.GetUtcNow(),
        };
    }

    /// <summary>Reads the body to its end, keeping no more than the vendor takes: a client still sending would miss the refusal.</summary>
    private async Task<(ReadOnlyMemory<byte> Bytes, bool TooLarge)> ReadBodyAsync(Stream body, CancellationToken cancellationToken)
    {
        MemoryStream kept = new();
        byte[] buffer = new byte[16 * 1024];
        bool tooLarge = false;
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            tooLarge |= kept.Length + read > _protocol.MaxBodyBytes;
            if (!tooLarge)
            {
                kept.Write(buffer, 0, read);
            }
        }

        return (kept.GetBuffer().AsMemory(0, (int)kept.Length), tooLarge);
    }

    private RecordedCall Describe(SandboxRequest request, Delivery delivery, Fault? fault) => new()
    {
        Vendor = _protocol.Vendor,
        Method = request.Method,
        Route = request.Endpoint?.Route,
        Path = _protocol.Redact(request.Path),
        Query = request.Query,
        Status = delivery.End == DeliveryEnd.Reset ? null : delivery.Reply.Status,
        RequestHeaders = request.Headers.ToDictionary(h => h.Key, Visible, StringComparer.OrdinalIgnoreCase),
        RequestBody = Encoding.UTF8.GetString(request.Bytes.Span),
        ResponseHeaders = delivery.Reply.Headers,
        ResponseBody = delivery.End == DeliveryEnd.Reset ? "" : delivery.Reply.Text,
        Fault = fault,
        At = request.Now,
    };

    private static string Visible(KeyValuePair<string, string> header)
    {
        if (!header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
        {
            return header.Value;
        }

        int space = header.Value.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? "***" : header.Value[..space] + " ***";
    }

    private async Task SendAsync(HttpContext context, Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.End == DeliveryEnd.Reset)
        {
            context.Abort();
            return;
        }

        Reply reply = delivery.Reply;
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        foreach ((string name, string value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (delivery.End == DeliveryEnd.BrokenOff)
        {
            // Kestrel closes the connection of an answer shorter than announced; an abort could overtake what was written.
            await context.Response.Body.WriteAsync(reply.Body[..(reply.Body.Length / 2)], cancellationToken).ConfigureAwait(false);
            return;
        }

        ReadOnlyMemory<byte> left = reply.Body;
        if (delivery.Rest > TimeSpan.Zero)
        {
            await context.Response.Body.WriteAsync(left[..(left.Length / 2)], cancellationToken).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(delivery.Rest, _time, cancellationToken).ConfigureAwait(false);
            left = left[(left.Length / 2)..];
        }

        await context.Response.Body.WriteAsync(left, cancellationToken).ConfigureAwait(false);
    }
}

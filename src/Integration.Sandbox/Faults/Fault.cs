using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Integration.Sandbox;

/// <summary>Something that goes wrong between the vendor and the caller. Immutable: the methods that refine a fault return another one.</summary>
public sealed record Fault
{
    private readonly Func<Reply?, IVendorProtocol, SandboxRequest, Delivery> _deliver;

    private Fault(string name, bool processes, Func<Reply?, IVendorProtocol, SandboxRequest, Delivery> deliver)
    {
        Name = name;
        Processes = processes;
        _deliver = deliver;
    }

    /// <summary>The connection is reset before the vendor looks at the request: nothing happened, and the caller cannot know.</summary>
    public static Fault ResetBeforeProcessing { get; } = new(nameof(ResetBeforeProcessing), processes: false, (_, _, _) => Cut());

    /// <summary>The vendor does what was asked, then the connection is reset before the answer.</summary>
    public static Fault ResetAfterProcessing { get; } = new(nameof(ResetAfterProcessing), processes: true, (_, _, _) => Cut());

    /// <summary>The vendor does what was asked; the answer is the first half of its JSON, with a Content-Length that agrees.</summary>
    public static Fault TruncatedBody { get; } = new(
        nameof(TruncatedBody), processes: true, (real, _, _) => Sent(real! with { Body = real.Body[..(real.Body.Length / 2)] }));

    /// <summary>The vendor does what was asked; the answer announces its full length and breaks off in the middle.</summary>
    public static Fault BrokenOffBody { get; } = new(
        nameof(BrokenOffBody), processes: true, (real, _, _) => new Delivery(real!, DeliveryEnd.BrokenOff));

    /// <summary>The vendor does what was asked and answers 200 without a body.</summary>
    public static Fault EmptyBody { get; } = new(
        nameof(EmptyBody), processes: true, (real, _, _) => Sent(real! with { Status = 200, Body = default, ContentType = null }));

    /// <summary>What it is called, for example <c>ResetAfterProcessing</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the vendor does what was asked.</summary>
    public bool Processes { get; private init; }

    /// <summary>How long the answer, or the reset, is held back, on the sandbox's clock.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>Headers added to the answer.</summary>
    public ImmutableDictionary<string, string> Headers { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The vendor does what was asked at once and answers late. A caller who has given up by then has its effect all the same.</summary>
    /// <param name="delay">How late, on the sandbox's clock.</param>
    public static Fault Latency(TimeSpan delay) =>
        new Fault(nameof(Latency), processes: true, (real, _, _) => Sent(real!)).DelayedBy(delay);

    /// <summary>The vendor does what was asked and begins its answer at once; the second half of the body comes late.</summary>
    /// <param name="rest">How late, on the sandbox's clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static Fault SlowBody(TimeSpan rest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rest, TimeSpan.Zero);
        return new Fault(nameof(SlowBody), processes: true, (real, _, _) => Sent(real!) with { Rest = rest });
    }

    /// <summary>Another status, without the vendor looking at the request.</summary>
    /// <param name="status">The status, 200 to 599.</param>
    /// <param name="body">The body; none by default.</param>
    /// <param name="contentType">The body's content type.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not between 200 and 599.</exception>
    public static Fault Status(HttpStatusCode status, string? body = null, string contentType = "application/json")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)status, 200, nameof(status));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)status, 599, nameof(status));
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        Reply reply = new((int)status, Encoding.UTF8.GetBytes(body ?? ""), body is null ? null : contentType);
        return new Fault($"Status {(int)status}", processes: false, (_, _, _) => Sent(reply));
    }

    /// <summary>A web page where JSON is expected, as proxies and firewalls answer; the vendor does not see the request.</summary>
    /// <param name="status">The status; 200 is the treacherous one.</param>
    public static Fault Html(HttpStatusCode status) =>
        Status(status, "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>The request could not be served</h1></body></html>", "text/html; charset=utf-8");

    /// <summary>429, without the vendor looking at the request.</summary>
    /// <param name="wait">How long the caller is told to wait; sent in whole seconds, rounded up.</param>
    /// <param name="headers">In which headers it is told.</param>
    public static Fault TooManyRequests(TimeSpan wait, RateLimitHeaders headers = RateLimitHeaders.EpochSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        return new Fault("Status 429", processes: false, (_, vendor, request) =>
            Sent(vendor.TooManyRequests(request.Endpoint!).With(RateLimitState.Refused(headers, limit: 1, request.Now, request.Now + wait).Headers)));
    }

    /// <summary>The same fault, its answer or reset held back.</summary>
    /// <param name="delay">How long, on the sandbox's clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    public Fault DelayedBy(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return this with { Delay = delay };
    }

    /// <summary>The same fault, after the vendor did what was asked: a 504 whose request went through, for example.</summary>
    public Fault AfterProcessing() => this with { Processes = true };

    /// <summary>The same fault with a header on its answer.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    public Fault WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Headers = Headers.SetItem(name, value) };
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal Delivery Deliver(Reply? real, IVendorProtocol vendor, SandboxRequest request)
    {
        Delivery delivery = _deliver(real, vendor, request);
        return delivery with { Reply = delivery.Reply.With(Headers) };
    }

    private static Delivery Cut() => new(new Reply(0, default, ContentType: null), DeliveryEnd.Reset);

    private static Delivery Sent(Reply reply) => new(reply, DeliveryEnd.Complete);
}

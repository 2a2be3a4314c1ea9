using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SessionM.Client;

namespace MParticleForwarder;

/// <summary>Takes one batch, a list of batches, or an object with a list of <c>batches</c>, and answers with the report on each.</summary>
/// <remarks>
/// The status tells the sender whether to come again: 200 when everything was done as configured, 422 when SessionM refused something for good, 503 when another try may
/// do better and does nothing twice. A batch with an id is harmless to repeat within 30 minutes. Events without one, once sent, are not: a request that holds some is
/// answered 422, and the reports say what is missing.
/// </remarks>
internal sealed class BatchEndpoint(ISessionMForwarder forwarder, IOptions<EndpointOptions> options)
{
    private static readonly TimeSpan UntilLater = TimeSpan.FromSeconds(30);

    // SessionM recognises a repeat for 30 minutes. Who comes again after that does everything twice, so it is better to ask too early.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public async Task HandleAsync(HttpContext context)
    {
        if (!HasSecret(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        IReadOnlyList<MParticleBatch> batches;
        try
        {
            batches = await ReadAsync(context);
        }
        catch (MParticleFormatException e)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new Refusal(e.Message), AnswerJson.Default.Refusal, cancellationToken: context.RequestAborted);
            return;
        }

        Answer answer = await ForwardAsync(batches, context.RequestAborted);
        context.Response.StatusCode = StatusOf(answer);
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            TimeSpan wait = answer.Reports[^1].RetryAfter ?? UntilLater;
            double seconds = Math.Ceiling((wait < LongestWait ? wait : LongestWait).TotalSeconds);
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsJsonAsync(answer, AnswerJson.Default.Answer, cancellationToken: context.RequestAborted);
    }

    // One after the other: two batches may be about one customer. What failed for now comes again with everything after it, in the same order.
    private async Task<Answer> ForwardAsync(IReadOnlyList<MParticleBatch> batches, CancellationToken cancellationToken)
    {
        List<ForwardReport> reports = [];
        foreach (MParticleBatch batch in batches)
        {
            reports.Add(await forwarder.ForwardAsync(batch, cancellationToken));
            if (ShouldComeAgain(reports))
            {
                break;
            }
        }

        return new Answer(reports, batches.Count - reports.Count);
    }

    // The request comes again as a whole, with the batches that were forwarded before.
    private static bool ShouldComeAgain(IReadOnlyList<ForwardReport> reports) => reports.Any(report => report.ShouldRepeat) && reports.All(report => report.IsRepeatSafe);

    private static int StatusOf(Answer answer)
    {
        if (ShouldComeAgain(answer.Reports))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        return answer.Reports.All(report => report.IsComplete && !IsUnreadable(report)) ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
    }

    private static bool IsUnreadable(ForwardReport report) =>
        report.Dropped.Any(note => note is { Subject: ForwardSubject.Batch, Reason: ForwardReason.Unreadable });

    private async Task<IReadOnlyList<MParticleBatch>> ReadAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return MParticleBatch.ParseAll(body.GetBuffer().AsSpan(0, (int)body.Length), options.Value.MaxBytes);
    }

    // Hashes are compared, so that neither content nor length of the secret shows in how long it takes.
    private bool HasSecret(HttpRequest request) =>
        request.Headers[EndpointOptions.HeaderName] is [{ } offered] && CryptographicOperations.FixedTimeEquals(Hash(offered), Hash(options.Value.Secret!));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

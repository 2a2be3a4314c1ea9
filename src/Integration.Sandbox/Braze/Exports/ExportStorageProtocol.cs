using System.Globalization;
using System.Net.Http.Headers;
using System.Security;
using System.Text;

namespace Integration.Sandbox;

/// <summary>The storage that archives lie in, on an address of its own. It answers as S3 does to signed addresses.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html.</remarks>
internal sealed class ExportStorageProtocol(BrazeState state) : IVendorProtocol
{
    private const string XmlType = "application/xml";

    public string Vendor => "Braze";

    public IReadOnlyList<SandboxEndpoint> Endpoints => field ??= [new(HttpMethod.Get, ExportJobs.Route, Get)];

    public int MaxBodyBytes => 0;

    // The address is signed already; a second way to prove who asks, such as the API key, is one too many.
    public Reply? Refuse(SandboxRequest request) => request.Header("Authorization") is null
        ? null
        : Error(400, "InvalidArgument", "Only one auth mechanism allowed.");

    public Reply Handle(SandboxEndpoint endpoint, SandboxRequest request)
    {
        lock (state.Gate)
        {
            return endpoint.Handle(request);
        }
    }

    public Reply NotFound(bool trailingSlash) => Denied();

    public Reply TooLarge(SandboxEndpoint endpoint) => Error(400, "EntityTooLarge", "The request has a body.");

    public Reply TooManyRequests(SandboxEndpoint endpoint) => Error(503, "SlowDown", "Please reduce your request rate.");

    public string Redact(string path) => path;

    private Reply Get(SandboxRequest request)
    {
        if (state.Exports.Find(request.PathValue("file")) is not { } job)
        {
            return Denied();
        }

        if (request.QueryValue("X-Amz-Signature") != job.Signature)
        {
            return Error(403, "SignatureDoesNotMatch", "The signature is not the one calculated.", $"<StringToSign>GET {SecurityElement.Escape(request.Path + request.Query)}</StringToSign>");
        }

        if (job.HasExpired(request.Now))
        {
            return Error(403, "AccessDenied", "Request has expired");
        }

        if (!job.IsReady(request.Now))
        {
            job.CountPoll();
            return Denied();
        }

        return Part(job, request);
    }

    private static Reply Part(ExportJob job, SandboxRequest request)
    {
        int length = job.Archive.Length;
        Reply whole = new Reply(200, job.Archive, "application/zip").With("ETag", job.EntityTag).With("Accept-Ranges", "bytes");
        bool isSameVersion = request.Header("If-Range") is not { } condition || condition == job.EntityTag;
        if (!isSameVersion || !RangeHeaderValue.TryParse(request.Header("Range"), out RangeHeaderValue? range) || range.Ranges.Count != 1)
        {
            return whole;
        }

        RangeItemHeaderValue item = range.Ranges.Single();
        long from = item.From ?? Math.Max(0, length - item.To!.Value);
        long to = item.From is null ? length - 1 : Math.Min(item.To ?? length, length - 1);
        if (from >= length)
        {
            return Error(416, "InvalidRange", "The requested range is not satisfiable").With("Content-Range", $"bytes */{length}");
        }

        return (whole with { Status = 206, Body = job.Archive.AsMemory((int)from, (int)(to - from + 1)) })
            .With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{length}"));
    }

    private static Reply Denied() => Error(403, "AccessDenied", "Access Denied");

    private static Reply Error(int status, string code, string message, string more = "") => new(
        status,
        Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message>{more}</Error>"),
        XmlType);
}

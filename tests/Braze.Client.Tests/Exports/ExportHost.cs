using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing;

namespace Braze.Client.Tests;

/// <summary>A client whose API and whose storage of archives are stubs, and a folder that goes away with it.</summary>
internal sealed class ExportHost : IDisposable
{
    public const string Secret = "0123456789abcdef";

    private readonly ServiceProvider _services;

    /// <param name="time">The clock; the system's when null, with waits of milliseconds.</param>
    /// <param name="maxRetries">Repeats in a row that bring nothing new.</param>
    public ExportHost(TimeProvider? time = null, int maxRetries = 3)
    {
        Storage = new StubHandler(time);
        ServiceCollection services = new();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<ILoggerFactory>(Logs);
        BrazeBuilder builder = services.AddBraze(options =>
        {
            options.Endpoint = BrazeEndpoint.Eu01;
            options.ApiKey = BrazeHost.ApiKey;
            options.Retry.MaxRetries = maxRetries;
            options.Retry.AttemptTimeout = TimeSpan.FromSeconds(time is null ? 0.2 : 10);
            options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        });
        builder.HttpClient.ConfigurePrimaryHttpMessageHandler(() => Api);
        builder.ExportFilesHttpClient.ConfigurePrimaryHttpMessageHandler(() => Storage);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Client = _services.GetRequiredService<BrazeClient>();
        Directory.CreateDirectory(Folder);
    }

    public static Uri Url { get; } = new($"https://storage.test/bucket/export.zip?X-Amz-Signature={Secret}");

    public StubHandler Api { get; } = new();

    public StubHandler Storage { get; }

    public LogCollector Logs { get; } = new();

    public BrazeClient Client { get; }

    public IBrazeExportFiles Files => Client.ExportFiles;

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"braze-client-tests-{Guid.NewGuid():N}");

    public string Target => Path.Combine(Folder, "export.zip");

    public string Part => Target + ".part";

    public string Version => Part + ".etag";

    /// <summary>An error as S3 words it.</summary>
    public static string Error(string code, string message = "No.") =>
        $"""<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code><Message>{message}</Message><StringToSign>{Secret}</StringToSign></Error>""";

    /// <summary>The storage answers with a whole file.</summary>
    public void Whole(byte[] file, string? tag = "\"v1\"", int? breaksAfter = null) =>
        Storage.Answer((_, _) => Task.FromResult(Response(HttpStatusCode.OK, file, 0, file.Length, tag, breaksAfter)));

    /// <summary>The storage answers with the rest of a file, as asked for.</summary>
    public void Rest(byte[] file, string? tag = "\"v1\"", int? breaksAfter = null) =>
        Storage.Answer((request, _) =>
        {
            int from = (int)request.Headers.Range!.Ranges.Single().From!;
            return Task.FromResult(Response(HttpStatusCode.PartialContent, file, from, file.Length, tag, breaksAfter));
        });

    public static HttpResponseMessage Response(HttpStatusCode status, byte[] file, int from, int total, string? tag, int? breaksAfter)
    {
        byte[] rest = file[from..];
        HttpResponseMessage response = new(status) { Content = new StreamContent(breaksAfter is { } after ? new BreakingStream(rest[..after]) : new MemoryStream(rest)) };
        response.Content.Headers.ContentLength = rest.Length;
        if (status == HttpStatusCode.PartialContent)
        {
            response.Content.Headers.ContentRange = new(from, total - 1, total);
        }

        if (tag is not null)
        {
            response.Headers.TryAddWithoutValidation("ETag", tag);
        }

        return response;
    }

    public void LeaveBehind(byte[] part, string version)
    {
        File.WriteAllBytes(Part, part);
        File.WriteAllText(Version, version);
    }

    public string[] FilesInFolder() => [.. Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>What must never show the address or the key.</summary>
    public string EverythingLogged() => string.Join('\n', Logs.Entries.Select(entry => entry.Everything));

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Gives its bytes and then fails, as a connection that breaks.</summary>
    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace SessionM.Client.Tests;

/// <summary>Sources are larger than memory. These tests measure the whole process, so nothing else runs beside them.</summary>
[Collection(nameof(BulkTagMemoryTests))]
[CollectionDefinition(nameof(BulkTagMemoryTests), DisableParallelization = true)]
public sealed class BulkTagMemoryTests : IDisposable
{
    private const int Assignments = 1_000_000;
    private const long MostBytes = 4_000_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("checkpoint");
    private long _most = long.MinValue;
    private long _before;

    [Fact]
    public async Task RunAsync_holds_a_handful_of_1_000_000_assignments()
    {
        ServiceCollection services = new();
        services.AddSessionM(StubTenant.Configure).CoreHttpClient.ConfigurePrimaryHttpMessageHandler(() => new OkHandler());
        await using ServiceProvider provider = services.BuildServiceProvider();
        using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path.Combine(_folder.FullName, "job.tags"), flushToDisk: false);
        ISessionMBulkTags bulk = provider.GetRequiredService<ISessionMBulkTags>();
        _before = GC.GetTotalMemory(forceFullCollection: true);

        BulkTagSummary first = await bulk.RunAsync(Source(), new BulkTagJob { Checkpoint = checkpoint });
        BulkTagSummary second = await bulk.RunAsync(Source(), new BulkTagJob { Checkpoint = checkpoint });

        first.Tagged.Should().Be(Assignments);
        second.Skipped.Should().Be(Assignments);
        _most.Should().BeGreaterThan(long.MinValue, "it was measured").And.BeLessThan(MostBytes);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IAsyncEnumerable<TagAssignment> Source() => AsyncEnumerable.Range(0, Assignments).Select(number =>
    {
        if (number % 200_000 == 199_999)
        {
            _most = Math.Max(_most, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }

        return TagAssignment.Increment(CustomerId.External($"C-{number}"), "visit");
    });

    private sealed class OkHandler : HttpMessageHandler
    {
        private static readonly byte[] Ok = """{"status":"ok"}"""u8.ToArray();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Ok) });
    }
}

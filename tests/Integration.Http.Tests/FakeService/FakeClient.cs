using System.Net.Http.Headers;
using Testing;

namespace Integration.Http.Tests;

/// <summary>The fake service's client, with everything a test looks at. The defaults are those of a host that sets nothing.</summary>
internal sealed class FakeClient : IDisposable
{
    public const string Ok = """{"status":"ok"}""";

    private readonly ApiDiagnostics _diagnostics;
    private readonly HttpClient _http;

    public FakeClient(StubHandler stub, ManualTimeProvider clock, RetryOptions? retry = null)
        : this(stub.CreateClient(), new Uri("https://api.fake.test"), clock, retry)
    {
    }

    public FakeClient(HttpClient http, Uri baseAddress, TimeProvider time, RetryOptions? retry = null)
    {
        Name = $"Fake.Client.{Guid.NewGuid():N}";
        Retry = retry ?? new RetryOptions();
        Connection = new ApiConnection(baseAddress, new AuthenticationHeaderValue("Bearer", "key-1"), Retry, pathKey: "path-key-1");
        _http = http;
        _diagnostics = new ApiDiagnostics(Name, "fake.client", typeof(FakeClient).Assembly);
        Transport = new FakeTransport(http, () => Connection, _diagnostics, Logs, time);
    }

    /// <summary>The name of its span source and meter, different in every test.</summary>
    public string Name { get; }

    public RetryOptions Retry { get; }

    public ApiConnection Connection { get; set; }

    public FakeTransport Transport { get; }

    public LogCollector Logs { get; } = new();

    public Task<FakeResponse> PostAsync(Operation operation, CancellationToken cancellationToken = default) =>
        PostAsync(operation, new FakeRequest(), cancellationToken: cancellationToken);

    public Task<FakeResponse> PostAsync(
        Operation operation, FakeRequest request, CallSettings settings = default, CancellationToken cancellationToken = default) =>
        Transport.SendAsync(operation, request, FakeJson.Default.FakeRequest, FakeJson.Default.FakeResponse, settings, cancellationToken);

    public Task<FakeResponse> GetAsync(string id, CancellationToken cancellationToken = default) =>
        Transport.SendAsync(FakeOperations.Get, FakeJson.Default.FakeResponse, new CallSettings { PathValues = [id] }, cancellationToken);

    public Task<FakeResponse> FireAsync(CancellationToken cancellationToken = default) =>
        Transport.SendAsync(FakeOperations.Fire, FakeJson.Default.FakeResponse, cancellationToken: cancellationToken);

    public void Dispose()
    {
        _diagnostics.Dispose();
        _http.Dispose();
    }
}

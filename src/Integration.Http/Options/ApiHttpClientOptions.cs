namespace Integration.Http;

/// <summary>Choices about the named HTTP client that outlive its registration.</summary>
internal sealed class ApiHttpClientOptions
{
    public bool KeepDefaultResilienceHandlers { get; set; }
}

namespace Integration.Http.Tests;

internal sealed class FakeResponse : ApiResponse
{
    public string? Status { get; set; }

    public string? Message { get; set; }

    public long? Count { get; set; }

    protected internal override EnvelopeError? FindError() =>
        Status is null || Status.Equals("ok", StringComparison.OrdinalIgnoreCase) ? null : new EnvelopeError(Status, Message);
}

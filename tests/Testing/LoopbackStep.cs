namespace Testing;

/// <summary>What a <see cref="LoopbackServer"/> does with the next request.</summary>
/// <param name="Kind">The deed.</param>
/// <param name="Raw">The bytes to answer with, as Latin-1 text.</param>
public sealed record LoopbackStep(LoopbackStepKind Kind, string Raw = "")
{
    /// <summary>Breaks the connection (RST) without having read anything.</summary>
    public static LoopbackStep ResetOnConnect { get; } = new(LoopbackStepKind.ResetOnConnect);

    /// <summary>Reads the whole request, as if it were processed, and breaks the connection (RST).</summary>
    public static LoopbackStep ResetAfterReading { get; } = new(LoopbackStepKind.ResetAfterReading);

    /// <summary>Reads the whole request, as if it were processed, and closes the connection (FIN).</summary>
    public static LoopbackStep CloseAfterReading { get; } = new(LoopbackStepKind.CloseAfterReading);

    /// <summary>Reads the whole request and never answers.</summary>
    public static LoopbackStep Hang { get; } = new(LoopbackStepKind.Hang);

    /// <summary>Answers and keeps the connection open for the next request.</summary>
    public static LoopbackStep Answer(string body, int status = 200, params string[] headers) =>
        new(LoopbackStepKind.Answer, Head(status, body.Length, headers) + body);

    /// <summary>Answers with fewer bytes than announced, and closes.</summary>
    public static LoopbackStep Truncated(string body, int missing, int status = 200) =>
        new(LoopbackStepKind.AnswerAndClose, Head(status, body.Length + missing, []) + body);

    /// <summary>Answers with these very bytes, and closes.</summary>
    public static LoopbackStep RawAnswer(string bytes) => new(LoopbackStepKind.AnswerAndClose, bytes);

    private static string Head(int status, int length, string[] headers) =>
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";
}

using System.Globalization;
using System.Text.Json.Serialization;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>One call to SessionM, and what became of it. Holds names and keys, never values, except in <see cref="Exception"/>.</summary>
public sealed record ForwardItem
{
    /// <summary>What it is: the event's name in SessionM, or <c>profile</c>.</summary>
    public required string Name { get; init; }

    /// <summary>For an event: its name in the batch.</summary>
    public string? SourceName { get; init; }

    /// <summary>For an event: its place in the batch as it came, from 0; -1 for one that a rule added.</summary>
    public int? EventPosition { get; init; }

    /// <summary>The fields and attributes it holds, cleared ones among them, by their names in SessionM.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>What became of it.</summary>
    public ForwardStatus Status { get; init; }

    /// <summary>
    /// Why it is not sent, for people: the status and code of SessionM's answer, never its text; <see langword="null"/> when it was sent.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>Whether SessionM knew the call from the last 30 minutes and answered without doing it again.</summary>
    public bool IsReplay { get; init; }

    /// <summary>The failed call, when there was one. It has SessionM's own text, which may quote a value, so it is no part of the JSON.</summary>
    [JsonIgnore]
    public IntegrationException? Exception { get; init; }

    /// <summary>Name and status.</summary>
    public override string ToString() => Reason is null ? $"{Name}: {Status}" : $"{Name}: {Status}; {Reason}";

    /// <summary>Whether the same batch may do better later. A call that was not tried says nothing: the one before it does.</summary>
    internal bool MayDoBetter => Status is ForwardStatus.Failed or ForwardStatus.Unauthorized or ForwardStatus.OutcomeUnknown;

    /// <summary>Whether SessionM cannot recognise a repeat, because there is no id to name it by.</summary>
    internal bool IsNameless { get; init; }

    internal bool WouldHappenTwice => IsNameless && Status is (ForwardStatus.Sent or ForwardStatus.OutcomeUnknown);

    internal ForwardItem Failed(IntegrationException exception) => this with
    {
        Exception = exception,
        Reason = ReasonOf(exception),
        Status = exception switch
        {
            { OutcomeUnknown: true } => ForwardStatus.OutcomeUnknown,
            AuthenticationException => ForwardStatus.Unauthorized,
            { IsTransient: true } => ForwardStatus.Failed,
            _ => ForwardStatus.Refused,
        },
    };

    internal static string ReasonOf(IntegrationException exception) => exception switch
    {
        ApiException { Code: { } code } answered => string.Create(CultureInfo.InvariantCulture, $"SessionM answered HTTP {(int)answered.StatusCode} with the code {code}."),
        ApiException answered => string.Create(CultureInfo.InvariantCulture, $"SessionM answered HTTP {(int)answered.StatusCode}."),
        MalformedResponseException answered =>
            string.Create(CultureInfo.InvariantCulture, $"SessionM answered HTTP {(int)answered.StatusCode}, and nothing that can be read."),
        _ => "No complete answer came.",
    };
}

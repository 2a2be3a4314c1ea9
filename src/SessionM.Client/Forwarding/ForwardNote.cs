using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Something of a batch that is not sent, or not as it came. Holds names and keys, never values.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Name">The key, the event's name or the identity's type, as it came; empty when there is none.</param>
/// <param name="Reason">Why, for code.</param>
/// <param name="Detail">Why, for people.</param>
public sealed record ForwardNote(ForwardSubject Subject, string Name, ForwardReason Reason, string Detail)
{
    /// <summary>Whether it is not sent.</summary>
    public bool IsDropped { get; init; } = true;

    /// <summary>What it is sent as, when it is sent under another key.</summary>
    public string? Result { get; init; }

    /// <summary>For an event and its attributes: the event's place in the batch as it came, from 0; -1 for one that a rule added.</summary>
    public int? EventPosition { get; init; }

    /// <summary>For <see cref="ForwardReason.Attribute"/>: what happened to the attribute.</summary>
    public AttributeDiagnosticKind? Change { get; init; }

    /// <summary>Subject, name and reason.</summary>
    public override string ToString() => $"{Subject} '{Name}' → {(IsDropped ? "dropped" : $"'{Result ?? Name}'")}; {Detail}";

    internal static ForwardNote Dropped(ForwardSubject subject, string name, ForwardReason reason, string detail, int? eventPosition = null) =>
        new(subject, name, reason, detail) { EventPosition = eventPosition };

    internal static ForwardNote Of(AttributeDiagnostic diagnostic, ForwardSubject subject, int? eventPosition = null) =>
        new(subject, diagnostic.Source, ForwardReason.Attribute, diagnostic.Detail)
        {
            IsDropped = diagnostic.IsDropped,
            Result = diagnostic.Result,
            EventPosition = eventPosition,
            Change = diagnostic.Kind,
        };
}

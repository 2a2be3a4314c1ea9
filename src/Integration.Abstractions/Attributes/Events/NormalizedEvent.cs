using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Integration.Abstractions;

/// <summary>An event as it may be sent, and a report of everything that was changed or left out.</summary>
[DebuggerDisplay("{Name,nq}: {Attributes.Count} attributes, {Diagnostics.Count} diagnostics")]
public sealed class NormalizedEvent
{
    /// <summary>Creates the result.</summary>
    /// <param name="name">The name to send, or <see langword="null"/> when the event is not to be sent.</param>
    /// <param name="attributes">The attributes to send.</param>
    /// <param name="diagnostics">Everything that was changed or left out.</param>
    public NormalizedEvent(string? name, IReadOnlyDictionary<string, string?> attributes, IReadOnlyList<AttributeDiagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(diagnostics);
        Name = name;
        Attributes = attributes;
        Diagnostics = diagnostics;
    }

    /// <summary>The name to send; <see langword="null"/> when the event is not to be sent.</summary>
    public string? Name { get; }

    /// <summary>Whether the event is not to be sent because its name is not mapped.</summary>
    [MemberNotNullWhen(false, nameof(Name))]
    public bool IsSkipped => Name is null;

    /// <summary>The attributes to send, in ordinal order of their keys; a value is null only under <see cref="NullPolicy.SendNull"/>.</summary>
    public IReadOnlyDictionary<string, string?> Attributes { get; }

    /// <summary>Everything that was changed or left out, ordered by source key.</summary>
    public IReadOnlyList<AttributeDiagnostic> Diagnostics { get; }
}

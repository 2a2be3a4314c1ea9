namespace SessionM.Client;

/// <summary>
/// The key by which the point of sale recognises a repeated request: it is processed once, and the same id gets the answer of the first. The client makes
/// one for each call and sends it with every attempt; pass your own, stored with the sale, to make a call of yours repeatable across processes.
/// </summary>
/// <remarks>
/// For how long an id is known, and whether its length or characters are limited, is not documented.
/// Source: https://docs.sessionm.com/developer/APIs/POS/general_dto_definitions.htm.
/// </remarks>
public readonly record struct PosRequestId
{
    private readonly string? _value;

    private PosRequestId(string value) => _value = value;

    /// <summary>The id as sent in <c>request_id</c>.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("The request id is empty. Make it with PosRequestId.New or PosRequestId.From.");

    /// <summary>A new, unique id.</summary>
    public static PosRequestId New() => new(Guid.NewGuid().ToString("D"));

    /// <summary>An id of the host's own, for example one stored with the sale.</summary>
    /// <param name="value">Any text; unique for each thing to be done, also between stores. Integrators use UUIDs.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public static PosRequestId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new PosRequestId(value);
    }

    /// <summary>The id.</summary>
    public override string ToString() => _value ?? string.Empty;

    internal void ThrowIfEmpty(string parameterName)
    {
        if (_value is null)
        {
            throw new ArgumentException("The request id is empty. Make it with PosRequestId.New or PosRequestId.From.", parameterName);
        }
    }
}

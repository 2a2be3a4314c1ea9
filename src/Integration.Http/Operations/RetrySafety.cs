namespace Integration.Http;

/// <summary>What may be repeated after a failure, decided for each operation and never by its HTTP verb.</summary>
public enum RetrySafety
{
    /// <summary>Doing it twice is the same as doing it once: repeated after any transient failure.</summary>
    Idempotent,

    /// <summary>Every attempt carries the same key, by which the vendor recognises a repeat: repeated after any transient failure while the key is alive.</summary>
    Keyed,

    /// <summary>Doing it twice has two effects: repeated only when the request certainly was not processed (no connection, or HTTP 429).</summary>
    AtMostOnce,
}

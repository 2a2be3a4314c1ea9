namespace Integration.Http;

/// <summary>A value from a set the vendor may add to: a string with named constants, so that an unknown value is not an error.</summary>
/// <typeparam name="TSelf">The struct itself.</typeparam>
public interface IOpenString<TSelf>
    where TSelf : struct, IOpenString<TSelf>
{
    /// <summary>The value as the vendor spells it.</summary>
    string Value { get; }

    /// <summary>Wraps a value, known or not.</summary>
    /// <param name="value">The vendor's spelling.</param>
    static abstract TSelf From(string value);
}

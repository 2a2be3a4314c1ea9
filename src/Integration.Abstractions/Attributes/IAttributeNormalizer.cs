namespace Integration.Abstractions;

/// <summary>
/// Turns attributes as customer data platforms hold them into attributes a receiver accepts: keys rewritten, reserved keys mapped to fields,
/// values written as text, limits kept, and every change reported.
/// </summary>
/// <remarks>Implementations are pure and thread-safe: the result depends on the input and the options alone, never on the current culture.</remarks>
public interface IAttributeNormalizer
{
    /// <summary>Normalizes the attributes of one user.</summary>
    /// <param name="attributes">Keys and values: text, numbers, booleans, dates, enums, lists, JSON elements and nodes. Null keys are reported, not thrown.</param>
    /// <returns>What to send, and a report that names every input that is not sent under its own key.</returns>
    /// <exception cref="ArgumentException">Two keys collide under <see cref="CollisionPolicy.Throw"/>, or a time has no kind under <see cref="UnspecifiedTimePolicy.Throw"/>.</exception>
    NormalizedProfile Normalize(IEnumerable<KeyValuePair<string, object?>> attributes);

    /// <summary>Normalizes the attributes of one user together with the ones that were deleted.</summary>
    /// <param name="attributes">As above.</param>
    /// <param name="deletedKeys">Keys whose values were deleted (mParticle's <c>deleted_user_attributes</c>). A key that has a value too is not cleared.</param>
    /// <returns>What to send, what to clear, and the report.</returns>
    /// <exception cref="ArgumentException">As above.</exception>
    NormalizedProfile Normalize(IEnumerable<KeyValuePair<string, object?>> attributes, IEnumerable<string> deletedKeys);

    /// <summary>Normalizes the name and the attributes of one event. Reserved keys have no meaning there.</summary>
    /// <param name="eventName">The event's name as it came in.</param>
    /// <param name="attributes">Keys and values.</param>
    /// <returns>The event to send, or one that says <see cref="NormalizedEvent.IsSkipped"/>, and the report.</returns>
    /// <exception cref="ArgumentException">As for profiles.</exception>
    NormalizedEvent NormalizeEvent(string eventName, IEnumerable<KeyValuePair<string, object?>> attributes);

    /// <summary>Normalizes the attributes of an event whose name is the receiver's own already: the name stays as it is, mapped or not.</summary>
    /// <param name="eventName">The event's name as the receiver declares it.</param>
    /// <param name="attributes">Keys and values.</param>
    /// <returns>The event to send, and the report.</returns>
    /// <exception cref="ArgumentException">The name is empty or white space; otherwise as for profiles.</exception>
    NormalizedEvent NormalizeEventAttributes(string eventName, IEnumerable<KeyValuePair<string, object?>> attributes);

    /// <summary>Normalizes one key alone: rule, declared casing and length; no reserved fields, no exclusions.</summary>
    /// <param name="key">A key.</param>
    /// <returns>The normalized key, the same instance when nothing changes; empty when nothing is left.</returns>
    string NormalizeKey(string? key);
}

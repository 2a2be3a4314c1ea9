using Microsoft.Extensions.Options;

namespace Integration.Abstractions;

/// <summary>The normalizer. Hosts with a container register it with <c>AddAttributeNormalizer</c>; without one, construct it.</summary>
/// <remarks>Immutable and thread-safe; keep one instance. mParticle's SessionM output is what its defaults reproduce.</remarks>
public sealed class AttributeNormalizer : IAttributeNormalizer
{
    private readonly KeyNormalizer _keys;
    private readonly ProfileRules _profiles;
    private readonly EventRules _events;
    private ProfilePass? _idle;

    /// <summary>Creates a normalizer with the default options.</summary>
    public AttributeNormalizer()
        : this(new AttributeNormalizerOptions())
    {
    }

    /// <summary>Creates a normalizer.</summary>
    /// <param name="options">The options; read now, later changes have no effect.</param>
    /// <param name="timeProvider">The clock ages are turned into dates of birth with; the system's by default.</param>
    /// <exception cref="OptionsValidationException">The options contradict themselves; the message names every problem.</exception>
    public AttributeNormalizer(AttributeNormalizerOptions options, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        AttributeNormalizerOptionsValidation.ThrowIfInvalid(options);
        ValueFormatter values = new(options, timeProvider ?? TimeProvider.System);
        _keys = new KeyNormalizer(options);
        _profiles = new ProfileRules(options, _keys, values);
        _events = new EventRules(options, _keys, values);
    }

    /// <inheritdoc />
    public NormalizedProfile Normalize(IEnumerable<KeyValuePair<string, object?>> attributes) => Normalize(attributes, []);

    /// <inheritdoc />
    public NormalizedProfile Normalize(IEnumerable<KeyValuePair<string, object?>> attributes, IEnumerable<string> deletedKeys)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(deletedKeys);

        // Taken and not shared: the attributes may come from a sequence that normalizes others.
        ProfilePass pass = Interlocked.Exchange(ref _idle, null) ?? new ProfilePass(_profiles);
        foreach ((string? key, object? value) in attributes)
        {
            pass.Add(key, value);
        }

        NormalizedProfile profile = pass.Complete(deletedKeys);
        if (pass.Clear())
        {
            Volatile.Write(ref _idle, pass);
        }

        return profile;
    }

    /// <inheritdoc />
    public NormalizedEvent NormalizeEvent(string eventName, IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(attributes);
        return _events.Normalize(eventName, attributes);
    }

    /// <inheritdoc />
    public NormalizedEvent NormalizeEventAttributes(string eventName, IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        ArgumentNullException.ThrowIfNull(attributes);
        return _events.Normalize(eventName, eventName, attributes);
    }

    /// <inheritdoc />
    public string NormalizeKey(string? key) => _keys.Normalize(key);
}

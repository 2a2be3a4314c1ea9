using Testing;

namespace Integration.Abstractions.Tests;

/// <summary>One input, the options that differ from the defaults, and the whole result.</summary>
public sealed record ProfileVector(
    string Name,
    string Expected,
    (string? Key, object? Value)[] Input,
    Action<AttributeNormalizerOptions>? Configure = null,
    string[]? Deleted = null)
{
    public AttributeNormalizer Normalizer()
    {
        AttributeNormalizerOptions options = new();
        Configure?.Invoke(options);
        return new AttributeNormalizer(options, new ManualTimeProvider());
    }

    public string Run() => ProfileText.Of(Normalizer().Normalize(Input.Select(i => KeyValuePair.Create(i.Key!, i.Value)), Deleted ?? []));
}

namespace Integration.Abstractions.Tests;

/// <summary>One value, the options that differ from the defaults, and its text. Null means the attribute is dropped for <see cref="Dropped"/>.</summary>
public sealed record ValueVector(
    string Name,
    object? Value,
    string? Expected,
    AttributeDiagnosticKind? Dropped = null,
    Action<AttributeNormalizerOptions>? Configure = null,
    AttributeDiagnosticKind? Noted = null,
    string Key = "key",
    string? Field = null)
{
    public NormalizedProfile Run()
    {
        AttributeNormalizerOptions options = new();
        Configure?.Invoke(options);
        return new AttributeNormalizer(options, new Testing.ManualTimeProvider()).Normalize([KeyValuePair.Create(Key, Value)]);
    }

    /// <summary>Compares the result with the expectation; the message names the row.</summary>
    public void Check()
    {
        NormalizedProfile profile = Run();
        IReadOnlyDictionary<string, string?> sent = Field is null ? profile.CustomAttributes : profile.ReservedFields;
        IEnumerable<AttributeDiagnosticKind> kinds = profile.Diagnostics.Select(d => d.Kind).Where(k => k != AttributeDiagnosticKind.Renamed);
        if (Dropped is { } dropped)
        {
            profile.CustomAttributes.Should().BeEmpty(Name);
            profile.ReservedFields.Should().BeEmpty(Name);
            kinds.Should().Equal([dropped], Name);
            return;
        }

        sent.Should().ContainSingle(Name).Which.Should().Be(KeyValuePair.Create(Field ?? new AttributeNormalizer().NormalizeKey(Key), Expected), Name);
        kinds.Should().Equal(Noted is { } noted ? [noted] : [], Name);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Integration.Abstractions;

namespace Benchmarks;

/// <summary>
/// A profile of 100 attributes, a third of them under keys that have to be rewritten: keys, values, collisions, the cap of 200 and an order that does not depend on
/// the input's. The straightforward version reports nothing of what it changed.
/// </summary>
[MemoryDiagnoser]
public partial class ProfileBenchmarks
{
    private readonly AttributeNormalizer _normalizer = new();
    private readonly KeyValuePair<string, object?>[] _attributes = [.. Enumerable.Range(0, 100).Select(Attribute)];

    /// <summary>The normalizer.</summary>
    [Benchmark]
    [Against(nameof(Linq), "profile of 100 vs LINQ", Time = 1.0 / 3, Allocations = 0.3, Accepted = 0.2)]
    public int Normalizer() => _normalizer.Normalize(_attributes).CustomAttributes.Count;

    /// <summary>What one would write first.</summary>
    [Benchmark]
    public int Linq() => _attributes
        .Where(attribute => !string.IsNullOrWhiteSpace(attribute.Key) && attribute.Value is not null)
        .Select(attribute => (Source: attribute.Key, Key: Specials().Replace(attribute.Key, "_").TrimStart('_'), Text: Text(attribute.Value!)))
        .Where(attribute => attribute.Key.Length > 0 && attribute.Text.Length > 0)
        .GroupBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Select(alike => alike.OrderBy(attribute => attribute.Source, StringComparer.Ordinal).First())
        .OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Take(200)
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Text, StringComparer.Ordinal)
        .Count;

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.None, matchTimeoutMilliseconds: -1)]
    private static partial Regex Specials();

    private static string Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join(',', list),
        _ => value.ToString() ?? "",
    };

    private static KeyValuePair<string, object?> Attribute(int number) => KeyValuePair.Create<string, object?>(
        number % 3 == 0 ? $"loyalty tier {number}" : $"loyalty_tier_{number}",
        (number % 5) switch
        {
            0 => $"gold {number}",
            1 => number,
            2 => 18.5m + number,
            3 => number % 2 == 0,
            _ => new[] { "red", "green", "blue" },
        });
}

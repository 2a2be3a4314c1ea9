using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Integration.Abstractions;

namespace Benchmarks;

/// <summary>Attribute keys under SessionM's rule, 100 of 16 characters an invocation: per key.</summary>
[MemoryDiagnoser]
public partial class KeyBenchmarks
{
    private const int Keys = 100;

    private readonly AttributeNormalizer _normalizer = new();
    private readonly string[] _clean = [.. Enumerable.Range(0, Keys).Select(i => $"favorite_store{i:00}")];
    private readonly string[] _special = [.. Enumerable.Range(0, Keys).Select(i => $"favorite store{i:00}!"[..16])];

    /// <summary>Keys that are sent as they are.</summary>
    [Benchmark(OperationsPerInvoke = Keys)]
    [Against(nameof(CleanByRegex), "clean key vs GeneratedRegex", Time = 1.0 / 15, Bytes = 0)]
    [Against(nameof(CleanByRegexOfSpecials), "clean key vs GeneratedRegex that keeps underscores", Bytes = 0)]
    public int Clean() => Normalize(_clean);

    /// <summary>The same with the regular expression that the rule reads like: it replaces an underscore by an underscore.</summary>
    [Benchmark(OperationsPerInvoke = Keys)]
    public int CleanByRegex() => Replace(_clean, Specials());

    /// <summary>The same with one that finds nothing in a clean key.</summary>
    [Benchmark(OperationsPerInvoke = Keys)]
    public int CleanByRegexOfSpecials() => Replace(_clean, SpecialsAlone());

    /// <summary>Keys with characters the receiver does not take.</summary>
    [Benchmark(OperationsPerInvoke = Keys)]
    [Against(nameof(SpecialByRegex), "key with specials vs GeneratedRegex", Time = 1.0 / 3, Bytes = ResultBytes)]
    public int Special() => Normalize(_special);

    /// <summary>The same with a regular expression.</summary>
    [Benchmark(OperationsPerInvoke = Keys)]
    public int SpecialByRegex() => Replace(_special, Specials());

    // A string of 16 characters: header, length, characters and the terminator, to the next 8.
    private const int ResultBytes = 56;

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.None, matchTimeoutMilliseconds: -1)]
    private static partial Regex Specials();

    [GeneratedRegex("[^A-Za-z0-9_]", RegexOptions.None, matchTimeoutMilliseconds: -1)]
    private static partial Regex SpecialsAlone();

    private int Normalize(string[] keys)
    {
        int length = 0;
        foreach (string key in keys)
        {
            length += _normalizer.NormalizeKey(key).Length;
        }

        return length;
    }

    private static int Replace(string[] keys, Regex specials)
    {
        int length = 0;
        foreach (string key in keys)
        {
            length += specials.Replace(key, "_").TrimStart('_').Length;
        }

        return length;
    }
}

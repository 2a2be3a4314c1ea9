using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Braze.Client.Csv.Tests;

/// <summary>What the writer writes, the reader reads as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Pieces = ["a", "Z", ",", "\"", "\"\"", "\n", " ", "\t", ";", "=", "'", "0130", "true", "é", "日", "😀", "\uFEFF", "\\", "|"];

    public static TheoryData<string> Cultures() => ["", "de-DE", "ar-SA", "th-TH"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Files_read_back_as_they_were_written(string culture)
    {
        using InCulture scope = new(culture);

        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(Gen.NonEmptyListOf(Customer()).Select(c => c.ToArray()).ToArbitrary(), IsReadBackAsync));
    }

    private static async Task<bool> IsReadBackAsync(Customer[] customers)
    {
        UserImport<Customer> import = new(c => BrazeUser.External(c.Id))
        {
            FirstName = c => c.Name,
            Email = c => c.Email,
            DateOfBirth = c => c.Born,
            CustomAttributes =
            {
                { "tier, \"quoted\"", c => c.Tier },
                { "visits", c => c.Visits },
                { "spent", c => c.Spent },
                { "score", c => c.Score },
                { "vip", c => c.IsVip },
                { "since", c => c.Since },
            },
        };
        string file = await Files.WriteAsync(import, customers);
        List<ExportedCsvUser> users = await Files.ReadAsync(file);

        return users.Count == customers.Length && users.Zip(customers).All(pair => IsSame(pair.First, pair.Second));
    }

    private static bool IsSame(ExportedCsvUser user, Customer customer) =>
        user.Problems.Count == 0
        && user.ExternalId == customer.Id
        && user.FirstName == NullIfEmpty(customer.Name)
        && user.Email == NullIfEmpty(customer.Email)
        && user.DateOfBirth == customer.Born
        && NullIfEmpty(user.AdditionalColumns["tier, \"quoted\""]) == NullIfEmpty(customer.Tier)
        && Number(user, "visits") == customer.Visits
        && Number(user, "spent") == customer.Spent
        && Score(user) == customer.Score
        && (user.AdditionalColumns.TryGetBoolean("vip", out bool vip) ? vip : null) == customer.IsVip
        && (user.AdditionalColumns.TryGetDate("since", out DateTimeOffset since) ? since : null) == customer.Since;

    private static decimal? Number(ExportedCsvUser user, string column) => user.AdditionalColumns.TryGetNumber(column, out decimal number) ? number : null;

    // Beyond what decimal holds, so by the text.
    private static double? Score(ExportedCsvUser user) => user.AdditionalColumns["score"] is { Length: > 0 } text && !text.Contains('E', StringComparison.Ordinal)
        ? double.Parse(text, CultureInfo.InvariantCulture)
        : null;

    private static string? NullIfEmpty(string? text) => text is { Length: > 0 } ? text : null;

    private static Gen<Customer> Customer() =>
        from id in Gen.Choose(0, 999_999)
        from name in Text()
        from email in Text()
        from tier in Text()
        from visits in Maybe(ArbMap.Default.GeneratorFor<int>())
        from spent in Maybe(ArbMap.Default.GeneratorFor<decimal>())
        from score in Maybe(ArbMap.Default.GeneratorFor<NormalFloat>().Select(f => f.Get))
        from vip in Maybe(ArbMap.Default.GeneratorFor<bool>())
        from milliseconds in Maybe(Gen.Choose(0, int.MaxValue).Select(n => n * 1_000L * 12))
        from days in Maybe(Gen.Choose(0, 1_000_000))
        select new Customer($"u,\"{id}")
        {
            Name = name,
            Email = email,
            Tier = tier,
            Visits = visits,
            Spent = spent,
            Score = score,
            IsVip = vip,
            Since = milliseconds is { } ms ? DateTimeOffset.UnixEpoch.AddMilliseconds(ms + 1) : null,
            Born = days is { } day ? DateOnly.FromDayNumber(day) : null,
        };

    private static Gen<string?> Text() => Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => pieces.Length == 0 ? null : string.Concat(pieces.Take(60)));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct =>
        Gen.Frequency((1, Gen.Constant((T?)null)), (4, gen.Select(value => (T?)value)));
}

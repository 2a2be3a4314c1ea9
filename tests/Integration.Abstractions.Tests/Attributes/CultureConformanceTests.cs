using System.Globalization;

namespace Integration.Abstractions.Tests;

/// <summary>TABLE A row 18 and TABLE B row 25: every vector of every table again, under cultures that break naive code.</summary>
public sealed class CultureConformanceTests
{
    public static TheoryData<string> Cultures() => ["tr-TR", "de-DE", "ar-SA", "fa-IR", "th-TH", "sv-SE"];

    [Fact]
    public void Cultures_are_the_real_ones()
    {
        // Without culture data every culture is the invariant one, and nothing below would prove anything.
        Under("de-DE", () => 1.5.ToString(CultureInfo.CurrentCulture)).Should().Be("1,5");
        Under("sv-SE", () => (-1).ToString(CultureInfo.CurrentCulture)).Should().Be("\u22121");
        Under("tr-TR", () => "TITLE".ToLower(CultureInfo.CurrentCulture)).Should().Be("t\u0131tle");
        Under("fa-IR", () => 1.5.ToString(CultureInfo.CurrentCulture)).Should().Be("1\u066B5");
        Under("ar-SA", () => new DateOnly(2024, 2, 29).ToString("yyyy", CultureInfo.CurrentCulture)).Should().Be("1445");
        Under("th-TH", () => new DateOnly(2024, 2, 29).ToString("yyyy", CultureInfo.CurrentCulture)).Should().Be("2567");
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Keys_do_not_depend_on_the_culture(string culture) => Under(culture, () =>
    {
        foreach (string column in new[] { "Default", nameof(KeyVector.PerScalar), nameof(KeyVector.Collapsed), nameof(KeyVector.Unicode) })
        {
            AttributeNormalizer normalizer = new(KeyVector.Options(column));
            KeyVector.All.Select(v => normalizer.NormalizeKey(v.Input)).Should().Equal(KeyVector.All.Select(v => v.Expected(column)));
        }

        return true;
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Profiles_do_not_depend_on_the_culture(string culture) => Under(culture, () =>
    {
        foreach (ProfileVector vector in ProfileVectors.All)
        {
            vector.Run().Should().Be(vector.Expected, vector.Name);
        }

        return true;
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Values_do_not_depend_on_the_culture(string culture) => Under(culture, () =>
    {
        foreach (ValueVector vector in ValueVectors.All)
        {
            vector.Check();
        }

        return true;
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Events_do_not_depend_on_the_culture(string culture) => Under(culture, () =>
    {
        foreach (EventVector vector in EventVector.All)
        {
            vector.Run().Should().Be(vector.Expected, vector.Name);
        }

        return true;
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Detected_types_do_not_depend_on_the_culture(string culture) => Under(culture, () =>
    {
        foreach ((string key, string text, object expected) in AttributeTypeDetectorTests.Vectors)
        {
            AttributeTypeDetectorTests.Detector().Detect(key, text).Should().Be(expected);
        }

        return true;
    });

    private static T Under<T>(string name, Func<T> action)
    {
        (CultureInfo culture, CultureInfo uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }
}

namespace Integration.Abstractions.Tests;

/// <summary>TABLE B row 20 and mParticle's type detection.</summary>
public sealed class AttributeTypeDetectorTests
{
    public static IReadOnlyList<(string Key, string Text, object Expected)> Vectors { get; } =
    [
        ("a", "true", true),
        ("a", "FALSE", false),
        ("a", "42", 42L),
        ("a", "-42", -42L),
        ("a", "0", 0L),
        ("a", "9223372036854775807", long.MaxValue),
        ("a", "9223372036854775808", "9223372036854775808"),
        ("a", "1.5", 1.5),
        ("a", "-0.25", -0.25),
        ("a", "1.10", 1.1),
        ("a", "1,5", "1,5"),
        ("a", "1.", "1."),
        ("a", "1e5", "1e5"),
        ("a", "NaN", "NaN"),
        ("a", "١٢", "١٢"),
        ("a", " 1", " 1"),
        ("a", "2024-02-29", new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero)),
        ("a", "2024-02-29T13:05:09.007Z", new DateTimeOffset(2024, 2, 29, 13, 5, 9, 7, TimeSpan.Zero)),
        ("a", "2024-02-29T13:05:09+02:00", new DateTimeOffset(2024, 2, 29, 11, 5, 9, TimeSpan.Zero)),
        ("a", "3001-01-01", "3001-01-01"),
        ("a", "2023-02-29", "2023-02-29"),
        ("a", "red", "red"),
        ("a", "", ""),
        ("a", "007", "007"),
        ("a", "-007", "-007"),
        ("a", "00.5", "00.5"),
        ("a", "+4912", "+4912"),
        ("$Zip", "12345", "12345"),
        ("zip", "2024-02-29", "2024-02-29"),
        ("Phone", "555", "555"),
        ("customer_id", "555", "555"),
        ("customerId", "555", "555"),
        ("paid", "555", 555L),
        ("loyalty card", "555", "555"),
    ];

    public static TheoryData<int> Rows() => [.. Enumerable.Range(0, Vectors.Count)];

    [Theory(DisplayName = "B20")]
    [MemberData(nameof(Rows))]
    public void Detect_finds_the_type(int row)
    {
        (string key, string text, object expected) = Vectors[row];

        Detector().Detect(key, text).Should().Be(expected).And.BeOfType(expected.GetType());
    }

    [Fact]
    public void Detect_throws_when_given_null()
    {
        Detector().Invoking(d => d.Detect(null!, "")).Should().Throw<ArgumentNullException>().WithParameterName("key");
        Detector().Invoking(d => d.Detect("", null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
    }

    internal static AttributeTypeDetector Detector() => new("Loyalty Card");
}

namespace Integration.Abstractions;

/// <summary>A scalar as text, or the problem with it.</summary>
internal readonly record struct ScalarText(string? Text, string? Problem, bool IsJsonLiteral)
{
    public static ScalarText Of(string text) => new(text, null, IsJsonLiteral: false);

    /// <summary>A number or boolean, which JSON writes without quotes.</summary>
    public static ScalarText Literal(string text) => new(text, null, IsJsonLiteral: true);

    public static ScalarText Rejected(string problem) => new(null, problem, IsJsonLiteral: false);
}

namespace Integration.Abstractions;

/// <summary>What the reserved gender becomes. Known words in any case map to a code: woman, female, w, f → <c>F</c>; man, male, m → <c>M</c>; other, o → <c>O</c>; not applicable, n → <c>N</c>; prefer not to say, p → <c>P</c>.</summary>
public enum GenderPolicy
{
    /// <summary>The code, or the original text when the word is unknown. The default of <see cref="KeyRule.AlphanumericUnderscore"/>.</summary>
    CodeOrOriginal,

    /// <summary>The code in lower case, or the original text when the word is unknown; for receivers that document <c>m</c> and <c>f</c>.</summary>
    LowerCodeOrOriginal,

    /// <summary>The code; an unknown word is dropped and reported. The default of <see cref="KeyRule.StripDollar"/>.</summary>
    CodeOrOmit,

    /// <summary>The text as given.</summary>
    AsGiven,
}

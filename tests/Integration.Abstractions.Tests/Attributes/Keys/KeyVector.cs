namespace Integration.Abstractions.Tests;

/// <summary>One row of the key table: an input and what each rule makes of it. Null repeats the default column.</summary>
public sealed record KeyVector(
    string Input,
    string Default,
    string? PerScalar = null,
    string? Collapsed = null,
    string? Unicode = null,
    string? WrongOrder = null)
{
    public static IReadOnlyList<KeyVector> All { get; } =
    [
        new("favorite color", "favorite_color"),
        new("favorite-color", "favorite_color"),
        new("favorite.color", "favorite_color"),
        new("$FirstName", "FirstName", WrongOrder: "_FirstName"),
        new("$Mobile", "Mobile", WrongOrder: "_Mobile"),
        new("$Age", "Age", WrongOrder: "_Age"),
        new("$$x", "x", WrongOrder: "__x"),
        new("__a__b__", "a__b__", Collapsed: "a_b_"),
        new("_", ""),
        new("$", "", WrongOrder: "_"),
        new("", ""),
        new("   ", "", WrongOrder: "___"),
        new("日本語", "", Unicode: "日本語", WrongOrder: "___"),
        new("é", "", Unicode: "é", WrongOrder: "_"),
        new("😀", "", WrongOrder: "__"),
        new("123", "123"),
        new("2nd visit", "2nd_visit"),
        new("a  b", "a__b", Collapsed: "a_b"),
        new("a - b", "a___b", Collapsed: "a_b"),
        new("trailing!", "trailing_"),
        new("ñandú", "and_", Unicode: "ñandú", WrongOrder: "_and_"),
        new("cafe\u0301", "cafe_"),
        new("caf\u00E9", "caf_", Unicode: "caf\u00E9"),
        new("日本x", "x", Unicode: "日本x", WrongOrder: "__x"),
        new("emoji😀x", "emoji__x", PerScalar: "emoji_x", Collapsed: "emoji_x", Unicode: "emoji_x"),
        new("\u212A", "", Unicode: "\u212A", WrongOrder: "_"),
        new("٣x", "x", Unicode: "٣x", WrongOrder: "_x"),
        new("x²", "x_"),
        new("a\u200Bb", "a_b"),
        new("Last Store (Visit)", "Last_Store__Visit_", Collapsed: "Last_Store_Visit_"),
        new("SessionM_email_opt_in", "SessionM_email_opt_in"),
        new("İstanbul", "stanbul", Unicode: "İstanbul", WrongOrder: "_stanbul"),

        // Beyond the table: A3, A5, A16, A18, A23 and the rule's own examples.
        new("😀x", "x", WrongOrder: "__x"),
        new("a😀b", "a__b", PerScalar: "a_b", Collapsed: "a_b", Unicode: "a_b"),
        new("\uFEFFkey", "key", WrongOrder: "_key"),
        new("a\u00A0b\tc\nd", "a_b_c_d"),
        new(" x", "x", WrongOrder: "_x"),
        new("TITLE i ı", "TITLE_i__", Collapsed: "TITLE_i_", Unicode: "TITLE_i_ı"),
        new("__proto__", "proto__", Collapsed: "proto_"),
        new("constructor", "constructor"),
        new("_-x", "x", WrongOrder: "_x"),
        new("loyalty.tier", "loyalty_tier"),
        new("ſharp ß", "harp__", Collapsed: "harp_", Unicode: "ſharp_ß", WrongOrder: "_harp__"),
        new("a\uD800b", "a_b"),
        new("\uDC00", "", WrongOrder: "_"),
        new("𝐀b", "b", Unicode: "𝐀b", WrongOrder: "__b"),
    ];

    public string Expected(string column) => column switch
    {
        nameof(PerScalar) => PerScalar ?? Default,
        nameof(Collapsed) => Collapsed ?? Default,
        nameof(Unicode) => Unicode ?? Default,
        _ => Default,
    };

    public static AttributeNormalizerOptions Options(string column) => new()
    {
        Surrogates = column == nameof(PerScalar) ? SurrogatePolicy.PerScalar : SurrogatePolicy.PerUtf16Unit,
        CollapseUnderscores = column == nameof(Collapsed),
        UnicodeLetters = column == nameof(Unicode),
    };
}

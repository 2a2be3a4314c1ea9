using System.Collections.Frozen;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Abstractions.Tests;

/// <summary>TABLE B, each vector named after its row.</summary>
public static class ValueVectors
{
    private const AttributeDiagnosticKind Rejected = AttributeDiagnosticKind.ValueRejected;

    public static IReadOnlyList<ValueVector> All { get; } = [.. Texts(), .. Numbers(), .. Times(), .. Others(), .. Lists(), .. Nulls(), .. Json(), .. Fields()];

    private static void StripDollar(AttributeNormalizerOptions options) => options.KeyRule = KeyRule.StripDollar;

    private static IEnumerable<ValueVector> Texts() =>
    [
        new("B1 as it is", "  Ann é ", "  Ann é "),
        new("B1 empty", "", ""),
        new("B1 long", new string('x', 5000), new string('x', 5000)),
        new("B1 shortened", "abcdef", "abc", Configure: o => o.MaxValueLength = 3, Noted: AttributeDiagnosticKind.ValueTruncated),
        new("B1 shortened number", 12345, "123", Configure: o => o.MaxValueLength = 3, Noted: AttributeDiagnosticKind.ValueTruncated),
        new("B1 shortened before a pair", "ab😀", "ab", Configure: o => o.MaxValueLength = 3, Noted: AttributeDiagnosticKind.ValueTruncated),
        new("B1 just fitting pair", "a😀", "a😀", Configure: o => o.MaxValueLength = 3),
        new("B1 255 under StripDollar", new string('x', 256), new string('x', 255), Configure: StripDollar, Noted: AttributeDiagnosticKind.ValueTruncated),
        new("B2 true", true, "true"),
        new("B2 false", false, "false"),
        new("B20 leading zero", "02134", "02134"),
        new("B20 a number in text", "1.0", "1.0"),
        new("B20 plus", "+4912", "+4912"),
        new("B23 control characters", "a\u0000\u001F\nb", "a\u0000\u001F\nb"),
        new("B23 lone high surrogate", "a\uD800b", "a\uFFFDb", Noted: AttributeDiagnosticKind.ValueSanitized),
        new("B23 lone low surrogate after a pair", "😀\uDC00", "😀\uFFFD", Noted: AttributeDiagnosticKind.ValueSanitized),
        new("B23 surrogates the wrong way round", "\uDC00\uD800", "\uFFFD\uFFFD", Noted: AttributeDiagnosticKind.ValueSanitized),
    ];

    private static IEnumerable<ValueVector> Numbers() =>
    [
        new("B3 int", -1234567, "-1234567"),
        new("B3 byte", (byte)255, "255"),
        new("B3 sbyte", (sbyte)-1, "-1"),
        new("B3 short", (short)-32768, "-32768"),
        new("B3 ushort", (ushort)65535, "65535"),
        new("B3 uint", 4_000_000_000u, "4000000000"),
        new("B3 ulong", ulong.MaxValue, "18446744073709551615"),
        new("B3 nint", (nint)(-5), "-5"),
        new("B3 Int128", Int128.MinValue, "-170141183460469231731687303715884105728"),
        new("B3 BigInteger", BigInteger.Parse("-123456789012345678901234567890", System.Globalization.CultureInfo.InvariantCulture), "-123456789012345678901234567890"),
        new("B4 double", 1.5, "1.5"),
        new("B4 negative", -1234.5, "-1234.5"),
        new("B4 1e16", 1e16, "10000000000000000"),
        new("B4 1e20", 1e20, "100000000000000000000"),
        new("B4 1e28", 1e28, "10000000000000000000000000000"),
        new("B4 1e29", 1e29, "1E+29"),
        new("B4 1e-5", 1e-5, "0.00001"),
        new("B4 -2.5e-7", -2.5e-7, "-0.00000025"),
        new("B4 1e-28", 1e-28, "0.0000000000000000000000000001"),
        new("B4 1e-29", 1e-29, "1E-29"),
        new("B4 no digit is lost", 1.2345678901234567E-20, "1.2345678901234567E-20"),
        new("B4 epsilon", double.Epsilon, "5E-324"),
        new("B4 max", double.MaxValue, "1.7976931348623157E+308"),
        new("B4 not rounded to 15 digits", 123456789012345680d, "123456789012345680"),
        new("B4 nor after the point", 0.12345678901234568, "0.12345678901234568"),
        new("B4 negative zero", -0.0, "0"),
        new("B4 shortest", 1e20, "1E+20", Configure: o => o.Numbers = NumberNotation.Shortest),
        new("B4 shortest negative zero", -0.0, "0", Configure: o => o.Numbers = NumberNotation.Shortest),
        new("B5 float", 0.1f, "0.1"),
        new("B5 large float", 1e10f, "10000000000"),
        new("B5 half", (Half)0.1, "0.1"),
        new("B5 negative zero", -0f, "0"),
        new("B6 scale is kept", 1.10m, "1.10"),
        new("B6 negative", -1234567.89m, "-1234567.89"),
        new("B6 negative zero", decimal.Negate(0.00m), "0.00"),
        new("B6 smallest", 0.0000000000000000000000000001m, "0.0000000000000000000000000001"),
        new("B7 NaN", double.NaN, null, Rejected),
        new("B7 infinity", double.PositiveInfinity, null, Rejected),
        new("B7 float infinity", float.NegativeInfinity, null, Rejected),
        new("B7 half NaN", Half.NaN, null, Rejected),
        new("B19 64-bit id", -9_007_199_254_740_993, "-9007199254740993"),
        new("B19 largest", long.MinValue, "-9223372036854775808"),
    ];

    private static IEnumerable<ValueVector> Times() =>
    [
        new("B8 UTC", new DateTime(2024, 2, 29, 13, 5, 9, 7, DateTimeKind.Utc), "2024-02-29T13:05:09.007Z"),
        new("B8 local", new DateTime(2024, 2, 29, 13, 5, 9, DateTimeKind.Utc).ToLocalTime(), "2024-02-29T13:05:09.000Z"),
        new("B8 unspecified is UTC", new DateTime(2024, 2, 29, 13, 5, 9), "2024-02-29T13:05:09.000Z"),
        new("B8 unspecified is refused", new DateTime(2024, 2, 29), null, Rejected, o => o.UnspecifiedTimes = UnspecifiedTimePolicy.Reject),
        new("B8 refusing spares UTC", new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc), "2024-02-29T00:00:00.000Z", Configure: o => o.UnspecifiedTimes = UnspecifiedTimePolicy.Reject),
        new("B9 offset", new DateTimeOffset(2024, 2, 29, 1, 0, 0, 123, TimeSpan.FromHours(2)), "2024-02-28T23:00:00.123Z"),
        new("B10 date", new DateOnly(2024, 2, 29), "2024-02-29"),
        new("B10 time", new TimeOnly(9, 5, 7), "09:05:07"),
        new("B11 span", new TimeSpan(25, 30, 0), "1.01:30:00"),
        new("B11 negative span", TimeSpan.FromMinutes(-90), "-01:30:00"),
    ];

    private static IEnumerable<ValueVector> Others() =>
    [
        new("B12 name", DayOfWeek.Friday, "Friday"),
        new("B12 number", DayOfWeek.Friday, "5", Configure: o => o.Enums = EnumFormat.Number),
        new("B12 flags", AttributeTargets.Class | AttributeTargets.Enum, "Class, Enum"),
        new("B12 value without a name", (DayOfWeek)(-7), "-7"),
        new("B12 negative number", (DayOfWeek)(-7), "-7", Configure: o => o.Enums = EnumFormat.Number),
        new("B12 unsigned number", (Wide)ulong.MaxValue, "18446744073709551615"),
        new("B13 guid", new Guid("0000000A-000B-000C-000D-00000000000E"), "0000000a-000b-000c-000d-00000000000e"),
        new("B14 char", 'ß', "ß"),
        new("B14 half a character", '\uD800', "\uFFFD", Noted: AttributeDiagnosticKind.ValueSanitized),
        new("B14 bytes", new byte[] { 1, 2, 255 }, "AQL/"),
        new("B14 memory", new ReadOnlyMemory<byte>([1, 2, 255]), "AQL/"),
        new("B14 uri", new Uri("https://shop.test/a b?c=é"), "https://shop.test/a b?c=é"),
        new("B14 relative uri", new Uri("/a b", UriKind.Relative), "/a b"),
        new("B14 formattable", new Version(1, 2, 3), "1.2.3"),
        new("B14 anything else", new object(), null, Rejected),
        new("B14 delegate", (Action)(() => { }), null, Rejected),
    ];

    private static IEnumerable<ValueVector> Lists() =>
    [
        new("B15 joined", new[] { "a", "b" }, "a,b"),
        new("B15 by the same rules", new object?[] { 1.5, true, null, 'x', new DateOnly(2024, 2, 29), -1 }, "1.5,true,,x,2024-02-29,-1"),
        new("B15 without nulls", new[] { "a", null, "b" }, "a,b", Configure: o => o.NullElements = NullElementPolicy.Skip),
        new("B15 separator inside", new[] { "a,b", "c" }, "a,b,c", Noted: AttributeDiagnosticKind.ListContainsDelimiter),
        new("B15 other separator", new[] { "a,b", "c" }, "a,b|c", Configure: o => o.ListSeparator = "|"),
        new("B15 JSON", new object?[] { "a,\"é", 1.50m, true, null, 1e-5 }, """["a,\"é",1.50,true,null,0.00001]""", Configure: o => o.Lists = ListPolicy.JsonArray),
        new("B15 JSON without nulls", new[] { "a", null }, """["a"]""", Configure: o => { o.Lists = ListPolicy.JsonArray; o.NullElements = NullElementPolicy.Skip; }),
        new("B15 empty", Array.Empty<string>(), null, AttributeDiagnosticKind.EmptyListSkipped),
        new("B15 empty sent", Array.Empty<string>(), "", Configure: o => o.EmptyLists = EmptyListPolicy.Send),
        new("B15 empty JSON sent", Array.Empty<string>(), "[]", Configure: o => { o.EmptyLists = EmptyListPolicy.Send; o.Lists = ListPolicy.JsonArray; }),
        new("B15 empty once nulls are gone", new string?[] { null }, null, AttributeDiagnosticKind.EmptyListSkipped, o => o.NullElements = NullElementPolicy.Skip),
        new("B15 a null alone", new string?[] { null }, ""),
        new("B15 not finite inside", new[] { 1, double.NaN }, null, Rejected),
        new("B15 not finite inside JSON", new[] { 1, double.NaN }, null, Rejected, o => o.Lists = ListPolicy.JsonArray),
        new("B16 dictionary", new Dictionary<string, object?>(StringComparer.Ordinal) { ["b"] = 1 }, null, Rejected),
        new("B16 list in a list", new object[] { new[] { 1 } }, null, Rejected),
        new("B16 object in a JSON list", new object[] { new Dictionary<string, int>(StringComparer.Ordinal) }, null, Rejected, o => o.Lists = ListPolicy.JsonArray),
        new("B16 JSON, sorted", new Dictionary<string, object?>(StringComparer.Ordinal) { ["b"] = 1, ["B"] = null, ["a"] = new[] { 1.5, 2 }, ["é"] = "<x>" }, """{"B":null,"a":[1.5,2],"b":1,"é":"<x>"}""", Configure: o => o.NestedValues = NestedValuePolicy.Json),
        new("B16 typed dictionary", new Dictionary<int, bool> { [-2] = true, [1] = false }.ToFrozenDictionary(), """{"-2":true,"1":false}""", Configure: o => o.NestedValues = NestedValuePolicy.Json),
        new("B16 keys without a text form", new Dictionary<object, int> { [new object()] = 1 }, null, Rejected, o => o.NestedValues = NestedValuePolicy.Json),
        new("B16 list in a list as JSON", new object[] { new[] { 1, 2 }, "x" }, "[1,2],x", Configure: o => o.NestedValues = NestedValuePolicy.Json, Noted: AttributeDiagnosticKind.ListContainsDelimiter),
    ];

    private static IEnumerable<ValueVector> Nulls() =>
    [
        new("B17 skipped", null, null, AttributeDiagnosticKind.NullSkipped),
        new("B17 a tag", null, "true", Configure: o => o.Nulls = NullPolicy.TagAsTrue),
        new("B17 empty", null, "", Configure: o => o.Nulls = NullPolicy.EmptyString),
        new("B17 null", null, null, Configure: o => o.Nulls = NullPolicy.SendNull),
        new("B17 a tag says nothing about a field", null, null, AttributeDiagnosticKind.NullSkipped, o => o.Nulls = NullPolicy.TagAsTrue, Key: "$City", Field: "city"),
        new("B17 a field sent as null", null, null, Configure: o => o.Nulls = NullPolicy.SendNull, Key: "$City", Field: "city"),
    ];

    private static IEnumerable<ValueVector> Json() =>
    [
        new("B18 string", Parsed("\"a\""), "a"),
        new("B18 bool", Parsed("true"), "true"),
        new("B18 number as written", Parsed("1.10"), "1.10"),
        new("B18 exponent", Parsed("1e5"), "100000"),
        new("B18 small exponent", Parsed("-1.50E-3"), "-0.00150"),
        new("B18 zero", Parsed("-0e9"), "0"),
        new("B18 negative zero", Parsed("-0.0"), "0.0"),
        new("B18 exponent out of range", Parsed("1e400"), "1E+400"),
        new("B18 endless exponent", Parsed("1e99999999999"), "1e99999999999"),
        new("B18 more digits than decimal has", Parsed("1.234567890123456789012345678901234"), "1.234567890123456789012345678901234"),
        new("B18 null", Parsed("null"), null, AttributeDiagnosticKind.NullSkipped),
        new("B18 undefined", default(JsonElement), null, AttributeDiagnosticKind.NullSkipped),
        new("B18 array", Parsed("""["a",1,null,true]"""), "a,1,,true"),
        new("B18 object", Parsed("""{"b":1,"a":{"d":1e2,"c":[]}}"""), """{"a":{"c":[],"d":100},"b":1}""", Configure: o => o.NestedValues = NestedValuePolicy.Json),
        new("B18 object refused", Parsed("""{"b":1}"""), null, Rejected),
        new("B18 a name twice", Parsed("""{"b":1,"b":2}"""), """{"b":2}""", Configure: o => o.NestedValues = NestedValuePolicy.Json),
        new("B18 half a surrogate pair", Parsed("\"a\\ud800\""), null, Rejected),
        new("B18 half a surrogate pair in a name", Parsed("{\"\\ud800\":1}"), null, Rejected, o => o.NestedValues = NestedValuePolicy.Json),
        new("B18 document", JsonDocument.Parse("[1,2]"), "1,2"),
        new("B18 node", JsonNode.Parse("\"a\""), "a"),
        new("B18 node number", JsonNode.Parse("1.10"), "1.10"),
        new("B18 node of a value", JsonValue.Create(1.5), "1.5"),
        new("B18 node of a date", JsonValue.Create(new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc)), "2024-02-29T00:00:00.000Z"),
        new("B18 node of a bool", JsonValue.Create(true), "true"),
        new("B18 array node", new JsonArray(1, "b", null), "1,b,"),
        new("B18 object node", JsonNode.Parse("""{"b":1,"a":[1,{"z":null}]}"""), """{"a":[1,{"z":null}],"b":1}""", Configure: o => o.NestedValues = NestedValuePolicy.Json),
        new("B18 object node with a name twice", JsonNode.Parse("""{"b":1,"b":2}"""), null, Rejected, o => o.NestedValues = NestedValuePolicy.Json),
    ];

    private static IEnumerable<ValueVector> Fields() =>
    [
        .. new[] { ("woman", "F"), ("Female", "F"), ("w", "F"), ("F", "F"), ("MAN", "M"), ("male", "M"), (" m ", "M"), ("other", "O"), ("o", "O"), ("n", "N"), ("Prefer not to say", "P") }
            .Select(g => new ValueVector($"B21 {g.Item1}", g.Item1, g.Item2, Key: "$Gender", Field: "gender")),
        new("B21 unknown word", "diverse", "diverse", Key: "$Gender", Field: "gender"),
        new("B21 unknown word omitted", "diverse", null, Rejected, StripDollar, Key: "$Gender", Field: "gender"),
        new("B21 known word under StripDollar", 'f', "F", Configure: StripDollar, Key: "$Gender", Field: "gender"),
        new("B21 as given", "female", "female", Configure: o => o.Gender = GenderPolicy.AsGiven, Key: "$Gender", Field: "gender"),
        new("B21 lower case", "Woman", "f", Configure: o => o.Gender = GenderPolicy.LowerCodeOrOriginal, Key: "$Gender", Field: "gender"),
        new("B22 a custom attribute", 42, "42", Key: "$Age"),
        new("B22 a date of birth", 42, "1984-01-01", Configure: StripDollar, Key: "$Age", Field: "dob"),
        new("B22 text", " 5.9 ", "2021-01-01", Configure: StripDollar, Key: "$age", Field: "dob"),
        new("B22 zero", 0, "2026-01-01", Configure: StripDollar, Key: "$Age", Field: "dob"),
        new("B22 oldest", 130, "1896-01-01", Configure: StripDollar, Key: "$Age", Field: "dob"),
        new("B22 too old", 130.5, null, Rejected, StripDollar, Key: "$Age"),
        new("B22 negative", -1, null, Rejected, StripDollar, Key: "$Age"),
        new("B22 not a number", "old", null, Rejected, StripDollar, Key: "$Age"),
        new("B22 NaN", "NaN", null, Rejected, StripDollar, Key: "$Age"),
        new("B22 a comma is no point", "5,9", null, Rejected, StripDollar, Key: "$Age"),
        new("B22 also under the first rule", 42, "1984-01-01", Configure: o => o.Age = AgePolicy.DateOfBirth, Key: "$Age", Field: "dob"),
        new("B22 a date of birth as given", new DateTimeOffset(1984, 5, 1, 0, 30, 0, TimeSpan.FromHours(9)), "1984-05-01", Configure: StripDollar, Key: "dob", Field: "dob"),
        new("B22 a date of birth as a date", new DateOnly(1984, 5, 1), "1984-05-01", Configure: StripDollar, Key: "dob", Field: "dob"),
        new("B22 a date of birth as a time", new DateTime(1984, 5, 1, 0, 30, 0), "1984-05-01", Configure: StripDollar, Key: "dob", Field: "dob"),
        new("B22 a date of birth as text", "1984-05-01T00:00:00Z", "1984-05-01", Configure: StripDollar, Key: "dob", Field: "dob"),
        new("B22 not a date of birth", "01.05.1984", null, Rejected, StripDollar, Key: "dob"),
        new("B22 no such day", "1984-02-30", null, Rejected, StripDollar, Key: "dob"),
        new("B22 the key is exact", "1984", "1984", Configure: StripDollar, Noted: AttributeDiagnosticKind.ReservedName, Key: "Dob"),
        new("Subscription state", "Opted_In", "opted_in", Configure: StripDollar, Key: "email_subscribe", Field: "email_subscribe"),
        new("Subscription state unknown", "yes", null, Rejected, StripDollar, Key: "push_subscribe"),
    ];

    private static JsonElement Parsed(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private enum Wide : ulong
    {
        None,
    }
}

using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Conventions;

/// <summary>What is written member by member says exactly what the caller meant.</summary>
public sealed class RequestTypeTests
{
    private static readonly Type[] Inexact = [typeof(float), typeof(double), typeof(DateTime), typeof(object)];

    [Fact]
    public void Contexts_leave_out_what_is_null() =>
        Rule.Holds(
            WireTypes.RequestContexts,
            c => c.Options.DefaultIgnoreCondition == JsonIgnoreCondition.WhenWritingNull ? [] : [c.GetType().FullName!],
            "a member not set is absent; where the vendor takes null for 'clear', the property is an Optional with its own converter.");

    [Fact]
    public void Members_have_exact_types() =>
        Rule.Holds(
            WireTypes.Requests.SelectMany(WireTypes.Named),
            p => WireTypes.Within(p.PropertyType).Where(Inexact.Contains).Select(t => $"{WireTypes.NameOf(p)}: {t.Name}"),
            "write amounts as decimal, instants as DateTimeOffset, days as DateOnly, and free values as a closed type of ours.");

    [Fact]
    public void Enums_are_written_by_a_converter() =>
        Rule.Holds(
            WireTypes.Requests.SelectMany(WireTypes.Named),
            FindEnum,
            "an enum is written as a number by default, which no vendor reads: give the property a converter that spells the vendor's words.");

    private static IEnumerable<string> FindEnum(JsonPropertyInfo property)
    {
        bool isConverted = property.CustomConverter is not null || WireTypes.MemberOf(property).PropertyType.IsDefined(typeof(JsonConverterAttribute), inherit: false);
        return WireTypes.Within(property.PropertyType).Any(t => t.IsEnum) && !isConverted ? [WireTypes.NameOf(property)] : [];
    }
}

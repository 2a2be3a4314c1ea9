using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Conventions;

/// <summary>Answers are plain classes that any answer fits into, and that a host's test can fill.</summary>
public sealed class ResponseTypeTests
{
    /// <summary>
    /// A number too large for its type turns an answer into an exception, and a vendor's counter grows without notice: whole numbers are
    /// <see cref="long"/>. Points and amounts do not survive binary fractions: everything else is <see cref="decimal"/>.
    /// </summary>
    private static readonly Type[] TooNarrow =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(float), typeof(double), typeof(Half),
    ];

    private static readonly Type[] Ambiguous = [typeof(DateTime), typeof(object)];

    [Fact]
    public void Contexts_read_any_case_and_numbers_in_quotes() =>
        Rule.Holds(
            WireTypes.ResponseContexts,
            c => c.Options.PropertyNameCaseInsensitive && c.Options.NumberHandling == JsonNumberHandling.AllowReadingFromString ? [] : [c.GetType().FullName!],
            "vendors and tenants differ in both: set PropertyNameCaseInsensitive and AllowReadingFromString on the context.");

    [Fact]
    public void Members_can_be_set() =>
        Rule.Holds(
            WireTypes.Responses.SelectMany(WireTypes.Members),
            FindSetterProblem,
            "write { get; set; }: the serializer overwrites what init properties start with, fails on init extension data and skips get-only ones.");

    [Fact]
    public void Members_take_whatever_the_vendor_sends() =>
        Rule.Holds(
            Reached().SelectMany(Properties),
            FindTypeProblems,
            "use long, decimal, DateTimeOffset, DateOnly or JsonElement, and an open string struct (IOpenString) in place of an enum: unknown words must not throw.");

    [Fact]
    public void Hosts_can_construct_them() =>
        Rule.Holds(
            Reached().Where(t => t.IsVisible && !t.IsAbstract && t.IsClass),
            t => t.GetConstructor(Type.EmptyTypes) is null ? [t.FullName!] : [],
            "give the class a public parameterless constructor: a host's test makes answers by hand.");

    [Fact]
    public void Unknown_members_are_kept() =>
        Rule.Holds(
            WireTypes.Responses.Where(t => t.Type.IsVisible),
            t => t.Properties.Any(p => p.IsExtensionData) ? [] : [t.Type.FullName!],
            "add [JsonExtensionData] public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }, or derive from ApiResponse, which has it.");

    private static IEnumerable<string> FindSetterProblem(JsonPropertyInfo property)
    {
        PropertyInfo member = WireTypes.MemberOf(property);
        if (member.SetMethod is not { } setter || (member.ReflectedType!.IsVisible && !setter.IsPublic))
        {
            return [$"{WireTypes.NameOf(property)} has no public setter"];
        }

        return setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? [$"{WireTypes.NameOf(property)} is init-only"] : [];
    }

    private static IEnumerable<string> FindTypeProblems(PropertyInfo property) => WireTypes.Within(property.PropertyType)
        .Where(t => t.IsEnum || TooNarrow.Contains(t) || Ambiguous.Contains(t))
        .Select(t => $"{property.ReflectedType!.FullName}.{property.Name}: {t.Name}");

    /// <summary>The types the contexts know, and those a converter of ours puts into them.</summary>
    private static HashSet<Type> Reached()
    {
        HashSet<Type> reached = [.. WireTypes.Responses.Select(t => t.Type)];
        Queue<Type> waiting = new(reached);
        while (waiting.TryDequeue(out Type? type))
        {
            foreach (Type found in Properties(type).SelectMany(p => WireTypes.Within(p.PropertyType)).Where(t => t.IsClass && !t.IsGenericType && IsOfClient(t)))
            {
                if (reached.Add(found))
                {
                    waiting.Enqueue(found);
                }
            }
        }

        return reached;
    }

    private static bool IsOfClient(Type type) => Product.Wired.Contains(type.Assembly);

    private static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(JsonIgnoreAttribute), inherit: true));
}

using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Conventions;

/// <summary>Members that are absent, null or new never turn an answer into an exception, nor a list that "is never null" into null or one with holes.</summary>
public sealed class ResponseReadingTests
{
    private const string UnknownName = "member_of_tomorrow";

    public static TheoryData<string> Answers() => ["empty", "every member null", "every member null, in capitals", "list with a null element", "unknown member", "numbers as texts", "no numbers as texts", "flags as texts", "texts as numbers"];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_response_type_can_be_read(string answer) =>
        Rule.Holds(
            WireTypes.Responses,
            t => FindProblems(t, Write(t, answer)),
            "make the property nullable, or start it non-null and turn null back in the getter (see UserOffersPage.UserOffers); a converter handles null itself; drop the nulls within a list in its setter.");

    [Fact]
    public void Unknown_members_reach_the_host() =>
        Rule.Holds(
            WireTypes.Responses.Where(t => t.Type.IsVisible),
            t => ExtensionDataOf(t, Write(t, "unknown member")) is { } data && data.ContainsKey(UnknownName) ? [] : [t.Type.FullName!],
            "write the extension data as a settable Dictionary<string, JsonElement>?: a get-only one stays silently empty.");

    /// <summary>Odd data: one member of another kind than documented must not cost the answer.</summary>
    private static readonly Dictionary<string, (Type[] Types, JsonNode Value)> Scalars = new(StringComparer.Ordinal)
    {
        ["numbers as texts"] = ([typeof(int), typeof(long), typeof(decimal), typeof(double)], "7.0"),
        ["no numbers as texts"] = ([typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(bool), typeof(DateTimeOffset), typeof(DateOnly)], ""),
        ["flags as texts"] = ([typeof(bool)], "true"),
        ["texts as numbers"] = ([typeof(string)], 17),
    };

    private static string Write(JsonTypeInfo type, string answer)
    {
        JsonObject body = [];
        if (answer.StartsWith("every member null", StringComparison.Ordinal))
        {
            foreach (JsonPropertyInfo property in WireTypes.Named(type))
            {
                body[answer.EndsWith("capitals", StringComparison.Ordinal) ? property.Name.ToUpperInvariant() : property.Name] = null;
            }
        }
        else if (answer == "list with a null element")
        {
            foreach (JsonPropertyInfo property in WireTypes.Named(type).Where(p => IsList(p.PropertyType)))
            {
                body[property.Name] = new JsonArray(null, null);
            }
        }
        else if (Scalars.TryGetValue(answer, out (Type[] Types, JsonNode Value) scalar))
        {
            foreach (JsonPropertyInfo property in WireTypes.Named(type).Where(p => scalar.Types.Contains(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)))
            {
                body[property.Name] = scalar.Value.DeepClone();
            }
        }
        else if (answer != "empty")
        {
            body[UnknownName] = new JsonObject { ["word"] = "new" };
        }

        return body.ToJsonString();
    }

    private static IEnumerable<string> FindProblems(JsonTypeInfo type, string json)
    {
        if (type.Type.IsAbstract)
        {
            return [];
        }

        try
        {
            object read = JsonSerializer.Deserialize(json, type)!;
            return type.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0 && p.CanRead)
                .Select(p => FindProblem(p, p.GetValue(read)) is { } problem ? $"{type.Type.FullName}.{p.Name} {problem} after {json}" : null)
                .OfType<string>()
                .ToArray();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or TargetInvocationException)
        {
            return [$"{type.Type.FullName} does not read {json}: {e.Message}"];
        }
    }

    private static string? FindProblem(PropertyInfo property, object? value) => value switch
    {
        null => IsPromised(property) ? "is null" : null,
        _ when !IsList(property.PropertyType) => null,
        IEnumerable list when list.Cast<object?>().Contains(null) => "holds null",
        _ => null,
    };

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && !typeof(IDictionary).IsAssignableFrom(type);

    private static bool IsPromised(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    private static IDictionary<string, JsonElement>? ExtensionDataOf(JsonTypeInfo type, string json) =>
        type.Properties.FirstOrDefault(p => p.IsExtensionData)?.Get?.Invoke(JsonSerializer.Deserialize(json, type)!) as IDictionary<string, JsonElement>;
}

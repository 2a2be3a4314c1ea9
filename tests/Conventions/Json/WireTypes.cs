using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Conventions;

/// <summary>Every type the clients write or read member by member through a source-generated context.</summary>
internal static class WireTypes
{
    public static IReadOnlyList<JsonSerializerContext> Contexts { get; } =
        [.. Product.Wired.SelectMany(a => a.GetTypes()).Where(t => typeof(JsonSerializerContext).IsAssignableFrom(t)).Select(DefaultOf)];

    public static IReadOnlyList<JsonSerializerContext> RequestContexts { get; } = [.. Contexts.Where(c => NameEndsWith(c, "RequestJson"))];

    /// <summary>What vendors say, asked or not.</summary>
    public static IReadOnlyList<JsonSerializerContext> ResponseContexts { get; } =
        [.. Contexts.Where(c => NameEndsWith(c, "ResponseJson") || NameEndsWith(c, "WebhookJson"))];

    /// <summary>What queues store: written and read by us alone.</summary>
    public static IReadOnlyList<JsonSerializerContext> StoredContexts { get; } = [.. Contexts.Where(c => NameEndsWith(c, "StoredJson"))];

    /// <summary>What is written member by member; what a converter of ours writes is held by golden files.</summary>
    public static IReadOnlyList<JsonTypeInfo> Requests { get; } = [.. RequestContexts.SelectMany(ObjectsOf)];

    public static IReadOnlyList<JsonTypeInfo> Responses { get; } = [.. ResponseContexts.SelectMany(ObjectsOf)];

    /// <summary>The members that go over the wire. An ignored one is known to the serializer too, without a way to it.</summary>
    public static IEnumerable<JsonPropertyInfo> Members(JsonTypeInfo type) => type.Properties.Where(p => p.Get is not null || p.Set is not null);

    /// <summary>The members that go over the wire by name.</summary>
    public static IEnumerable<JsonPropertyInfo> Named(JsonTypeInfo type) => Members(type).Where(p => !p.IsExtensionData);

    public static PropertyInfo MemberOf(JsonPropertyInfo property) => property.AttributeProvider as PropertyInfo
        ?? throw new InvalidOperationException($"The member behind '{property.Name}' is not a property.");

    public static string NameOf(JsonPropertyInfo property)
    {
        PropertyInfo member = MemberOf(property);
        return $"{member.ReflectedType!.FullName}.{member.Name}";
    }

    /// <summary>The type, what it holds if it is nullable or a collection, and what that holds.</summary>
    public static IEnumerable<Type> Within(Type type)
    {
        IEnumerable<Type> inner = type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments();
        return inner.SelectMany(Within).Prepend(type);
    }

    private static JsonSerializerContext DefaultOf(Type context) =>
        (JsonSerializerContext)context.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static bool NameEndsWith(JsonSerializerContext context, string suffix) => context.GetType().Name.EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>The types named in [JsonSerializable], and on from there: what lies behind a converter of ours the serializer never sees.</summary>
    private static IEnumerable<JsonTypeInfo> ObjectsOf(JsonSerializerContext context)
    {
        HashSet<Type> seen = [.. RootsOf(context)];
        Queue<Type> waiting = new(seen);
        while (waiting.TryDequeue(out Type? type))
        {
            if (context.GetTypeInfo(type) is not { Kind: JsonTypeInfoKind.Object } info || !Product.Owns(type))
            {
                continue;
            }

            yield return info;
            foreach (Type found in Named(info).Where(p => p.CustomConverter is null).SelectMany(p => Within(p.PropertyType)).Where(seen.Add))
            {
                waiting.Enqueue(found);
            }
        }
    }

    private static IEnumerable<Type> RootsOf(JsonSerializerContext context) => context.GetType().GetCustomAttributesData()
        .Where(a => a.AttributeType == typeof(JsonSerializableAttribute))
        .Select(a => (Type)a.ConstructorArguments[0].Value!);
}

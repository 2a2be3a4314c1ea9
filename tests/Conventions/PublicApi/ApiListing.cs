using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Conventions;

/// <summary>What an assembly shows to hosts, as sorted text that reads like C#.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetTypes().Where(t => t.IsVisible).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            Append(text, type);
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Append(StringBuilder text, Type type)
    {
        foreach (string attribute in ApiAttributes.Of(type))
        {
            text.Append(attribute).Append('\n');
        }

        text.Append(ApiType.Header(type));
        string[] members = [.. Members(type)];
        if (members.Length == 0)
        {
            text.Append(";\n\n");
            return;
        }

        text.Append("\n{\n");
        foreach (string member in members)
        {
            text.Append("    ").Append(member).Append('\n');
        }

        text.Append("}\n\n");
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(ApiMember.EnumValue);
        }

        return Lines(type.GetFields(Declared).Where(IsShown), ApiMember.Of)
            .Concat(Lines(type.GetConstructors(Declared).Where(IsShown), ApiMember.Of))
            .Concat(Lines(type.GetProperties(Declared).Where(p => p.GetAccessors(nonPublic: true).Any(IsShown)), ApiMember.Of))
            .Concat(Lines(type.GetEvents(Declared).Where(e => IsShown(e.AddMethod!)), ApiMember.Of))
            .Concat(Lines(type.GetMethods(Declared).Where(m => IsShown(m) && !IsAccessor(m)), ApiMember.Of));
    }

    private static IEnumerable<string> Lines<T>(IEnumerable<T> members, Func<T, string> write)
        where T : MemberInfo =>
        members.Where(IsWritten)
            .Select(m => (m.Name, Line: string.Join(' ', ApiAttributes.Of(m).Append(write(m)))))
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .ThenBy(m => m.Line, StringComparer.Ordinal)
            .Select(m => m.Line);

    /// <summary>What the compiler adds to a record follows from the word; only the deconstruction depends on the parameters.</summary>
    private static bool IsWritten(MemberInfo member) =>
        member.Name == "Deconstruct" || !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsShown(FieldInfo field) => field.IsPublic || ((field.IsFamily || field.IsFamilyOrAssembly) && !field.DeclaringType!.IsSealed);

    private static bool IsShown(MethodBase method) => ApiMember.IsShown(method);
}

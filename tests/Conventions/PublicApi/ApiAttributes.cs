using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Conventions;

/// <summary>The attributes that change what a host may do.</summary>
internal static class ApiAttributes
{
    private static readonly Type[] Telling =
    [
        typeof(EditorBrowsableAttribute),
        typeof(ExperimentalAttribute),
        typeof(FlagsAttribute),
        typeof(ObsoleteAttribute),
        typeof(RequiresDynamicCodeAttribute),
        typeof(RequiresUnreferencedCodeAttribute),
    ];

    public static IEnumerable<string> Of(MemberInfo member) => member.GetCustomAttributesData()
        .Where(a => Telling.Contains(a.AttributeType) && !IsWarningOfCompiler(member, a))
        .Select(Write)
        .Order(StringComparer.Ordinal);

    private static string Write(CustomAttributeData attribute)
    {
        string name = attribute.AttributeType.Name[..^"Attribute".Length];
        string arguments = string.Join(
            ", ",
            attribute.ConstructorArguments.Select(a => ApiMember.Literal(a.Value, a.ArgumentType))
                .Concat(attribute.NamedArguments.Select(a => $"{a.MemberName} = {ApiMember.Literal(a.TypedValue.Value, a.TypedValue.ArgumentType)}")));
        return arguments.Length == 0 ? $"[{name}]" : $"[{name}({arguments})]";
    }

    /// <summary>Constructors of types with required members are marked obsolete for compilers that do not know 'required'.</summary>
    private static bool IsWarningOfCompiler(MemberInfo member, CustomAttributeData attribute) =>
        attribute.AttributeType == typeof(ObsoleteAttribute)
        && member.GetCustomAttributesData().Any(a => a.AttributeType == typeof(CompilerFeatureRequiredAttribute));
}

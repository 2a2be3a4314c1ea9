using System.Reflection;

namespace Conventions;

/// <summary>What a host compiles against is the framework, Microsoft.Extensions and ourselves; everything else can be swapped or upgraded unseen.</summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    [Fact]
    public void Public_signatures_name_no_third_party() =>
        Rule.Holds(
            Product.PublicTypes,
            t => TypesShownBy(t).SelectMany(s => Parts(s.Type).Select(part => (s.Where, Part: part)))
                .Where(s => !IsAllowed(t, s.Part))
                .Select(s => $"{s.Where} shows {s.Part.FullName} of {s.Part.Assembly.GetName().Name}"),
            "keep the package inside: take and return types of ours, and translate at the border. ASP.NET Core counts as a third party too; a package named after what it joins may show that.");

    private static bool IsAllowed(Type owner, Type type)
    {
        string name = type.Assembly.GetName().Name!;
        return Product.Owns(type)
            || (name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) && Product.NameOf(owner.Assembly).EndsWith(".AspNetCore", StringComparison.Ordinal))
            || (name == "Npgsql" && Product.NameOf(owner.Assembly).EndsWith(".Postgres", StringComparison.Ordinal))
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || Path.GetDirectoryName(type.Assembly.Location) == Framework;
    }

    private static IEnumerable<(string Where, Type Type)> TypesShownBy(Type type)
    {
        string name = type.FullName!;
        IEnumerable<Type> heads = type.GetInterfaces().Append(type.BaseType).OfType<Type>()
            .Concat(type.GetGenericArguments().SelectMany(a => a.GetGenericParameterConstraints()));
        return heads.Select(t => (name, t))
            .Concat(type.GetMethods(Declared).Where(IsShown).SelectMany(m => Signature(m).Append(m.ReturnType).Select(t => ($"{name}.{m.Name}", t))))
            .Concat(type.GetConstructors(Declared).Where(IsShown).SelectMany(c => Signature(c).Select(t => ($"{name} (constructor)", t))))
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly).Select(f => ($"{name}.{f.Name}", f.FieldType)));
    }

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Signature(MethodBase method) => method.GetParameters().Select(p => p.ParameterType)
        .Concat(method.IsGenericMethodDefinition ? method.GetGenericArguments().SelectMany(a => a.GetGenericParameterConstraints()) : []);

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.IsGenericParameter)
        {
            return [];
        }

        return type.HasElementType
            ? Parts(type.GetElementType()!)
            : type.GetGenericArguments().SelectMany(Parts).Append(type);
    }
}

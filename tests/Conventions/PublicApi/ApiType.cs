using System.Reflection;
using System.Runtime.CompilerServices;

namespace Conventions;

/// <summary>Writes the first line of a type, and types where they are used.</summary>
internal static class ApiType
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(ushort)] = "ushort",
        [typeof(void)] = "void",
    };

    public static string Header(Type type)
    {
        string name = $"{type.Namespace}.{Path(type)}{Parameters(type.GetGenericArguments())}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"{Visibility(type)}delegate {ApiMember.Return(invoke)} {name}({ApiMember.Parameters(invoke)}){Constraints(type.GetGenericArguments())}";
        }

        string[] bases = [.. Bases(type)];
        return $"{Visibility(type)}{Kind(type)} {name}{(bases.Length == 0 ? string.Empty : " : " + string.Join(", ", bases))}{Constraints(type.GetGenericArguments())}";
    }

    /// <summary>A type without what is known of null.</summary>
    public static string Name(Type type) => Name(type, nullability: null);

    /// <summary>A type with a question mark wherever null may be.</summary>
    public static string Name(Type type, NullabilityInfo? nullability, bool isWritten = false)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability, isWritten);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        return Plain(type, nullability) + (IsMarked(type, nullability, isWritten) ? "?" : string.Empty);
    }

    public static string Parameters(Type[] arguments) =>
        arguments.Length == 0 ? string.Empty : $"<{string.Join(", ", arguments.Select(Variance))}>";

    public static string Constraints(Type[] arguments) => string.Concat(arguments
        .Where(a => a.IsGenericParameter)
        .Select(a => (a.Name, Rules: string.Join(", ", Constraints(a))))
        .Where(a => a.Rules.Length > 0)
        .Select(a => $" where {a.Name} : {a.Rules}"));

    private static bool IsMarked(Type type, NullabilityInfo? nullability, bool isWritten)
    {
        bool isReference = !type.IsValueType && (!type.IsGenericParameter || IsMarkedParameter(type));
        return isReference && (isWritten ? nullability?.WriteState : nullability?.ReadState) == NullabilityState.Nullable;
    }

    // An unconstrained parameter reads as nullable everywhere, since the host may put a nullable type in its place.
    private static bool IsMarkedParameter(Type type) =>
        type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);

    private static string Plain(Type type, NullabilityInfo? nullability)
    {
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (type.IsGenericParameter || !type.IsGenericType)
        {
            return Keywords.GetValueOrDefault(type, type.IsGenericParameter ? type.Name : Path(type));
        }

        Type[] arguments = type.GetGenericArguments();
        IEnumerable<string> names = arguments.Select((a, i) => Name(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{Path(type)}<{string.Join(", ", names)}>";
    }

    private static string Path(Type type)
    {
        int arity = type.Name.IndexOf('`', StringComparison.Ordinal);
        string name = arity < 0 ? type.Name : type.Name[..arity];
        return type.IsNested ? $"{Path(type.DeclaringType!)}.{name}" : name;
    }

    private static string Visibility(Type type) => type.IsNestedFamily || type.IsNestedFamORAssem ? "protected " : "public ";

    private static string Kind(Type type)
    {
        bool isRecord = type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null;
        return type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => string.Concat(
                type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly " : string.Empty,
                type.IsByRefLike ? "ref " : string.Empty,
                isRecord ? "record struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => string.Concat(
                type.IsAbstract ? "abstract " : string.Empty,
                type.IsSealed ? "sealed " : string.Empty,
                isRecord ? "record" : "class"),
        };
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            Type underlying = Enum.GetUnderlyingType(type);
            return underlying == typeof(int) ? [] : [Name(underlying)];
        }

        Type[] all = type.GetInterfaces();
        IEnumerable<Type> implied = all.SelectMany(i => i.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        IEnumerable<string> own = all.Except(implied).Where(i => i.IsVisible).Select(Name).Order(StringComparer.Ordinal);
        return type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType) ? own : own.Prepend(Name(type.BaseType));
    }

    private static string Variance(Type argument)
    {
        GenericParameterAttributes variance = argument.IsGenericParameter
            ? argument.GenericParameterAttributes & GenericParameterAttributes.VarianceMask
            : GenericParameterAttributes.None;
        return variance switch
        {
            GenericParameterAttributes.Covariant => $"out {argument.Name}",
            GenericParameterAttributes.Contravariant => $"in {argument.Name}",
            _ => Name(argument),
        };
    }

    private static IEnumerable<string> Constraints(Type argument)
    {
        GenericParameterAttributes rules = argument.GenericParameterAttributes;
        bool isValue = rules.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (isValue)
        {
            yield return "struct";
        }
        else if (rules.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }
        else if (IsNotNull(argument))
        {
            yield return "notnull";
        }

        foreach (string constraint in argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(Name).Order(StringComparer.Ordinal))
        {
            yield return constraint;
        }

        if (!isValue && rules.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            yield return "new()";
        }
    }

    /// <summary>The compiler marks 'notnull' as it marks a reference type without a question mark; on the parameter itself or on all of the type.</summary>
    private static bool IsNotNull(Type argument)
    {
        CustomAttributeData? own = Find(argument, "System.Runtime.CompilerServices.NullableAttribute");
        CustomAttributeData? context = argument.DeclaringMethod is { } method ? Find(method, "System.Runtime.CompilerServices.NullableContextAttribute") : null;
        context ??= Find(argument.DeclaringType!, "System.Runtime.CompilerServices.NullableContextAttribute");
        return argument.GetGenericParameterConstraints().Length == 0 && (own ?? context)?.ConstructorArguments[0].Value is (byte)1;
    }

    private static CustomAttributeData? Find(MemberInfo member, string attribute) =>
        member.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType.FullName == attribute);
}

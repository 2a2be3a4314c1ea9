using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Conventions;

/// <summary>Writes one member of a type as one line of C#.</summary>
internal static class ApiMember
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "+",
        ["op_Equality"] = "==",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_Subtraction"] = "-",
    };

    public static bool IsShown(MethodBase method) =>
        method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    public static string EnumValue(FieldInfo field) => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)},";

    public static string Of(FieldInfo field)
    {
        string modifiers = field switch
        {
            { IsLiteral: true } => "const ",
            { IsStatic: true, IsInitOnly: true } => "static readonly ",
            { IsStatic: true } => "static ",
            { IsInitOnly: true } => "readonly ",
            _ => string.Empty,
        };
        string value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : string.Empty;
        return $"{(field.IsPublic ? "public" : "protected")} {modifiers}{ApiType.Name(field.FieldType, Nullability.Create(field))} {field.Name}{value};";
    }

    public static string Of(ConstructorInfo constructor) =>
        $"{Visibility(constructor)}{(constructor.IsStatic ? "static " : string.Empty)}{Simple(constructor.DeclaringType!)}({Parameters(constructor)});";

    public static string Of(EventInfo member) =>
        $"{Modifiers(member.AddMethod!)}event {ApiType.Name(member.EventHandlerType!, Nullability.Create(member))} {member.Name};";

    public static string Of(PropertyInfo property)
    {
        MethodInfo widest = property.GetAccessors(nonPublic: true).Where(IsShown).OrderByDescending(a => a.IsPublic).First();
        string required = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false) ? "required " : string.Empty;
        string name = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{Parameters(property.GetMethod ?? property.SetMethod!, property.GetIndexParameters().Length)}]";
        NullabilityInfo nullability = Nullability.Create(property);
        string type = ApiType.Name(property.PropertyType, nullability, isWritten: property.GetMethod is null);
        return $"{Modifiers(widest)}{required}{type} {name} {{ {Accessor(property.GetMethod, widest, "get")}{Accessor(property.SetMethod, widest, SetterWord(property))}}}";
    }

    public static string Of(MethodInfo method)
    {
        Type[] generics = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
        return $"{Modifiers(method)}{Named(method)}{ApiType.Parameters(generics)}({Parameters(method)}){ApiType.Constraints(generics)};";
    }

    public static string Return(MethodInfo method)
    {
        string reference = method.ReturnType.IsByRef ? "ref " : string.Empty;
        return reference + ApiType.Name(method.ReturnType, Nullability.Create(method.ReturnParameter));
    }

    public static string Parameters(MethodBase method, int? count = null) =>
        string.Join(", ", method.GetParameters().Take(count ?? int.MaxValue).Select((p, i) => Parameter(p, i == 0 && method.IsDefined(typeof(ExtensionAttribute), inherit: false))));

    /// <summary>A constant as it is written in C#.</summary>
    public static string Literal(object? value, Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => bare != type || !type.IsValueType ? "null" : "default",
            string text => $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            bool flag => flag ? "true" : "false",
            char letter => $"'{letter}'",
            _ when bare.IsEnum => $"{bare.Name}.{Enum.ToObject(bare, value)}",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    private static string Parameter(ParameterInfo parameter, bool isExtended)
    {
        string prefix = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when isExtended => "this ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) || parameter.IsDefined(typeof(ParamCollectionAttribute), inherit: false) => "params ",
            _ => string.Empty,
        };
        string value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : string.Empty;
        return $"{prefix}{ApiType.Name(parameter.ParameterType, Nullability.Create(parameter), isWritten: !parameter.IsOut)} {parameter.Name}{value}";
    }

    private static string Named(MethodInfo method) => method.Name switch
    {
        "op_Implicit" => $"implicit operator {Return(method)}",
        "op_Explicit" => $"explicit operator {Return(method)}",
        _ when Operators.TryGetValue(method.Name, out string? symbol) => $"{Return(method)} operator {symbol}",
        _ => $"{Return(method)} {method.Name}",
    };

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            string kind = method.IsAbstract ? "abstract " : "virtual ";
            return method.IsStatic ? "static " + (method.IsVirtual ? kind : string.Empty) : method.IsAbstract ? string.Empty : "virtual ";
        }

        bool isOverride = method.GetBaseDefinition().DeclaringType != method.DeclaringType;
        string word = method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => isOverride ? "abstract override " : "abstract ",
            { IsVirtual: true, IsFinal: true } when isOverride => "sealed override ",
            { IsVirtual: true } when isOverride => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => string.Empty,
        };
        return Visibility(method) + word;
    }

    private static string Visibility(MethodBase method) => method.IsPublic ? "public " : method.IsFamilyOrAssembly ? "protected internal " : "protected ";

    private static string Accessor(MethodInfo? accessor, MethodInfo widest, string word) => accessor switch
    {
        null => string.Empty,
        _ when !IsShown(accessor) => string.Empty,
        { IsPublic: false } when widest.IsPublic => $"{Visibility(accessor)}{word}; ",
        _ => $"{word}; ",
    };

    private static string SetterWord(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true ? "init" : "set";

    private static string Simple(Type type)
    {
        int arity = type.Name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? type.Name : type.Name[..arity];
    }
}

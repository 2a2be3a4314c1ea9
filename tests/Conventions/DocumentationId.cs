using System.Reflection;

namespace Conventions;

/// <summary>The name under which the compiler files the documentation of a method.</summary>
internal static class DocumentationId
{
    public static string Of(MethodInfo method)
    {
        string arity = method.IsGenericMethodDefinition ? $"``{method.GetGenericArguments().Length}" : string.Empty;
        string parameters = string.Join(',', method.GetParameters().Select(p => Of(p.ParameterType)));
        return $"M:{method.DeclaringType!.FullName!.Replace('+', '.')}.{method.Name}{arity}{(parameters.Length == 0 ? string.Empty : $"({parameters})")}";
    }

    private static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return (type.IsGenericMethodParameter ? "``" : "`") + type.GenericParameterPosition;
        }

        if (!type.IsGenericType)
        {
            return type.FullName!.Replace('+', '.');
        }

        string name = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Of))}}}";
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace Conventions;

/// <summary>The assemblies built from <c>src/</c>, found by their projects, so that a new one is held to the rules without being listed.</summary>
internal static class Product
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Repository.Projects.Where(p => p.StartsWith("src/", StringComparison.Ordinal)).Select(p => Path.GetFileNameWithoutExtension(p))];

    public static IReadOnlyList<Assembly> Assemblies { get; } = [.. Names.Select(Assembly.Load)];

    /// <summary>The assemblies that talk to one vendor each.</summary>
    public static IReadOnlyList<Assembly> Clients { get; } = [.. Assemblies.Where(a => NameOf(a).EndsWith(".Client", StringComparison.Ordinal))];

    /// <summary>The assemblies that read and write what vendors do: the clients, and what belongs to one of them.</summary>
    public static IReadOnlyList<Assembly> Wired { get; } = [.. Assemblies.Where(a => Clients.Any(c => $"{NameOf(a)}.".StartsWith($"{NameOf(c)}.", StringComparison.Ordinal)))];

    /// <summary>Every type somebody wrote; what compiler and source generators add is left out.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(a => a.GetTypes()).Where(IsWritten)];

    /// <summary>Every type a host can see.</summary>
    public static IReadOnlyList<Type> PublicTypes { get; } = [.. Types.Where(t => t.IsVisible)];

    public static string NameOf(Assembly assembly) => assembly.GetName().Name!;

    public static bool Owns(Type type) => Assemblies.Contains(type.Assembly);

    private static bool IsWritten(Type type) =>
        !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType))
        && (type.Namespace == NameOf(type.Assembly) || type.IsVisible);
}

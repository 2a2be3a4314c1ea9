using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Integration.Abstractions;

namespace Conventions;

/// <summary>No key, secret or identifier of a person shows itself by way of a generated ToString or the debugger.</summary>
public sealed class SecretTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] Secrets = ["Key", "Secret", "Authorization", "Token", "Password", "Credential"];

    private static readonly string[] People = ["Email", "Phone", "UserId", "ExternalId", "CustomerId", "BrazeId", "AliasName", "Value", "Label"];

    /// <summary>Members whose name sounds like a secret and holds none.</summary>
    private static readonly string[] Harmless =
    [
        // Names of attributes and what is put in front of them.
        "Integration.Abstractions.CustomKey.Key",
        "Integration.Abstractions.AttributeNormalizerOptions.RefusedKeyPrefix",
    ];

    [Fact]
    public void Records_do_not_print_secrets_or_people()
    {
        Rule.Holds(
            Product.Types.Where(IsRecord),
            t => PrintsItself(t) ? PrintedBy(t).Where(IsSensitive).Select(NameOf) : [],
            "a record prints every public property, and what is printed is logged: override ToString and leave the value out (see UserKey), or make it a class.");
    }

    [Fact]
    public void Every_listed_exception_exists() =>
        Rule.NoneStale(Harmless, Product.Types.SelectMany(t => t.GetProperties(Declared)).Select(NameOf));

    [Fact]
    public void Options_hide_secrets_from_the_debugger() =>
        Rule.Holds(
            Product.PublicTypes.Where(t => t.IsClass && t.Name.EndsWith("Options", StringComparison.Ordinal)),
            FindDebuggerProblems,
            "put [DebuggerDisplay(\"…\")] on the class and [DebuggerBrowsable(DebuggerBrowsableState.Never)] on the property.");

    [Fact]
    public void Debugger_displays_name_no_secret_and_no_person() =>
        Rule.Holds(
            Product.Types.Where(t => t.IsDefined(typeof(DebuggerDisplayAttribute), inherit: false)),
            t => SensitiveOf(t)
                .Where(p => Shows(t.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false)!.Value, p.Name))
                .Select(NameOf),
            "show a kind, a count or a name of ours in [DebuggerDisplay], never the value.");

    private static IEnumerable<string> FindDebuggerProblems(Type type)
    {
        PropertyInfo[] secrets = [.. type.GetProperties(Declared).Where(p => IsOneOf(p, Secrets))];
        if (secrets.Length > 0 && !type.IsDefined(typeof(DebuggerDisplayAttribute), inherit: false))
        {
            yield return $"{type.FullName} has secrets and no [DebuggerDisplay]";
        }

        foreach (PropertyInfo property in secrets)
        {
            if (property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never)
            {
                yield return $"{NameOf(property)} is browsable";
            }
        }
    }

    private static bool IsRecord(Type type) => FindPrintMembers(type) is not null;

    /// <summary>Whether the compiler wrote both ToString and the list of members it prints.</summary>
    private static bool PrintsItself(Type type) =>
        FindPrintMembers(type) is { } printMembers
        && IsGenerated(printMembers)
        && type.GetMethod(nameof(ToString), Type.EmptyTypes) is { } toString
        && (IsGenerated(toString) || toString.DeclaringType != type);

    private static MethodInfo? FindPrintMembers(Type type) => type.GetMethod("PrintMembers", Declared);

    private static bool IsGenerated(MethodInfo method) => method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static IEnumerable<PropertyInfo> PrintedBy(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod is not null);

    private static IEnumerable<PropertyInfo> SensitiveOf(Type type) => type.GetProperties(Declared).Where(IsSensitive);

    private static bool IsSensitive(PropertyInfo property) => IsOneOf(property, Secrets) || IsOneOf(property, People);

    private static bool IsOneOf(PropertyInfo property, string[] words) =>
        HoldsText(property.PropertyType)
        && words.Any(w => property.Name.Contains(w, StringComparison.Ordinal))
        && !Harmless.Contains(NameOf(property), StringComparer.Ordinal);

    private static bool Shows(string display, string member) =>
        display.Contains($"{{{member}}}", StringComparison.Ordinal) || display.Contains($"{{{member},", StringComparison.Ordinal) || display.Contains("ToString", StringComparison.Ordinal);

    /// <summary>A list of texts is not meant: it prints the name of its type.</summary>
    private static bool HoldsText(Type type) => type == typeof(string) || type == typeof(Optional<string>);

    private static string NameOf(PropertyInfo property) => $"{property.ReflectedType!.FullName}.{property.Name}";
}

using System.Reflection;

namespace Conventions;

/// <summary>Whatever waits says so in its name and can be cancelled.</summary>
public sealed class AsyncMethodTests
{
    private const string Suffix = "Async";

    /// <summary>Methods whose shape somebody else decided.</summary>
    private static readonly string[] Prescribed = [nameof(IAsyncDisposable.DisposeAsync)];

    private static readonly Type[] Waiting = [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    [Fact]
    public void Async_methods_say_so_and_take_a_token_last() =>
        Rule.Holds(
            Methods().Where(IsAsync),
            FindProblems,
            "end the name in Async and the parameters in 'CancellationToken cancellationToken = default'.");

    [Fact]
    public void Methods_called_Async_are_async() =>
        Rule.Holds(
            Methods().Where(m => m.Name.EndsWith(Suffix, StringComparison.Ordinal)),
            m => IsAsync(m) ? [] : [$"{NameOf(m)} returns {m.ReturnType.Name}"],
            "drop the suffix, or return a task.");

    private static IEnumerable<MethodInfo> Methods() => Product.PublicTypes
        .Where(t => !typeof(Delegate).IsAssignableFrom(t))
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(m => !m.IsSpecialName && Product.Owns(m.GetBaseDefinition().DeclaringType!) && !Prescribed.Contains(m.Name, StringComparer.Ordinal));

    private static bool IsAsync(MethodInfo method)
    {
        Type type = method.ReturnType;
        return Waiting.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }

    private static IEnumerable<string> FindProblems(MethodInfo method)
    {
        if (!method.Name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            yield return $"{NameOf(method)} does not end in {Suffix}";
        }

        if (method.GetParameters().LastOrDefault() is not { Name: "cancellationToken", HasDefaultValue: true } last
            || last.ParameterType != typeof(CancellationToken))
        {
            yield return $"{NameOf(method)} does not end in an optional cancellationToken";
        }
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}

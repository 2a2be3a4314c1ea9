namespace Conventions;

/// <summary>What types are called, where they live, and that nobody derives from them by accident.</summary>
public sealed class TypeTests
{
    private const string RegistrationNamespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>Concrete public classes made to be derived from.</summary>
    private static readonly string[] MadeToBeDerivedFrom =
    [
        // A vendor's client adds the vendor's own fields; hosts catch the base.
        "Integration.Abstractions.ApiException",

        // A queue for one purpose adds options of its own.
        "Integration.Delivery.DeliveryOptions",
    ];

    private static readonly string[] VagueEndings = ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Managers", "Common"];

    private static readonly string[] Vendors = ["SessionM", "Braze", "mParticle", "Lytics"];

    private static readonly string[] Neutral = ["Integration.Abstractions", "Integration.Http"];

    [Fact]
    public void Classes_are_sealed_unless_made_to_be_derived_from()
    {
        Type[] open = [.. Product.Types.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract)];

        Rule.Holds(
            open,
            t => IsDerivedFrom(t) && (!t.IsVisible || MadeToBeDerivedFrom.Contains(t.FullName, StringComparer.Ordinal)) ? [] : [t.FullName!],
            "seal the class; one made to be derived from is abstract, or listed here with its reason.");
        Rule.NoneStale(MadeToBeDerivedFrom, open.Select(t => t.FullName!));
    }

    [Fact]
    public void Names_say_what_a_type_is() =>
        Rule.Holds(
            Product.Types,
            t => VagueEndings.Any(e => t.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? [t.FullName!] : [],
            "name the type after the one thing it does; if it does several, they are several types.");

    [Fact]
    public void Every_namespace_is_the_project_name() =>
        Rule.Holds(
            Product.Types,
            t => t.Namespace == Product.NameOf(t.Assembly) || IsRegistration(t) ? [] : [$"{t.FullName} in {Product.NameOf(t.Assembly)}"],
            $"folders are rooms, the namespace is the project; only registration extensions (…Extensions) live in {RegistrationNamespace}.");

    [Fact]
    public void Neutral_assemblies_name_no_vendor() =>
        Rule.Holds(
            Product.Types.Where(t => Neutral.Contains(Product.NameOf(t.Assembly), StringComparer.Ordinal)),
            t => Vendors.Any(v => t.Name.Contains(v, StringComparison.OrdinalIgnoreCase)) ? [t.FullName!] : [],
            "what knows a vendor belongs into that vendor's client; here it gets a neutral name.");

    private static bool IsRegistration(Type type) =>
        type.Namespace == RegistrationNamespace && type.IsAbstract && type.IsSealed && type.Name.EndsWith("Extensions", StringComparison.Ordinal);

    private static bool IsDerivedFrom(Type type) => Product.Types.Any(t => Definition(t.BaseType) == type);

    private static Type? Definition(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;
}

using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Conventions;

/// <summary>The names on the wire are the vendor's, written out, so that renaming a property never changes a request.</summary>
public sealed partial class WireNameTests
{
    /// <summary>Wire names of the vendors that are not snake_case.</summary>
    private static readonly string[] VendorsOwn =
    [
        // Named after the HTML tags they become.
        "meta-viewport-content",
        "links-tags",
        // Braze's SCIM operations follow the standard's names.
        "userName",
        "givenName",
        "familyName",
        "createdAt",
        "lastSignInAt",
        "companyPermissions",
        "appGroup",
        "appGroupId",
        "appGroupName",
        "appGroupPermissions",
        "appGroupPermissionSets",
        "appGroupPermissionSetId",
        "appGroupPermissionSetName",
        "teamId",
        "teamName",
        "teamPermissions",
        "roleId",
        "roleName",
        "totalResults",
        "Resources",
        // Apple's own name.
        "content-available",
    ];

    public static TheoryData<string> Directions() => ["requests", "responses"];

    [Fact]
    public void Every_context_says_whether_it_writes_or_reads() =>
        Rule.Holds(
            WireTypes.Contexts,
            c => WireTypes.RequestContexts.Contains(c) || WireTypes.ResponseContexts.Contains(c) || WireTypes.StoredContexts.Contains(c) ? [] : [c.GetType().FullName!],
            "a client has one context ending in RequestJson and one ending in ResponseJson: reading's leniency would cost writing its fast path.");

    [Theory]
    [MemberData(nameof(Directions))]
    public void Every_member_has_its_name_written_out(string direction) =>
        Rule.Holds(
            Types(direction).SelectMany(WireTypes.Named),
            p => WireTypes.MemberOf(p).IsDefined(typeof(JsonPropertyNameAttribute), inherit: true) ? [] : [WireTypes.NameOf(p)],
            "put [JsonPropertyName(\"…\")] with the vendor's name on the property, or [JsonIgnore] when it does not go over the wire.");

    [Theory]
    [MemberData(nameof(Directions))]
    public void Names_are_unique_ignoring_case(string direction) =>
        Rule.Holds(
            Types(direction),
            t => WireTypes.Named(t).GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"{t.Type.FullName}: '{g.Key}'"),
            "responses are read in any letter case, so two such names are one: keep one property.");

    [Theory]
    [MemberData(nameof(Directions))]
    public void Names_are_snake_case(string direction) =>
        Rule.Holds(
            Types(direction).SelectMany(WireTypes.Named),
            p => SnakeCase().IsMatch(p.Name) || VendorsOwn.Contains(p.Name, StringComparer.Ordinal) ? [] : [$"{WireTypes.NameOf(p)}: '{p.Name}'"],
            "check the spelling against the vendor's page; a name the vendor spells otherwise is listed in this test.");

    [Fact]
    public void Every_listed_exception_is_in_use() =>
        Rule.NoneStale(VendorsOwn, WireTypes.Requests.Concat(WireTypes.Responses).SelectMany(WireTypes.Named).Select(p => p.Name));

    private static IReadOnlyList<JsonTypeInfo> Types(string direction) => direction == "requests" ? WireTypes.Requests : WireTypes.Responses;

    [GeneratedRegex("^_?[a-z][a-z0-9]*(_[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SnakeCase();
}

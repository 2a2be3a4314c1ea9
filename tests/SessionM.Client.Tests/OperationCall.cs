using Integration.Http;

namespace SessionM.Client.Tests;

/// <summary>One call of an operation of the table. Its customer is <see cref="UserId"/> or <see cref="ExternalId"/>.</summary>
internal sealed record OperationCall(Operation Operation, Func<SessionMClient, Task> SendAsync)
{
    public const string UserId = "user-one";
    public const string ExternalId = "card/one";
    public const string Email = "ann@b.test";
    public const string FirstName = "Ann-Marie";
    public const string Attribute = "Main Street";

    private static readonly CustomerId User = CustomerId.User(UserId);
    private static readonly CustomerId External = CustomerId.External(ExternalId);

    /// <summary>One for each operation; a test compares them with the table.</summary>
    public static IReadOnlyList<OperationCall> All { get; } =
    [
        // Tags
        new(SessionMOperations.CoreUserTagsCreate, c => c.Tags.IncrementAsync(User, ["visit"])),
        new(SessionMOperations.CoreExternalUserTagsCreate, c => c.Tags.SetExpiringAsync(External, ["vip"], TimeSpan.FromDays(1))),
        new(SessionMOperations.CoreUserTagsList, c => c.Tags.ListAsync(User)),
        new(SessionMOperations.CoreExternalUserTagsList, c => c.Tags.ListAsync(External)),

        // Customers
        new(SessionMOperations.CoreUsersCreate, c => c.Customers.CreateAsync(Profile())),
        new(SessionMOperations.CoreUsersGet, c => c.Customers.GetAsync(User)),
        new(SessionMOperations.CoreExternalUsersGet, c => c.Customers.GetAsync(External)),
        new(SessionMOperations.CoreUsersList, c => c.Customers.GetManyAsync([UserId])) { Query = "?user_ids[]=user-one" },
        new(SessionMOperations.CoreUsersUpdate, c => c.Customers.UpdateAsync(User, Profile())),
        new(SessionMOperations.CoreExternalUsersUpdate, c => c.Customers.UpdateAsync(External, Profile())),
        new(SessionMOperations.CoreUsersDelete, c => c.Customers.DeleteAsync(User)),
        new(SessionMOperations.CoreExternalUsersDelete, c => c.Customers.DeleteAsync(External)),
        new(SessionMOperations.CoreUsersSearch, c => c.Customers.SearchAsync(CustomerSearch.ExternalId(ExternalId))) { Query = "?external_id=card%2Fone", FindsNobody = true },
        new(SessionMOperations.CoreUsersSearchAll, c => c.Customers.SearchAllAsync(CustomerSearch.Email(Email))) { Query = "?email=ann%40b.test" },
        new(SessionMOperations.CoreUserProfileCreate, c => c.Customers.SetCustomAttributesAsync(User, Attributes())),
        new(SessionMOperations.CoreExternalUserProfileCreate, c => c.Customers.SetCustomAttributesAsync(External, Attributes())),

        // Offers
        new(SessionMOperations.ConnectGetUserOffers, c => c.Offers.GetUserOffersPageAsync(new UserOffersRequest(UserId))),
    ];

    public static TheoryData<string> Names => [.. All.Select(call => call.Operation.Name)];

    /// <summary>What follows the path.</summary>
    public string Query { get; init; } = "";

    /// <summary>Whether an unknown customer is an answer like any other.</summary>
    public bool FindsNobody { get; init; }

    /// <summary>What the route has places for besides key and customer, by their names.</summary>
    public Dictionary<string, string> PathValues { get; init; } = [];

    /// <summary>Where the call goes: its family's address, its route filled in, its query.</summary>
    public string Address => Roots[Operation.LimitGroup]
        + PathValues.Append(new("api_key", StubTenant.ApiKey)).Append(new("user_id", UserId)).Append(new("external_id", ExternalId))
            .Aggregate(Operation.Route, (route, value) => route.Replace($"{{{value.Key}}}", Uri.EscapeDataString(value.Value), StringComparison.Ordinal))
        + Query;

    /// <summary>The credential of its family.</summary>
    public string Authorization => Authorizations[Operation.LimitGroup];

    private static Dictionary<string, string> Roots { get; } = new(StringComparer.Ordinal)
    {
        ["core"] = "https://core.test/",
        ["connect"] = "https://connect.test/",
    };

    private static Dictionary<string, string> Authorizations { get; } = new(StringComparer.Ordinal)
    {
        ["core"] = BasicCredentials.ToHeader(StubTenant.ApiKey, StubTenant.ApiSecret, authorization: null).ToString(),
        ["connect"] = "Basic " + StubTenant.ConnectAuthorization,
    };

    public static OperationCall Of(string name) => All.Single(call => call.Operation.Name == name);

    private static CustomerProfile Profile() => new() { ExternalId = ExternalId, Email = Email, FirstName = FirstName };

    private static Dictionary<string, CustomAttributeValue> Attributes() => new(StringComparer.Ordinal) { ["store"] = Attribute };
}

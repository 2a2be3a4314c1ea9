using System.Text.Json.Nodes;

namespace SessionM.Client;

/// <summary>Which of whose purchases.</summary>
/// <param name="UserId">The SessionM user id; some tenants also take an external id here.</param>
public sealed record StoreTransactionsRequest(string UserId)
{
    private static readonly string[] OwnMembers = ["retailer_id", "user_id", "pagination_token"];

    /// <summary>The token of the page before; <see langword="null"/> for the first. That a request carries it as <c>pagination_token</c> is inferred.</summary>
    public string? PaginationToken { get; init; }

    /// <summary>
    /// Further members of the body, written as they are, for example a range of dates. Which ones SessionM takes is in a tenant's own API description and
    /// in no public source.
    /// </summary>
    public JsonObject? AdditionalMembers { get; init; }

    /// <summary>Which page; never the customer.</summary>
    public override string ToString() => PaginationToken is null ? "first page of store transactions" : "further page of store transactions";

    internal void ThrowIfInvalid(string parameterName)
    {
        if (string.IsNullOrWhiteSpace(UserId))
        {
            throw new ArgumentException("UserId is empty. Purchases are read for one customer.", parameterName);
        }

        if (OwnMembers.FirstOrDefault(name => AdditionalMembers?.ContainsKey(name) == true) is { } own)
        {
            throw new ArgumentException($"AdditionalMembers holds {own}, which the client writes itself. Remove it.", parameterName);
        }
    }
}

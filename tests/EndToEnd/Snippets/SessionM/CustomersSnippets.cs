using System.Text.Json;
using Integration.Abstractions;
using SessionM.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about customers.</summary>
internal static class CustomersSnippets
{
    public static async Task<string?> CreateAsync(ISessionMClient sessionM, CancellationToken ct)
    {
        #region customers-create
        CustomerResponse created = await sessionM.Customers.CreateAsync(new CustomerProfile
        {
            ExternalId = "C-100",
            Email = "a@b.test",
            FirstName = "Ann",
            Country = "DEU",                                       // three letters
            CustomAttributes = { ["favorite_store"] = "s-1" },     // a name SessionM knows
        }, ct);
        string? userId = created.Customer?.Id;                     // SessionM's own id, which the offer wallet takes
        #endregion
        return userId;
    }

    public static async Task<CustomerResponse?> FindAsync(ISessionMClient sessionM, Action<Customer, string?> handle, CancellationToken ct)
    {
        #region customers-find
        if (await sessionM.Customers.FindAsync(CustomerId.External("C-100"), CustomerExpansions.CustomAttributes, ct) is { Customer: { } customer })
        {
            string? store = customer.CustomAttributes.TryGetValue("favorite_store", out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            handle(customer, store);
        }

        CustomerResponse? byEmail = await sessionM.Customers.SearchAsync(CustomerSearch.Email("a@b.test"), ct);     // null when nobody has it
        #endregion
        return byEmail;
    }

    public static async Task UpdateAsync(ISessionMClient sessionM, CancellationToken ct)
    {
        #region customers-update
        await sessionM.Customers.UpdateAsync(CustomerId.External("C-100"), new CustomerProfile
        {
            City = "Anytown",
            Address2 = Optional.Null,                              // clears it; leaving it out does not
        }, ct);
        #endregion
    }
}

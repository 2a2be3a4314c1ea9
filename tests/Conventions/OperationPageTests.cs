using System.Text;
using Integration.Http;

namespace Conventions;

/// <summary>The pages that list the operations are written from the tables.</summary>
public sealed class OperationPageTests
{
    private const string AcceptVariable = "ACCEPT_DOCS";

    public static TheoryData<string> Tables() => [.. Product.Clients.Select(Product.NameOf)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_page_of_operations_is_the_table(string client)
    {
        string vendor = client.Split('.')[0];
        string file = $"docs/{vendor.ToLowerInvariant()}-operations.md";
        string page = Write(vendor, OperationTests.OperationsOf(client));
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(Repository.PathOf(file), page);
        }

        string before = File.Exists(Repository.PathOf(file)) ? Repository.Read(file).ReplaceLineEndings("\n") : string.Empty;
        if (before != page)
        {
            Assert.Fail($"{file} is not what the table says. Write it anew with {AcceptVariable}=1 dotnet test tests/Conventions");
        }
    }

    private static string Write(string vendor, IReadOnlyList<Operation> operations)
    {
        bool tellsEvidence = operations.Any(o => o.Inferred is not null);
        bool tellsPermission = operations.Any(o => o.Permission is not null);
        StringBuilder page = new();
        page.Append("# Operations of ").Append(vendor).Append("\n\n");
        page.Append("Written from the client's table; a test fails when it is stale. Safety: *idempotent* and *keyed* calls are repeated after any transient\n");
        page.Append("failure, *at most once* only after a certain non-delivery. A 429 holds back the whole limit group.\n\n");
        if (tellsEvidence)
        {
            page.Append("Confirmed: method and path are stated by the vendor or used by an integrator. Inferred: what the column names is a deduction.\n\n");
        }

        page.Append("| operation | method | path | safety | limit group |").Append(tellsPermission ? " permission |" : "").Append(tellsEvidence ? " evidence |" : "").Append(" source |\n");
        page.Append("|---|---|---|---|---|").Append(tellsPermission ? "---|" : "").Append(tellsEvidence ? "---|" : "").Append("---|\n");
        foreach (Operation o in operations)
        {
            page.Append("| `").Append(o.Name).Append("` | ").Append(o.Method.Method).Append(" | `/").Append(o.Route).Append("` | ")
                .Append(o.Safety switch { RetrySafety.AtMostOnce => "at most once", RetrySafety.Keyed => "keyed", _ => "idempotent" }).Append(o.SaferWhen is null ? "" : $"; {o.SaferWhen}").Append(" | ")
                .Append(o.LimitGroup).Append(" | ").Append(tellsPermission ? $"{(o.Permission is null ? "–" : $"`{o.Permission}`")} | " : "")
                .Append(tellsEvidence ? $"{(o.Inferred is null ? "confirmed" : $"inferred: {o.Inferred}")} | " : "").Append("[docs](").Append(o.Documentation).Append(") |\n");
        }

        return page.ToString();
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>One detail of a deposit or a spend, as the request words it.</summary>
internal sealed record PointForm(string UserId, bool IsSpend, decimal Amount, IReadOnlyList<string> AccountIds)
{
    private static readonly string[] SpendFlags = ["force_spend", "is_return"];

    public string? PointSourceId { get; private init; }

    public string? ReferenceId { get; private init; }

    public string? ReferenceType { get; private init; }

    public string? TransactionId { get; private init; }

    public string? IdempotencyId { get; private init; }

    public bool Force { get; private init; }

    /// <summary>The kind and the amount; never the user.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsSpend ? "spend" : "deposit")} of {Amount}");

    /// <summary>Reads all details of a request, or says what is wrong with its form.</summary>
    public static (IReadOnlyList<PointForm> Forms, string? Problem) Read(string userId, JsonObject body, bool isSpend)
    {
        string list = isSpend ? "spend_details" : "deposit_details";
        if (body[list] is not JsonArray { Count: > 0 } details)
        {
            return ([], $"{list} is required");
        }

        List<PointForm> forms = [];
        foreach (JsonNode? detail in details)
        {
            (PointForm? form, string? problem) = detail is not JsonObject members
                ? (null, $"{list} must hold objects")
                : isSpend ? ReadSpend(userId, members) : ReadDeposit(userId, members);
            if (form is null)
            {
                return ([], problem);
            }

            forms.Add(form);
        }

        return (forms, null);
    }

    private static (PointForm? Form, string? Problem) ReadDeposit(string userId, JsonObject detail)
    {
        if (WireJson.Number(detail["amount"]) is not > 0)
        {
            return (null, "amount must be a number above 0");
        }

        // All points originate from a source, SessionM says.
        if (WireJson.Text(detail["point_account_id"]) is not { Length: > 0 } account || WireJson.Text(detail["point_source_id"]) is not { Length: > 0 })
        {
            return (null, "point_account_id and point_source_id are required");
        }

        return Describe(new PointForm(userId, IsSpend: false, WireJson.Number(detail["amount"])!.Value, [account]), detail);
    }

    private static (PointForm? Form, string? Problem) ReadSpend(string userId, JsonObject detail)
    {
        if (WireJson.Number(detail["amount"]) is not > 0)
        {
            return (null, "amount must be a number above 0");
        }

        IReadOnlyList<string>? accounts = detail.ContainsKey("point_account_ids") ? ConnectBody.Texts(detail["point_account_ids"]) : [];
        if (accounts is null || (detail.ContainsKey("point_account_ids") && accounts.Count == 0))
        {
            return (null, "point_account_ids must be a list of ids");
        }

        if (ConnectBody.FindNoFlag(detail, SpendFlags) is { } flag)
        {
            return (null, $"{flag} must be true or false");
        }

        // What SessionM does with a return is not documented; doing something else in silence would be worse than refusing.
        return WireJson.Flag(detail["is_return"]) is true
            ? (null, "the sandbox does not know what is_return does")
            : Describe(new PointForm(userId, IsSpend: true, WireJson.Number(detail["amount"])!.Value, accounts) { Force = WireJson.Flag(detail["force_spend"]) is true }, detail);
    }

    private static (PointForm? Form, string? Problem) Describe(PointForm form, JsonObject detail)
    {
        if (detail.ContainsKey("rank") && WireJson.Integer(detail["rank"]) is null)
        {
            return (null, "rank must be a whole number");
        }

        return (form with
        {
            PointSourceId = WireJson.Text(detail["point_source_id"]),
            ReferenceId = WireJson.Text(detail["reference_id"]),
            ReferenceType = WireJson.Text(detail["reference_type"]),
            TransactionId = WireJson.Text(detail["transaction_id"]),
            IdempotencyId = WireJson.Text(detail["idempotency_id"]) is { Length: > 0 } id ? id : null,
        }, null);
    }
}

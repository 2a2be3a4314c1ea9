using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Phone numbers that take no SMS.</summary>
internal sealed class SmsEndpoints(BrazeState state) : BrazeEndpoints
{
    private const int MaxNumbers = 50;
    private const int MaxPageSize = 500;

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, "sms/invalid_phone_numbers", List),
        new(HttpMethod.Post, "sms/invalid_phone_numbers/remove", Remove),
    ];

    private Reply List(SandboxRequest request)
    {
        IReadOnlyList<string> numbers = BrazeQuery.Texts(request, "phone_numbers");
        (DayRange? range, string? problem) = DayRange.Read(request, otherwise: "phone_numbers");
        (OffsetSlice? slice, string? outOfBounds) = OffsetSlice.Read(request, MaxPageSize);
        string? reason = request.QueryValue("reason");
        problem ??= numbers.Count == 0 && range!.End is null ? "'end_date' is required" : null;
        problem ??= outOfBounds ?? (reason is null or "provider_error" or "deactivated" ? null : "'reason' must be 'provider_error' or 'deactivated'");
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        // Numbers come before the range.
        IEnumerable<AddressRecord> found = numbers.Count > 0
            ? numbers.Select(state.Addresses.FindPhone).OfType<AddressRecord>().Distinct().Where(p => p.InvalidAt is not null)
            : state.Addresses.Phones.Where(p => p.InvalidAt is { } at && range!.Contains(at));
        IEnumerable<AddressRecord> sorted = found.Where(p => reason is null || p.InvalidReason == reason).OrderByDescending(p => p.InvalidAt);
        return BrazeReply.Success(200, new JsonObject { ["sms"] = new JsonArray([.. slice!.Of(sorted).Select(Describe)]) });
    }

    private Reply Remove(SandboxRequest request)
    {
        bool valid = request.Body["phone_numbers"] is JsonArray { Count: > 0 and <= MaxNumbers } array && array.All(n => WireJson.Text(n) is { Length: > 0 });
        if (!valid)
        {
            return BrazeReply.Error(400, $"'phone_numbers' must be an array of 1 to {MaxNumbers} strings");
        }

        foreach (JsonNode? number in request.Body["phone_numbers"]!.AsArray())
        {
            if (state.Addresses.FindPhone(WireJson.Text(number)!) is { } record)
            {
                record.InvalidAt = null;
            }
        }

        return BrazeReply.Success(201);
    }

    private static JsonObject Describe(AddressRecord phone) => new()
    {
        ["phone"] = phone.Value,
        ["invalid_detected_at"] = BrazeTime.Milliseconds(phone.InvalidAt!.Value),
        ["reason"] = phone.InvalidReason,
    };
}

using System.Text.Json.Nodes;
using Braze.Client;
using Integration.Sandbox;
using Spectre.Console;

namespace Quickstart.Flows;

/// <summary>Audience memberships for 200 users, in requests of at most 75 objects; what Braze refuses is mapped back to the user it belongs to.</summary>
internal sealed class AudienceToBraze(IBrazeUsers users, FlowContext context) : IFlow
{
    private const int Members = 200;
    private const string Attribute = "lytics_segments";
    private const string Entered = "breakfast_fans";
    private const string Left = "never_visited";

    // Two users carry an address Braze will refuse, so that the run shows a partial failure.
    private static readonly int[] WithBadAddress = [42, 150];

    public string Title => $"Audience -> Braze: {Attribute} for {Members} users through users/track";

    public async Task<FlowResult> RunAsync(CancellationToken cancellationToken)
    {
        TrackRequest all = new() { Attributes = [.. context.IsLive ? [MembershipOf(context.BrazeExternalId)] : Memberships()] };
        int requests = 0;
        long accepted = 0;
        List<TrackFailure> failures = [];
        foreach (TrackRequest part in all.Split())
        {
            TrackResult result = await users.TrackAsync(part, cancellationToken);
            requests++;
            accepted += result.Accepted;
            failures.AddRange(result.Failures);
        }

        foreach (TrackFailure failure in failures)
        {
            AnsiConsole.WriteLine($"  refused: object {all.Attributes.IndexOf((UserAttributes)failure.Item)} ({failure.Item.User}): {failure.Reason}");
        }

        return new FlowResult(IsVerified(all, failures), $"{accepted} of {all.Count} accepted in {requests} requests, {failures.Count} refused and mapped back to their users");
    }

    private IEnumerable<UserAttributes> Memberships() => context.Data.Segment
        .Where(row => row.UserId.Length > 0)
        .Take(Members)
        .Select((row, index) =>
        {
            UserAttributes membership = MembershipOf(row.UserId);
            if (WithBadAddress.Contains(index))
            {
                membership.Email = "not an address";
            }

            return membership;
        });

    private static UserAttributes MembershipOf(string externalId) => new(BrazeUser.External(externalId))
    {
        [Attribute] = AttributeValue.Modify(add: [Entered], remove: [Left]),
    };

    // In the sandbox: everybody but the refused users is a member now, and no request had more than 75 objects.
    private bool IsVerified(TrackRequest all, List<TrackFailure> failures)
    {
        if (context.Sandbox is not { } sandbox)
        {
            return failures.Count == 0;
        }

        HashSet<string> refused = [.. failures.Select(f => f.Item.User!.Value)];
        bool isApplied = all.Attributes.All(a => IsMember(sandbox, a.User!.Value) != refused.Contains(a.User!.Value));
        bool isCut = sandbox.Braze.Calls.Of(BrazeOperations.UsersTrack).All(c => JsonNode.Parse(c.RequestBody)!["attributes"]!.AsArray().Count <= 75);
        return isApplied && isCut && refused.Count == WithBadAddress.Length;
    }

    private static bool IsMember(SandboxServer sandbox, string externalId) =>
        sandbox.Braze.Profiles.Find(externalId)?[Attribute] is JsonArray names && names.Any(n => n?.GetValue<string>() == Entered);
}

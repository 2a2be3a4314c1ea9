using System.Collections.Concurrent;
using Integration.Abstractions;
using Integration.Sandbox;
using SessionM.Client;
using Spectre.Console;

namespace Quickstart.Flows;

/// <summary>Every customer of a Braze segment gets an expiring tag in SessionM. The API takes one customer a call, so several calls run at a time.</summary>
internal sealed class SegmentToTags(ISessionMTags tags, FlowContext context) : IFlow
{
    private const string Tag = "braze_breakfast_fans";
    private const int MaxConcurrency = 16;

    // The shipped export: three rows are anonymous, and one customer is unknown to SessionM.
    private const int ExpectedRows = 500;
    private const int ExpectedSkipped = 3;
    private const int ExpectedFailed = 1;
    private const int ExpectedTagged = ExpectedRows - ExpectedSkipped - ExpectedFailed;
    private const string Skipped = "skipped";
    private const string Failed = "failed";
    private const string Unknown = "the customer is unknown in SessionM";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public string Title => $"Segment -> tags: '{Tag}' for {Lifetime.Days} days";

    public async Task<FlowResult> RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SegmentRow> rows = context.IsLive ? [new SegmentRow(0, context.Customer, string.Empty)] : context.Data.Segment;
        ConcurrentBag<string> tagged = [];
        ConcurrentBag<(string Kind, string Reason)> left = [];
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            ProgressTask bar = progress.AddTask("tagging", maxValue: rows.Count);
            ParallelOptions options = new() { MaxDegreeOfParallelism = MaxConcurrency, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(rows, options, async (row, token) =>
            {
                (string Kind, string Reason)? problem = await TagAsync(row, token);
                if (problem is { } found)
                {
                    left.Add(found);
                }
                else
                {
                    tagged.Add(row.UserId);
                }

                bar.Increment(1);
            });
        });
        string reasons = string.Join("", left.GroupBy(l => l).OrderBy(g => g.Key).Select(g => $"\n    {g.Key.Kind} {g.Count()}: {g.Key.Reason}"));
        int failed = left.Count(l => l.Kind == Failed);
        return new FlowResult(IsVerified(rows.Count, tagged, left), $"{tagged.Count} tagged, {failed} failed, {left.Count - failed} skipped{reasons}");
    }

    private async Task<(string Kind, string Reason)?> TagAsync(SegmentRow row, CancellationToken cancellationToken)
    {
        if (row.UserId.Length == 0)
        {
            return (Skipped, "the row has no user_id (an anonymous profile in Braze)");
        }

        try
        {
            await tags.SetExpiringAsync(CustomerId.User(row.UserId), [Tag], Lifetime, cancellationToken);
            return null;
        }
        catch (SessionMApiException e) when (e.IsUserNotFound)
        {
            return (Failed, Unknown);
        }
        catch (Exception e) when (e is IntegrationException and not AuthenticationException or ArgumentException)
        {
            return (Failed, e.Message);
        }
    }

    // In the sandbox: every row ended as it must, and exactly the customers reported as tagged have the tag, each for 30 days.
    private bool IsVerified(int rows, IReadOnlyCollection<string> tagged, IReadOnlyCollection<(string Kind, string Reason)> left)
    {
        if (context.Sandbox is not { } sandbox)
        {
            return tagged.Count == rows;
        }

        HashSet<string> inSandbox = [.. sandbox.SessionM.Users.Select(u => u.UserId).Where(id => HasTag(sandbox, id))];
        return rows == ExpectedRows
            && tagged.Count == ExpectedTagged
            && left.Count(l => l.Kind == Skipped) == ExpectedSkipped
            && left.Count(l => l == (Failed, Unknown)) == ExpectedFailed
            && left.Count == ExpectedSkipped + ExpectedFailed
            && inSandbox.Count == ExpectedTagged
            && inSandbox.SetEquals(tagged);
    }

    private static bool HasTag(SandboxServer sandbox, string userId) =>
        sandbox.SessionM.Tags.Of(userId).TryGetValue(Tag, out SandboxTag? tag)
        && tag.ExpiresAt is { } end
        && (end - TimeProvider.System.GetUtcNow() - Lifetime).Duration() < TimeSpan.FromMinutes(10);
}

using System.Collections.Concurrent;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// Audiences as expiring tags: entering sets the tag, one call for each customer. SessionM documents no way to remove a tag, so leaving is reported as
/// not supported; the tag ends with its lifetime.
/// </summary>
internal sealed class TagAudienceSink(ISessionMTags tags, IUserKeyResolver resolver, Func<AudienceTagOptions> options) : IAudienceSink
{
    public async Task<SinkResult<AudienceChange>> ApplyAsync(IReadOnlyList<AudienceChange> changes, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(changes);
        AudienceTagOptions current = options();
        ConcurrentBag<SinkFailure<AudienceChange>> failures = [];
        List<IGrouping<UserKey, (int Index, AudienceChange Change)>> users = [.. changes.Select((change, index) => (index, change)).GroupBy(c => c.change.User)];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = current.MaxConcurrency, CancellationToken = cancellationToken };
        bool unauthorized = false;
        await Parallel.ForEachAsync(users, parallel, async (user, token) =>
        {
            foreach (SinkFailure<AudienceChange> failure in await ApplyToUserAsync(user, current.TagLifetime, unauthorized, token).ConfigureAwait(false))
            {
                unauthorized |= failure.Kind == SinkFailureKind.Unauthorized;
                failures.Add(failure);
            }
        }).ConfigureAwait(false);
        return new SinkResult<AudienceChange>(changes.Count - failures.Count, [.. failures.OrderBy(f => f.Index)]);
    }

    private async Task<List<SinkFailure<AudienceChange>>> ApplyToUserAsync(
        IGrouping<UserKey, (int Index, AudienceChange Change)> user, TimeSpan lifetime, bool unauthorized, CancellationToken cancellationToken)
    {
        List<SinkFailure<AudienceChange>> failures = [];
        List<(int Index, AudienceChange Change)> entered = [];
        foreach (IGrouping<string, (int Index, AudienceChange Change)> audience in user.GroupBy(c => c.Change.Audience, StringComparer.Ordinal))
        {
            // Changes of one audience share the fate of the latest among them: the earlier ones have no effect of their own left.
            if (string.IsNullOrWhiteSpace(audience.Key))
            {
                failures.AddRange(Fail(audience, SinkFailureKind.Invalid, "The audience has no name, so there is no tag to set."));
            }
            else if (audience.OrderBy(c => c.Change.At).Last().Change.Movement == AudienceMovement.Exit)
            {
                failures.AddRange(Fail(audience, SinkFailureKind.NotSupported, "SessionM has no operation that removes a tag; the tag ends with its lifetime."));
            }
            else
            {
                entered.AddRange(audience);
            }
        }

        if (entered.Count > 0)
        {
            failures.AddRange(await EnterAsync(user.Key, entered, lifetime, unauthorized, cancellationToken).ConfigureAwait(false));
        }

        return failures;
    }

    private async Task<IEnumerable<SinkFailure<AudienceChange>>> EnterAsync(
        UserKey user, List<(int Index, AudienceChange Change)> entered, TimeSpan lifetime, bool unauthorized, CancellationToken cancellationToken)
    {
        if (unauthorized)
        {
            return Fail(entered, SinkFailureKind.Unauthorized, "SessionM refused the credentials of an earlier call; this one was not tried.");
        }

        UserKey? key = await resolver.ResolveAsync(user, SessionMClient.ServiceName, cancellationToken).ConfigureAwait(false);
        if (key is null)
        {
            return Fail(entered, SinkFailureKind.UnknownUser, "The resolver knows no key of this user in SessionM.");
        }

        try
        {
            if (CustomerId.From(key.Value) is not { } customer)
            {
                return Fail(entered, SinkFailureKind.Invalid, $"SessionM cannot address a customer by {key}. Give a native or external id, or translate the key with an IUserKeyResolver.");
            }

            string[] names = [.. entered.Select(c => c.Change.Audience).Distinct(StringComparer.Ordinal)];
            await tags.SetExpiringAsync(customer, names, lifetime, cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (IntegrationException e)
        {
            return entered.Select(c => SinkFailure<AudienceChange>.Of(c.Index, c.Change, e));
        }
        catch (ArgumentException e)
        {
            return Fail(entered, SinkFailureKind.Invalid, e.Message);
        }
    }

    private static IEnumerable<SinkFailure<AudienceChange>> Fail(IEnumerable<(int Index, AudienceChange Change)> items, SinkFailureKind kind, string reason) =>
        items.Select(c => new SinkFailure<AudienceChange>(c.Index, c.Change, kind, reason));

    private static void ThrowIfInvalid(IReadOnlyList<AudienceChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        for (int i = 0; i < changes.Count; i++)
        {
            if (changes[i] is null)
            {
                throw new ArgumentException($"The change at index {i} is null.", nameof(changes));
            }
        }
    }
}

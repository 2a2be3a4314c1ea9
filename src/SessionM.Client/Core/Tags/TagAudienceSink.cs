using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// Audiences as expiring tags: entering sets the tag, one call for each customer. SessionM documents no way to remove a tag, so leaving is reported as
/// not supported; the tag ends with its lifetime.
/// </summary>
internal sealed class TagAudienceSink(ISessionMTags tags, IUserKeyResolver resolver, Func<AudienceTagOptions> options) : IAudienceSink
{
    public Task<SinkResult<AudienceChange>> ApplyAsync(IReadOnlyList<AudienceChange> changes, CancellationToken cancellationToken = default)
    {
        CustomerBatch<AudienceChange> batch = new(changes, change => change.User, resolver, nameof(changes));
        AudienceTagOptions current = options();
        return batch.RunAsync(
            current.MaxConcurrency,
            (customer, indexes, token) =>
            {
                int[] entered = FindEntered(batch, indexes);
                return batch.SendAsync(entered, () =>
                {
                    string[] names = [.. entered.Select(index => batch[index].Audience).Distinct(StringComparer.Ordinal)];
                    return tags.SetExpiringAsync(customer, names, current.TagLifetime, token);
                });
            },
            cancellationToken);
    }

    private static int[] FindEntered(CustomerBatch<AudienceChange> batch, int[] indexes)
    {
        List<int> entered = [];
        foreach (IGrouping<string, int> audience in indexes.GroupBy(index => batch[index].Audience, StringComparer.Ordinal))
        {
            // Changes of one audience share the fate of the latest among them: the earlier ones have no effect of their own left.
            if (string.IsNullOrWhiteSpace(audience.Key))
            {
                batch.Fail(audience, SinkFailureKind.Invalid, "The audience has no name, so there is no tag to set.");
            }
            else if (audience.Select(index => batch[index]).OrderBy(change => change.At).Last().Movement == AudienceMovement.Exit)
            {
                batch.Fail(audience, SinkFailureKind.NotSupported, "SessionM has no operation that removes a tag; the tag ends with its lifetime.");
            }
            else
            {
                entered.AddRange(audience);
            }
        }

        return [.. entered];
    }
}

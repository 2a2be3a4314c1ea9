using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// Neutral profile updates as customer profiles. The updates of one customer become one call, the later winning, so that no repeat of an earlier one can
/// overtake it; they share its fate.
/// </summary>
internal sealed class CustomerProfileSink(
    ISessionMCustomers customers, IUserKeyResolver resolver, IAttributeNormalizer normalizer, Func<ProfileUpdateOptions> options) : IProfileSink
{
    public Task<SinkResult<ProfileUpdate>> UpdateAsync(IReadOnlyList<ProfileUpdate> updates, CancellationToken cancellationToken = default)
    {
        CustomerBatch<ProfileUpdate> batch = new(updates, update => update.User, resolver, nameof(updates));
        return batch.RunAsync(
            options().MaxConcurrency,
            (customer, indexes, token) =>
            {
                CustomerProfile profile = new();
                int[] valid = [.. indexes.Where(index => TryApply(batch, index, profile))];
                return batch.SendAsync(valid, () => customers.UpdateAsync(customer, profile, token));
            },
            cancellationToken);
    }

    private bool TryApply(CustomerBatch<ProfileUpdate> batch, int index, CustomerProfile profile)
    {
        try
        {
            NeutralProfile.Apply(batch[index], normalizer, profile);
            return true;
        }
        catch (ArgumentException e)
        {
            batch.Fail([index], SinkFailureKind.Invalid, e.Message);
            return false;
        }
    }
}

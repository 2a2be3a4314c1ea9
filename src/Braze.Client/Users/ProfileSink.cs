using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Neutral profile updates as attribute objects.</summary>
internal sealed class ProfileSink(TrackSink sink) : IProfileSink
{
    public Task<SinkResult<ProfileUpdate>> UpdateAsync(IReadOnlyList<ProfileUpdate> updates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(updates);
        return sink.SendEachAsync(updates, u => u.User, Convert, cancellationToken);
    }

    private static UserAttributes Convert(ProfileUpdate update, BrazeUser user)
    {
        UserAttributes attributes = new(user);
        foreach ((string name, object? value) in update.Set)
        {
            NeutralProfile.Set(attributes, name, NeutralValue.ForAttribute(name, value));
        }

        foreach (string name in update.Clear)
        {
            NeutralProfile.Set(attributes, name, WireValue.Null);
        }

        return attributes.IsEmpty
            ? throw new ArgumentException("The update sets and clears nothing.", nameof(update))
            : attributes;
    }
}

using System.ComponentModel;
using Braze.Client;
using Integration.Delivery;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the delta filter into a track queue.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DeltaFilterQueueBuilderExtensions
{
    /// <summary>
    /// Sends only attributes that changed since they were last sent, because Braze bills each attribute set whether or not it changed. Registers
    /// <see cref="ITrackDelta"/>, keyed by the workspace's name if it has one. Calling it again only adds to the options.
    /// </summary>
    /// <param name="builder">What <c>AddTrackQueue</c> returned.</param>
    /// <param name="configure">Sets the options; validated at start.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>A queue with a shared store needs a shared memory, and does not start with another one: another process may have written since. See docs/braze/delta-filter.md.</remarks>
    public static DeliveryQueueBuilder<QueuedTrackItem> UseDeltaFilter(this DeliveryQueueBuilder<QueuedTrackItem> builder, Action<DeltaFilterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        string name = builder.Name;
        services.AddOptions<DeltaFilterOptions>(name).Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeltaFilterOptions>, DeltaFilterOptionsValidator>());
        services.TryAddKeyedSingleton(name, (provider, _) => Create(provider, name));
        if (name.StartsWith(TrackQueueBrazeBuilderExtensions.NamedPrefix, StringComparison.Ordinal))
        {
            services.TryAddKeyedSingleton<ITrackDelta>(name[TrackQueueBrazeBuilderExtensions.NamedPrefix.Length..], (provider, _) => provider.GetRequiredKeyedService<DeltaFilter>(name));
        }
        else
        {
            services.TryAddSingleton<ITrackDelta>(provider => provider.GetRequiredKeyedService<DeltaFilter>(name));
        }

        return builder;
    }

    private static DeltaFilter Create(IServiceProvider provider, string name)
    {
        DeltaFilterOptions options = provider.GetRequiredService<IOptionsMonitor<DeltaFilterOptions>>().Get(name);
        IDeltaMemory memory = options.Memory?.Invoke(provider) ?? new DeltaMemory(options.MaxUsers);
        return new DeltaFilter(name, options, memory, provider.GetService<TimeProvider>() ?? TimeProvider.System);
    }
}

using Integration.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="IAttributeNormalizer"/>.</summary>
/// <remarks>
/// The service is a singleton; its options are validated when the host starts, and calling a method again adds to the options instead of
/// registering twice. Named overloads register keyed services, one for each receiver or tenant.
/// </remarks>
public static class AttributeNormalizerServiceCollectionExtensions
{
    /// <summary>Registers the normalizer with the default options.</summary>
    /// <param name="services">The services.</param>
    /// <returns>A builder for what belongs to it.</returns>
    public static AttributeNormalizerBuilder AddAttributeNormalizer(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return Add(services, null, out _);
    }

    /// <summary>Registers the normalizer with options set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for what belongs to it.</returns>
    public static AttributeNormalizerBuilder AddAttributeNormalizer(this IServiceCollection services, Action<AttributeNormalizerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        AttributeNormalizerBuilder builder = Add(services, null, out OptionsBuilder<AttributeNormalizerOptions> options);
        options.Configure(configure);
        return builder;
    }

    /// <summary>Registers the normalizer with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section that holds the options.</param>
    /// <returns>A builder for what belongs to it.</returns>
    public static AttributeNormalizerBuilder AddAttributeNormalizer(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        AttributeNormalizerBuilder builder = Add(services, null, out OptionsBuilder<AttributeNormalizerOptions> options);
        options.Bind(section);
        return builder;
    }

    /// <summary>Registers a keyed normalizer with the default options.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The service key and the name of the options.</param>
    /// <returns>A builder for what belongs to it.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static AttributeNormalizerBuilder AddAttributeNormalizer(this IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, name, out _);
    }

    /// <summary>Registers a keyed normalizer with options set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The service key and the name of the options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for what belongs to it.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static AttributeNormalizerBuilder AddAttributeNormalizer(this IServiceCollection services, string name, Action<AttributeNormalizerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        AttributeNormalizerBuilder builder = Add(services, name, out OptionsBuilder<AttributeNormalizerOptions> options);
        options.Configure(configure);
        return builder;
    }

    /// <summary>Registers a keyed normalizer with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The service key and the name of the options.</param>
    /// <param name="section">The section that holds the options.</param>
    /// <returns>A builder for what belongs to it.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static AttributeNormalizerBuilder AddAttributeNormalizer(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        AttributeNormalizerBuilder builder = Add(services, name, out OptionsBuilder<AttributeNormalizerOptions> options);
        options.Bind(section);
        return builder;
    }

    private static AttributeNormalizerBuilder Add(IServiceCollection services, string? name, out OptionsBuilder<AttributeNormalizerOptions> options)
    {
        options = services.AddOptionsWithValidateOnStart<AttributeNormalizerOptions, AttributeNormalizerOptionsValidator>(name);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AttributeNormalizerOptions>, AttributeNormalizerRulesValidator>());
        if (name is null)
        {
            services.TryAddSingleton<IAttributeNormalizer>(static provider => Create(provider, Options.Options.DefaultName));
        }
        else
        {
            services.TryAddKeyedSingleton<IAttributeNormalizer>(name, static (provider, key) => Create(provider, (string)key!));
        }

        return new AttributeNormalizerBuilder(name, services);
    }

    private static AttributeNormalizer Create(IServiceProvider provider, string name) => new(
        provider.GetRequiredService<IOptionsMonitor<AttributeNormalizerOptions>>().Get(name),
        provider.GetService<TimeProvider>());
}

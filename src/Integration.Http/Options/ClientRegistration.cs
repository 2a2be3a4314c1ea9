using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Integration.Http;

/// <summary>Registers one tenant's client and its parts as singletons: plainly for the default tenant, keyed by the tenant's name for the others.</summary>
/// <typeparam name="TClient">The vendor's client.</typeparam>
/// <remarks>What is registered already stays.</remarks>
public sealed class ClientRegistration<TClient>
    where TClient : class
{
    private readonly IServiceCollection _services;
    private readonly string _serviceName;
    private readonly string _name;

    /// <summary>Registers the client.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="serviceName">The vendor's name, for example <c>Braze</c>.</param>
    /// <param name="name">The tenant's name; empty for the default one.</param>
    /// <param name="create">Makes the client of a tenant.</param>
    public ClientRegistration(IServiceCollection services, string serviceName, string name, Func<IServiceProvider, string, TClient> create)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(serviceName);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(create);
        _services = services;
        _serviceName = serviceName;
        _name = name;
        AddService(provider => create(provider, name));
    }

    /// <summary>Registers a part that only this vendor has.</summary>
    /// <typeparam name="TPart">The part's contract.</typeparam>
    /// <param name="partOf">Finds the part.</param>
    public void Add<TPart>(Func<TClient, TPart> partOf)
        where TPart : class =>
        AddService(provider => partOf(ClientOf(provider)));

    /// <summary>Registers a contract that other vendors implement too, keyed by <c>"vendor"</c> or <c>"vendor:name"</c>.</summary>
    /// <typeparam name="TContract">The contract.</typeparam>
    /// <param name="partOf">Finds the part that implements it.</param>
    public void AddShared<TContract>(Func<TClient, TContract> partOf)
        where TContract : class =>
        _services.TryAddKeyedSingleton(
            _name.Length == 0 ? _serviceName : $"{_serviceName}:{_name}",
            (provider, _) => partOf(ClientOf(provider)));

    private void AddService<TService>(Func<IServiceProvider, TService> find)
        where TService : class
    {
        if (_name.Length == 0)
        {
            _services.TryAddSingleton(find);
        }
        else
        {
            _services.TryAddKeyedSingleton(_name, (provider, _) => find(provider));
        }
    }

    private TClient ClientOf(IServiceProvider provider) =>
        _name.Length == 0 ? provider.GetRequiredService<TClient>() : provider.GetRequiredKeyedService<TClient>(_name);
}

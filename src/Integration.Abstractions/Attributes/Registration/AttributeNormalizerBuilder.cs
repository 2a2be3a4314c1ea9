using Microsoft.Extensions.DependencyInjection;

namespace Integration.Abstractions;

/// <summary>A registered normalizer, for further registrations that belong to it.</summary>
public sealed class AttributeNormalizerBuilder
{
    internal AttributeNormalizerBuilder(string? name, IServiceCollection services)
    {
        Name = name;
        Services = services;
    }

    /// <summary>The key it is registered under and the name of its options; <see langword="null"/> for the unnamed one.</summary>
    public string? Name { get; }

    /// <summary>The services it is registered in.</summary>
    public IServiceCollection Services { get; }
}

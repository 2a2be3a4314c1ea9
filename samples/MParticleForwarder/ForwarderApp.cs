using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace MParticleForwarder;

/// <summary>Composes the host.</summary>
internal static class ForwarderApp
{
    public const string Route = "/mparticle";

    public static WebApplication Build(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Configuration.AddUserSecrets(typeof(ForwarderApp).Assembly).AddInMemoryCollection(settings);
        builder.Services.AddSessionM(builder.Configuration.GetSection("SessionM"))
            .AddForwarder(builder.Configuration.GetSection("SessionM:Forwarder"));
        builder.Services.AddOptions<EndpointOptions>()
            .Configure(options => Bind(builder.Configuration.GetSection("MParticle"), options))
            .Validate(options => options.Secret?.Length >= EndpointOptions.MinSecret, $"MParticle:Secret is missing or has fewer than {EndpointOptions.MinSecret} characters.")
            .Validate(options => options.MaxBytes > 0, "MParticle:MaxBytes must be a number above 0.")
            .ValidateOnStart();
        builder.Services.AddSingleton<BatchEndpoint>();

        WebApplication app = builder.Build();

        // Mapping reads the settings of the endpoint, and would name only their problems.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        int maxBytes = app.Services.GetRequiredService<IOptions<EndpointOptions>>().Value.MaxBytes;
        app.MapPost(Route, context => context.RequestServices.GetRequiredService<BatchEndpoint>().HandleAsync(context))
            .WithMetadata(new RequestSizeLimitAttribute(maxBytes));
        return app;
    }

    private static void Bind(IConfigurationSection section, EndpointOptions options)
    {
        options.Secret = section[nameof(options.Secret)];
        if (section[nameof(options.MaxBytes)] is { Length: > 0 } text)
        {
            options.MaxBytes = int.TryParse(text, CultureInfo.InvariantCulture, out int maxBytes) ? maxBytes : 0;
        }
    }
}

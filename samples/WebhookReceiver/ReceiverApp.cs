using Braze.Client.AspNetCore;
using Microsoft.Extensions.Options;

namespace WebhookReceiver;

/// <summary>Composes the host.</summary>
internal static class ReceiverApp
{
    public const string Route = "/braze/profiles";

    public static WebApplication Build(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Configuration.AddUserSecrets(typeof(ReceiverApp).Assembly).AddInMemoryCollection(settings);
        builder.Services.AddSessionM(builder.Configuration.GetSection("SessionM"));
        builder.Services.AddBrazeWebhooks(builder.Configuration.GetSection("Braze:Webhooks"));
        builder.Services.AddSingleton<ProfileForwarder>();

        WebApplication app = builder.Build();

        // Mapping reads the settings of the webhooks, and would name only their problems.
        app.Services.GetRequiredService<IStartupValidator>().Validate();

        // Behind a proxy, with AllowedNetworks set: app.UseForwardedHeaders() comes here, and knows that proxy.
        app.MapBrazeWebhook(Route, async (profile, context) =>
        {
            ProfileForwarder forwarder = context.RequestServices.GetRequiredService<ProfileForwarder>();
            context.Response.StatusCode = await forwarder.ForwardAsync(profile, context.RequestAborted);
        });
        return app;
    }
}

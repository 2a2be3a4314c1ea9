using Braze.Client;
using Braze.Client.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the guide to webhooks.</summary>
internal static class WebhookSnippets
{
    public static void Map(WebApplicationBuilder builder, Func<BrazeUserProfile, CancellationToken, Task> updateAsync)
    {
        #region webhook
        builder.Services.AddBrazeWebhooks(builder.Configuration.GetSection("Braze:Webhooks"));

        WebApplication app = builder.Build();
        app.MapBrazeWebhook("/braze/profiles", (profile, context) => updateAsync(profile, context.RequestAborted));
        #endregion
    }

    public static void Tenants(WebApplicationBuilder builder, Func<BrazeUserProfile, HttpContext, Task> forGermany, Func<BrazeUserProfile, HttpContext, Task> forJapan)
    {
        #region webhook-tenants
        builder.Services.AddBrazeWebhooks("de", builder.Configuration.GetSection("Braze:De:Webhooks"));
        builder.Services.AddBrazeWebhooks("jp", builder.Configuration.GetSection("Braze:Jp:Webhooks"));

        WebApplication app = builder.Build();
        app.MapBrazeWebhook("/braze/de/profiles", "de", forGermany);
        app.MapBrazeWebhook("/braze/jp/profiles", "jp", forJapan);
        #endregion
    }

    public static void Others(WebApplicationBuilder builder, Func<string?, string?, Task> undelivered, Func<string, Uri?, Task> exported)
    {
        #region webhook-callbacks
        builder.Services.AddBrazeWebhooks("callbacks", o =>
        {
            o.Secret = builder.Configuration["Braze:CallbackSecret"];
            o.QueryParameter = "secret";                                  // https://…/braze/mail?secret=…
        });

        WebApplication app = builder.Build();
        app.MapBrazeTransactionalPostback("/braze/mail", "callbacks", (postback, _) =>
            postback.Status == TransactionalStatus.Bounced || postback.Status == TransactionalStatus.Aborted
                ? undelivered(postback.Metadata.ExternalSendId, postback.Metadata.Reason)
                : Task.CompletedTask);
        app.MapBrazeExportCallback("/braze/exports/{export}", "callbacks", (callback, context) =>
            exported((string)context.Request.RouteValues["export"]!, callback.Url));
        #endregion
    }

    public static void Sources(WebApplicationBuilder builder, string secret, System.Net.IPAddress proxy)
    {
        #region webhook-sources
        builder.Services.AddBrazeWebhooks(o =>
        {
            o.Secret = secret;
            o.AllowedNetworks.AddRange(BrazeNetworks.Of(BrazeEndpoint.Eu01));
        });

        WebApplication app = builder.Build();
        ForwardedHeadersOptions forwarded = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        forwarded.KnownProxies.Add(proxy);                                // without it, anybody could name an address of Braze
        app.UseForwardedHeaders(forwarded);
        #endregion
    }
}

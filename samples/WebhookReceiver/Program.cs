using System.CommandLine;
using Integration.Sandbox;
using Microsoft.Extensions.Options;
using WebhookReceiver;

Option<bool> live = new("--live")
{
    Description = "Update your own SessionM instead of the embedded sandbox. Addresses, keys and the secret come from appsettings.json, environment variables "
        + "(SessionM__Core__ApiKey, Braze__Webhooks__Secret …) or user secrets.",
};
RootCommand root = new("Takes webhooks that Braze sends with a user's profile and updates the customer in SessionM. Without options it needs no account: "
    + "SessionM runs in this process, and the command that stands in for Braze is printed. Exit code 2 when a live run lacks settings.")
{
    live,
};
root.SetAction(async (result, cancellationToken) =>
{
    await using SandboxServer? sandbox = result.GetValue(live) ? null : await SandboxServer.StartAsync(cancellationToken);
    try
    {
        await using WebApplication app = ReceiverApp.Build(sandbox is null ? [] : SandboxSetup.SettingsOf(sandbox));
        await app.StartAsync(cancellationToken);
        if (sandbox is not null)
        {
            SandboxSetup.Seed(sandbox);
            Console.WriteLine(SandboxSetup.Explain(app));
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
    catch (OptionsValidationException e)
    {
        return Refuse(e.Failures);
    }
    catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OptionsValidationException))
    {
        return Refuse(e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures));
    }
});
return await root.Parse(args).InvokeAsync();

static int Refuse(IEnumerable<string> problems)
{
    Console.Error.WriteLine(string.Join(Environment.NewLine, problems));
    return 2;
}

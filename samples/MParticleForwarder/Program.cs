using System.CommandLine;
using Integration.Sandbox;
using Microsoft.Extensions.Options;
using MParticleForwarder;

Option<bool> live = new("--live")
{
    Description = "Forward to your own SessionM instead of the embedded sandbox. Address, key and the secret come from appsettings.json, environment variables "
        + "(SessionM__Core__ApiKey, MParticle__Secret …) or user secrets.",
};
RootCommand root = new("Takes batches of mParticle and forwards them to SessionM as mParticle's own integration does, by the rules in appsettings.json. Without options it "
    + "needs no account: SessionM runs in this process, and the command that stands in for mParticle is printed. Exit code 2 when a live run lacks settings.")
{
    live,
};
root.SetAction(async (result, cancellationToken) =>
{
    await using SandboxServer? sandbox = result.GetValue(live) ? null : await SandboxServer.StartAsync(cancellationToken);
    try
    {
        await using WebApplication app = ForwarderApp.Build(sandbox is null ? [] : SandboxSetup.SettingsOf(sandbox));
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

using System.CommandLine;
using AudienceExport;
using Integration.Sandbox;
using Microsoft.Extensions.Options;

Option<bool> live = new("--live")
{
    Description = "Write to your own Braze instead of the embedded sandbox. Endpoint, key and the webhooks' secret come from appsettings.json, environment variables "
        + "(Braze__Endpoint, Braze__ApiKey, Lytics__Secret …) or user secrets.",
};
Option<bool> demo = new("--demo")
{
    Description = "Post a few webhooks, print what the embedded Braze holds afterwards, and end.",
};
RootCommand root = new("Takes webhooks about audiences that users entered or left, keeps them in a SQLite file, and writes them to Braze profiles in batches. Processes "
    + "that are given the same PostgreSQL database (ConnectionStrings__Outbox) share one queue in it. Without options it needs no account: Braze runs in this process, and the "
    + "command that stands in for Lytics is printed. Exit code 2 when a live run lacks settings.")
{
    live,
    demo,
};
root.Validators.Add(result =>
{
    if (result.GetValue(live) && result.GetValue(demo))
    {
        result.AddError("--demo is for the sandbox; leave --live out.");
    }
});
root.SetAction(async (result, cancellationToken) =>
{
    try
    {
        return result.GetValue(live) ? await RunLiveAsync(cancellationToken) : await RunSandboxAsync(result.GetValue(demo), cancellationToken);
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

static async Task<int> RunLiveAsync(CancellationToken cancellationToken)
{
    await using WebApplication app = ExportApp.Build([]);
    await app.StartAsync(cancellationToken);

    // Stopping drains the outbox for as long as the host's shutdown time lasts; what is left stays in it.
    await app.WaitForShutdownAsync(cancellationToken);
    return 0;
}

static async Task<int> RunSandboxAsync(bool isDemo, CancellationToken cancellationToken)
{
    await using SandboxServer sandbox = await SandboxServer.StartAsync(cancellationToken);
    SandboxSetup.Seed(sandbox);
    DirectoryInfo folder = Directory.CreateTempSubdirectory("audience-export");
    try
    {
        Dictionary<string, string?> settings = SandboxSetup.SettingsOf(sandbox, Path.Combine(folder.FullName, "outbox.db"));
        if (isDemo)
        {
            settings["Urls"] = "http://127.0.0.1:0";
            settings["Logging:LogLevel:Default"] = "Error";
            settings["ConnectionStrings:Outbox"] = null;
        }

        await using WebApplication app = ExportApp.Build(settings);
        await app.StartAsync(cancellationToken);
        if (isDemo)
        {
            int exitCode = await Demo.RunAsync(app, sandbox, cancellationToken);
            await app.StopAsync(cancellationToken);
            return exitCode;
        }

        Console.WriteLine(SandboxSetup.Explain(app));
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}

static int Refuse(IEnumerable<string> problems)
{
    Console.Error.WriteLine(string.Join(Environment.NewLine, problems));
    return 2;
}

using System.CommandLine;
using BulkTagging;
using SessionM.Client;

Option<int> customers = new("--customers")
{
    Description = "How many customers to make up and tag in the embedded sandbox.",
    DefaultValueFactory = _ => 100_000,
};
Option<int> concurrency = new("--concurrency")
{
    Description = "How many calls may be under way at the same time.",
    DefaultValueFactory = _ => 32,
};
Option<FileInfo?> checkpoint = new("--checkpoint")
{
    Description = "The file that remembers what was done. Run again with it, and the same assignments, to go on after a stop. Required with --live; "
        + "in the sandbox a temporary one does.",
};
Option<FileInfo?> csv = new("--csv")
{
    Description = "Reads the assignments from a CSV file with the columns external_id, tag and ttl (seconds; empty for a counter) instead of making them up.",
};
Option<int?> killAfter = new("--kill-after")
{
    Description = "Begins in a second process, kills that one after so many calls (kill -9), and goes on here with its checkpoint.",
};
Option<bool> live = new("--live")
{
    Description = "Tags customers of your own SessionM; needs --csv and --checkpoint. Address and keys come from environment variables (SessionM__Core__BaseAddress, "
        + "SessionM__Core__ApiKey, SessionM__Core__ApiSecret) or user secrets.",
};
RootCommand root = new("Tags many customers in SessionM, with a rate limit in the middle. Without options it needs no account: SessionM runs in this process. "
    + "Exit code 0 only when every customer was tagged, in the sandbox exactly once; 1 when one was not or a row was left out; 2 when settings are missing.")
{
    customers,
    concurrency,
    checkpoint,
    csv,
    killAfter,
    live,
};
customers.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() < 1)
    {
        result.AddError("--customers must be at least 1.");
    }
});
root.Validators.Add(result =>
{
    if (result.GetValue(live) && (result.GetValue(csv) is null || result.GetValue(checkpoint) is null || result.GetValue(killAfter) is not null))
    {
        result.AddError("--live needs --csv and --checkpoint, and does not go with --kill-after.");
    }

    if (result.GetValue(csv) is not null && result.GetValue(killAfter) is not null)
    {
        result.AddError("--kill-after makes up its own customers; leave --csv out.");
    }
});
root.SetAction(async (result, cancellationToken) =>
{
    using TemporaryFiles files = new();
    JobSettings settings = new()
    {
        Customers = result.GetValue(customers),
        Concurrency = result.GetValue(concurrency),
        Checkpoint = result.GetValue(checkpoint)?.FullName ?? files.PathOf("job.tags"),
        Csv = result.GetValue(csv)?.FullName,
        KillAfter = result.GetValue(killAfter),
    };
    try
    {
        return result.GetValue(live)
            ? await LiveRun.RunAsync(settings, cancellationToken)
            : await new SandboxRun(settings, files).RunAsync(cancellationToken);
    }
    catch (Exception e) when (e is TagSourceChangedException or InvalidDataException or IOException)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 1;
    }
});
return await root.Parse(args).InvokeAsync();

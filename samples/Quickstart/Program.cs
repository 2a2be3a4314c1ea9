using System.CommandLine;
using Quickstart;

Option<bool> live = new("--live")
{
    Description = "Call your own SessionM and Braze instead of the embedded sandbox. Addresses and keys come from appsettings.json, environment "
        + "variables (SessionM__Core__ApiKey …) or user secrets; every flow then touches one test user only (Quickstart:UserId, Quickstart:BrazeExternalId).",
};
RootCommand root = new("Joins SessionM (loyalty) and Braze (messaging) in five flows and shows what goes over the wire. Without options it needs no account: "
    + "both vendors run in this process. Exit code 0 only when every flow was verified, 1 when one was not, 2 when a live run lacks settings.")
{
    live,
};
root.SetAction((result, cancellationToken) => MainJob.RunAsync(result.GetValue(live), cancellationToken));
return await root.Parse(args).InvokeAsync();

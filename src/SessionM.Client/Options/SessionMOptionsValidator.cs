using Integration.Http;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

/// <summary>Finds everything wrong with the settings at once, by their configuration path, without repeating a value that may be secret.</summary>
internal sealed class SessionMOptionsValidator : IValidateOptions<SessionMOptions>
{
    private const string OffersService = "/offers";
    private static readonly string[] PosPaths = ["/api", "/api/2.0"];

    public ValidateOptionsResult Validate(string? name, SessionMOptions options)
    {
        string path = options.ConfigurationPath ?? nameof(SessionMOptions);

        // A setting that could not be read is not missing as well.
        HashSet<string> unreadable = new(options.BindingProblems.Select(SettingOf), StringComparer.Ordinal);
        List<string> problems =
        [
            .. options.BindingProblems.Select(p => $"{path}:{p}"),
            .. FindProblems(options).Where(p => !unreadable.Contains(SettingOf(p))).Select(p => $"{path}:{p}"),
        ];
        if (!options.Core.IsConfigured && !options.Connect.IsConfigured && !options.Pos.IsConfigured && !unreadable.Any(IsOfFamily))
        {
            problems.Insert(0, $"{path}: none of Core, Connect and Pos is configured. Set {path}:Core:BaseAddress, :ApiKey and :ApiSecret, {path}:Connect:BaseAddress, :Authorization and :RetailerId, or {path}:Pos:BaseAddress, :ApiKey, :ApiSecret and :ClientId.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string SettingOf(string problem) => problem.Split(' ', 2)[0];

    private static bool IsOfFamily(string setting) => setting.Split(':')[0] is "Core" or "Connect" or "Pos";

    private static IEnumerable<string> FindProblems(SessionMOptions options)
    {
        IEnumerable<string> core = options.Core.IsConfigured || options.NeedsCore ? FindProblems(options.Core).Select(p => $"Core:{p}") : [];
        IEnumerable<string> connect = options.Connect.IsConfigured ? FindProblems(options.Connect).Select(p => $"Connect:{p}") : [];
        IEnumerable<string> pos = options.Pos.IsConfigured ? FindProblems(options.Pos).Select(p => $"Pos:{p}") : [];
        return
        [
            .. core,
            .. connect,
            .. pos,
            .. options.Retry.FindProblems().Select(p => $"Retry:{p}"),
            .. FindProblems(options.Audiences).Select(p => $"Audiences:{p}"),
            .. FindProblems(options.BulkTags).Select(p => $"BulkTags:{p}"),
            .. FindConcurrencyProblem(options.Profiles.MaxConcurrency).Select(p => $"Profiles:{p}"),
            .. FindProblems(options.Events).Select(p => $"Events:{p}"),
        ];
    }

    private static IEnumerable<string> FindProblems(SessionMCoreOptions core)
    {
        if (BaseAddressRule.Find(core.BaseAddress) is { } address)
        {
            yield return $"{nameof(core.BaseAddress)} {address}";
        }

        if (string.IsNullOrWhiteSpace(core.ApiKey))
        {
            yield return $"{nameof(core.ApiKey)} is missing. It is part of every Core path, also when {nameof(core.Authorization)} is set.";
        }
        else if (!CanStandInPath(core.ApiKey))
        {
            yield return $"{nameof(core.ApiKey)} holds a control character or a '.' or '..' step, which cannot be part of a URL path. Set the key alone.";
        }

        if (BasicCredentials.FindProblem(core.ApiKey, core.ApiSecret, core.Authorization) is { } credentials)
        {
            yield return credentials;
        }
    }

    private static IEnumerable<string> FindProblems(SessionMConnectOptions connect)
    {
        if (BaseAddressRule.Find(connect.BaseAddress) is { } address)
        {
            yield return $"{nameof(connect.BaseAddress)} {address}";
        }
        else if (connect.BaseAddress!.AbsolutePath.TrimEnd('/').EndsWith(OffersService, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{nameof(connect.BaseAddress)} ends with {OffersService}, which the client adds itself. Leave it out.";
        }

        if (BasicCredentials.FindProblem(connect.ApiKey, connect.ApiSecret, connect.Authorization) is { } credentials)
        {
            yield return credentials;
        }

        if (!Guid.TryParse(connect.RetailerId, out Guid retailer) || retailer == Guid.Empty)
        {
            yield return $"{nameof(connect.RetailerId)} is {(string.IsNullOrWhiteSpace(connect.RetailerId) ? "missing" : "not a GUID")}. Every Connect call needs the retailer's GUID; SessionM hands it over with the credentials.";
        }

        if (string.IsNullOrWhiteSpace(connect.Culture))
        {
            yield return $"{nameof(connect.Culture)} is empty. Set a culture such as en-US.";
        }
    }

    private static IEnumerable<string> FindProblems(SessionMPosOptions pos)
    {
        if (BaseAddressRule.Find(pos.BaseAddress) is { } address)
        {
            yield return $"{nameof(pos.BaseAddress)} {address}";
        }
        else if (PosPaths.Any(path => pos.BaseAddress!.AbsolutePath.TrimEnd('/').EndsWith(path, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{nameof(pos.BaseAddress)} ends with {PosPaths[0]} or {PosPaths[1]}, which the client adds itself. Leave it out.";
        }

        if (BasicCredentials.FindProblem(pos.ApiKey, pos.ApiSecret, pos.Authorization) is { } credentials)
        {
            yield return credentials;
        }

        if (string.IsNullOrWhiteSpace(pos.ClientId))
        {
            yield return $"{nameof(pos.ClientId)} is missing. Every POS call needs it; integrators use the GUID that Connect calls the retailer id.";
        }

        if (string.IsNullOrWhiteSpace(pos.PendingCode))
        {
            yield return $"{nameof(pos.PendingCode)} is empty. Set a part of the code, such as pending.";
        }
    }

    private static IEnumerable<string> FindProblems(AudienceTagOptions audiences)
    {
        if (TagLifetime.FindProblem(audiences.TagLifetime) is { } lifetime)
        {
            yield return $"{nameof(audiences.TagLifetime)} {lifetime}";
        }

        foreach (string concurrency in FindConcurrencyProblem(audiences.MaxConcurrency))
        {
            yield return concurrency;
        }
    }

    private static IEnumerable<string> FindProblems(EventRecordingOptions events)
    {
        if (events.TimeAttribute is { Length: > 0 } && string.IsNullOrWhiteSpace(events.TimeAttribute))
        {
            yield return $"{nameof(events.TimeAttribute)} is white space. Name the attribute as in SessionM, or leave the setting out.";
        }

        foreach (string concurrency in FindConcurrencyProblem(events.MaxConcurrency))
        {
            yield return concurrency;
        }
    }

    private static IEnumerable<string> FindProblems(BulkTagOptions bulk)
    {
        foreach (string concurrency in FindConcurrencyProblem(bulk.MaxConcurrency))
        {
            yield return concurrency;
        }

        if (bulk.DrainTimeout < TimeSpan.Zero || bulk.DrainTimeout > BulkTagOptions.LongestDrain)
        {
            yield return $"{nameof(bulk.DrainTimeout)} is {bulk.DrainTimeout:c}; it must be from 0 to {BulkTagOptions.LongestDrain:c}.";
        }

        if (bulk.ProgressInterval < TimeSpan.FromMilliseconds(10) || bulk.ProgressInterval > TimeSpan.FromHours(1))
        {
            yield return $"{nameof(bulk.ProgressInterval)} is {bulk.ProgressInterval:c}; it must be from 10 ms to 1 hour.";
        }
    }

    private static IEnumerable<string> FindConcurrencyProblem(int maxConcurrency) =>
        maxConcurrency is < 1 or > 256 ? [$"MaxConcurrency is {maxConcurrency}; it must be from 1 to 256."] : [];

    private static bool CanStandInPath(string key)
    {
        try
        {
            PathValue.ThrowIfInvalid(key, nameof(key));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

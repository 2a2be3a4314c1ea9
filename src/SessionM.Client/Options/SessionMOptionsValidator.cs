using Integration.Http;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

/// <summary>Finds everything wrong with the settings at once, by their configuration path, without repeating a value that may be secret.</summary>
internal sealed class SessionMOptionsValidator : IValidateOptions<SessionMOptions>
{
    private const string OffersService = "/offers";

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
        if (!options.Core.IsConfigured && !options.Connect.IsConfigured && !unreadable.Any(IsOfFamily))
        {
            problems.Insert(0, $"{path}: neither Core nor Connect is configured. Set {path}:Core:BaseAddress, :ApiKey and :ApiSecret, or {path}:Connect:BaseAddress, :Authorization and :RetailerId.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string SettingOf(string problem) => problem.Split(' ', 2)[0];

    private static bool IsOfFamily(string setting) => setting.StartsWith("Core:", StringComparison.Ordinal) || setting.StartsWith("Connect:", StringComparison.Ordinal);

    private static IEnumerable<string> FindProblems(SessionMOptions options)
    {
        IEnumerable<string> core = options.Core.IsConfigured ? FindProblems(options.Core).Select(p => $"Core:{p}") : [];
        IEnumerable<string> connect = options.Connect.IsConfigured ? FindProblems(options.Connect).Select(p => $"Connect:{p}") : [];
        return
        [
            .. core,
            .. connect,
            .. options.Retry.FindProblems().Select(p => $"Retry:{p}"),
            .. FindProblems(options.Audiences).Select(p => $"Audiences:{p}"),
            .. FindProblems(options.BulkTags).Select(p => $"BulkTags:{p}"),
            .. FindConcurrencyProblem(options.Profiles.MaxConcurrency).Select(p => $"Profiles:{p}"),
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

using Integration.Http;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

/// <summary>Finds everything wrong with the settings at once, by their configuration path, without repeating a value that may be secret.</summary>
internal sealed class SessionMOptionsValidator : IValidateOptions<SessionMOptions>
{
    private const string OffersService = "/offers";

    public ValidateOptionsResult Validate(string? name, SessionMOptions options)
    {
        List<string> problems = [];
        string path = options.ConfigurationPath ?? nameof(SessionMOptions);
        if (!options.Core.IsConfigured && !options.Connect.IsConfigured)
        {
            problems.Add($"{path}: neither Core nor Connect is configured. Set {path}:Core:BaseAddress, :ApiKey and :ApiSecret, or {path}:Connect:BaseAddress, :Authorization and :RetailerId.");
        }

        if (options.Core.IsConfigured)
        {
            problems.AddRange(FindProblems(options.Core).Select(p => $"{path}:Core:{p}"));
        }

        if (options.Connect.IsConfigured)
        {
            problems.AddRange(FindProblems(options.Connect).Select(p => $"{path}:Connect:{p}"));
        }

        problems.AddRange(options.Retry.FindProblems().Select(p => $"{path}:Retry:{p}"));
        problems.AddRange(FindProblems(options.Audiences).Select(p => $"{path}:Audiences:{p}"));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
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

        if (audiences.MaxConcurrency is < 1 or > 256)
        {
            yield return $"{nameof(audiences.MaxConcurrency)} is {audiences.MaxConcurrency}; it must be from 1 to 256.";
        }
    }

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

using Microsoft.Extensions.Options;

namespace Braze.Client;

/// <summary>Finds everything wrong with the settings at once, by their configuration path, without repeating a value that may be secret.</summary>
internal sealed class BrazeOptionsValidator : IValidateOptions<BrazeOptions>
{
    public ValidateOptionsResult Validate(string? name, BrazeOptions options)
    {
        string path = options.ConfigurationPath ?? (string.IsNullOrEmpty(name) ? nameof(BrazeOptions) : $"{nameof(BrazeOptions)} '{name}'");
        List<string> problems = [.. options.BindingProblems.Concat(FindProblems(options)).Select(p => $"{path}:{p}")];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> FindProblems(BrazeOptions options)
    {
        if (options.Endpoint is null)
        {
            yield return $"{nameof(options.Endpoint)} is missing. Set the instance's name, such as EU-01, or its https:// address.";
        }
        else if (options.Endpoint.FindProblem() is { } endpoint)
        {
            yield return $"{nameof(options.Endpoint)} {endpoint}";
        }

        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            yield return $"{nameof(options.ApiKey)} is missing. Create a REST API key in the dashboard of the same instance.";
        }
        else if (IsMoreThanKey(options.ApiKey))
        {
            yield return $"{nameof(options.ApiKey)} contains a quote, white space or a character outside ASCII. Set the key alone.";
        }

        if (options.ClientApiKey is { } clientKey && (clientKey.Length == 0 || IsMoreThanKey(clientKey)))
        {
            yield return $"{nameof(options.ClientApiKey)} is empty or contains a quote, white space or a character outside ASCII. Set the key alone, or leave it out.";
        }

        if (!Enum.IsDefined(options.TrackItems))
        {
            yield return $"{nameof(options.TrackItems)} must be {nameof(TrackItemRule.Combined75)} or {nameof(TrackItemRule.Each75)}.";
        }

        foreach (string problem in options.Audiences.FindProblems())
        {
            yield return $"{nameof(options.Audiences)}:{problem}";
        }

        foreach (string problem in options.Scim.FindProblems())
        {
            yield return $"{nameof(options.Scim)}:{problem}";
        }

        foreach (string problem in options.Retry.FindProblems())
        {
            yield return $"{nameof(options.Retry)}:{problem}";
        }
    }

    private static bool IsMoreThanKey(string key) => key.AsSpan().ContainsAnyExceptInRange('!', '~') || key.AsSpan().ContainsAny('"', '\'');
}

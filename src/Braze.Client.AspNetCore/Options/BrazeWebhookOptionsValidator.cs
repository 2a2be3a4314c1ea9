using System.Buffers;
using Microsoft.Extensions.Options;

namespace Braze.Client.AspNetCore;

/// <summary>Finds everything wrong with the settings at once, by their configuration path, and never repeats a secret.</summary>
internal sealed class BrazeWebhookOptionsValidator : IValidateOptions<BrazeWebhookOptions>
{
    private const int MinSecret = 16;
    private const int MaxSecret = 256;
    private const int MaxBody = 16 * 1024 * 1024;
    private const int MaxDays = 7;
    private const int MaxRemembered = 10_000_000;

    // RFC 9110: what a header name is made of.
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public ValidateOptionsResult Validate(string? name, BrazeWebhookOptions options)
    {
        string path = options.ConfigurationPath ?? (string.IsNullOrEmpty(name) ? nameof(BrazeWebhookOptions) : $"{nameof(BrazeWebhookOptions)} '{name}'");
        List<string> problems = [.. options.BindingProblems.Concat(FindProblems(options)).Select(p => $"{path}:{p}")];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> FindProblems(BrazeWebhookOptions options)
    {
        if (string.IsNullOrEmpty(options.Secret))
        {
            yield return $"{nameof(options.Secret)} is missing. Set what Braze has to send with every request; Braze signs nothing.";
        }
        else if (!IsSecret(options.Secret))
        {
            yield return $"{nameof(options.Secret)} must have {MinSecret} to {MaxSecret} visible ASCII characters.";
        }

        if (!string.IsNullOrEmpty(options.PreviousSecret) && !IsSecret(options.PreviousSecret))
        {
            yield return $"{nameof(options.PreviousSecret)} must have {MinSecret} to {MaxSecret} visible ASCII characters, or be empty.";
        }

        if (!IsName(options.HeaderName))
        {
            yield return $"{nameof(options.HeaderName)} is not the name of a header.";
        }

        if (options.QueryParameter is not null && !IsName(options.QueryParameter))
        {
            yield return $"{nameof(options.QueryParameter)} must have letters, digits, '-' or '_', or be left out.";
        }

        if (options.MaxBodyBytes is < 1 or > MaxBody)
        {
            yield return $"{nameof(options.MaxBodyBytes)} must be from 1 to {MaxBody} (16 MiB).";
        }

        if (options.RememberFor < TimeSpan.Zero || options.RememberFor > TimeSpan.FromDays(MaxDays))
        {
            yield return $"{nameof(options.RememberFor)} must be from zero to {MaxDays} days.";
        }

        if (options.MaxRemembered is < 1 or > MaxRemembered)
        {
            yield return $"{nameof(options.MaxRemembered)} must be from 1 to {MaxRemembered}.";
        }
    }

    private static bool IsSecret(string text) => text.Length is >= MinSecret and <= MaxSecret && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    private static bool IsName(string? text) => !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAnyExcept(NameCharacters);
}

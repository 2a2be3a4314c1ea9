using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Polly;

namespace Integration.Http;

/// <summary>Where calls go and with which credentials: an immutable snapshot of one options value. A changed option makes a new one.</summary>
public sealed class ApiConnection
{
    private readonly ConcurrentDictionary<Operation, Uri> _constantUris = new();
    private readonly string _prefix;

    /// <summary>Creates the snapshot.</summary>
    /// <param name="baseAddress">The service's root; with or without a trailing slash.</param>
    /// <param name="authorization">The header every request carries.</param>
    /// <param name="retry">How calls are repeated and when they give up.</param>
    /// <param name="pathKey">The key that fills <c>{api_key}</c> in routes, for vendors that have it there.</param>
    /// <exception cref="ArgumentException">The address is relative, not HTTPS (loopback excepted), or carries a query, a fragment or user info; the retry options contradict themselves; or the path key cannot stand in a path.</exception>
    public ApiConnection(Uri baseAddress, AuthenticationHeaderValue authorization, RetryOptions retry, string? pathKey = null)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        ArgumentNullException.ThrowIfNull(retry);
        if (BaseAddressRule.Find(baseAddress) is { } problem)
        {
            throw new ArgumentException(problem, nameof(baseAddress));
        }

        if (retry.FindProblems().FirstOrDefault() is { } contradiction)
        {
            throw new ArgumentException(contradiction, nameof(retry));
        }

        string address = baseAddress.AbsoluteUri;
        if (pathKey is not null)
        {
            PathValue.ThrowIfInvalid(pathKey, nameof(pathKey));
        }

        _prefix = address.EndsWith('/') ? address : address + "/";
        Authorization = authorization;
        PathKey = pathKey;
        ServerAddress = baseAddress.Host;
        ServerPort = baseAddress.Port;
        AttemptTimeout = retry.AttemptTimeout;
        TotalTimeout = retry.TotalTimeout;
        RepeatAfterUnknownOutcome = retry.RepeatAfterUnknownOutcome;
        Retry = retry;
        Secrets = [.. SecretsOf(authorization, pathKey)];
    }

    internal AuthenticationHeaderValue Authorization { get; }

    internal string? PathKey { get; }

    /// <summary>The credentials in every form in which a vendor might repeat them.</summary>
    internal IReadOnlyList<string> Secrets { get; }

    internal string ServerAddress { get; }

    internal int ServerPort { get; }

    internal TimeSpan AttemptTimeout { get; }

    internal TimeSpan TotalTimeout { get; }

    internal bool RepeatAfterUnknownOutcome { get; }

    internal RetryOptions Retry { get; }

    /// <summary>Made when a call is repeated for the first time.</summary>
    internal ResiliencePipeline? Retries { get; set; }

    /// <summary>The type alone: address and key stay out of logs and debugger displays.</summary>
    public override string ToString() => nameof(ApiConnection);

    internal Uri UriOf(Operation operation, in CallSettings settings)
    {
        if (operation.Template.IsConstant && settings.Query is null)
        {
            return _constantUris.TryGetValue(operation, out Uri? known)
                ? known
                : _constantUris.GetOrAdd(operation, new Uri(_prefix + operation.Route));
        }

        string address = operation.Template.Fill(_prefix, PathKey, settings.PathValues);
        return new Uri(settings.Query is null ? address : $"{address}?{settings.Query}");
    }

    private static IEnumerable<string> SecretsOf(AuthenticationHeaderValue authorization, string? pathKey)
    {
        if (pathKey is not null)
        {
            yield return pathKey;
            yield return Uri.EscapeDataString(pathKey);
        }

        if (authorization.Parameter is not { } parameter)
        {
            yield break;
        }

        yield return parameter;
        byte[] decoded = new byte[parameter.Length];
        if (authorization.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            && Convert.TryFromBase64String(parameter, decoded, out int length))
        {
            foreach (string part in Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2))
            {
                yield return part;
            }
        }
    }
}

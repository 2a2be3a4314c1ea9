using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Integration.Http;
using Microsoft.Extensions.Options;

namespace Braze.Client;

/// <summary>Settings of one Braze workspace. Changed settings take effect with the next attempt, without a restart.</summary>
[DebuggerDisplay("Braze options")]
public sealed class BrazeOptions
{
    /// <summary>The instance the workspace lives on. In configuration its name, such as <c>EU-01</c>, or an address.</summary>
    public BrazeEndpoint? Endpoint { get; set; }

    /// <summary>A REST API key of that instance with the permissions of the operations the host calls; without quotes.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>A REST API key of the type Client, which only <see cref="IBrazeClient.DeviceMessaging"/> uses; left empty by hosts that do not.</summary>
    [Experimental("BRAZE003")]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientApiKey { get; set; }

    /// <summary>How many objects one <c>users/track</c> request may hold; depends on the contract and cannot be asked for. Default 75 in total.</summary>
    public TrackItemRule TrackItems { get; set; } = TrackItemRule.Combined75;

    /// <summary>How audience memberships are written to profiles.</summary>
    public AudienceAttributeOptions Audiences { get; set; } = new();

    /// <summary>What operations on dashboard users' accounts need; left empty by hosts that use none.</summary>
    public ScimOptions Scim { get; set; } = new();

    /// <summary>How calls are repeated and when they give up.</summary>
    public RetryOptions Retry { get; set; } = new();

    internal TrackLimits TrackLimits => TrackItems == TrackItemRule.Each75 ? TrackLimits.LegacyPerArray : TrackLimits.Default;

    /// <summary>Where the settings come from, so that a validation message can name them as the operator wrote them; null for settings made in code.</summary>
    internal string? ConfigurationPath { get; set; }

    /// <summary>Settings that could not be read, to be reported together with everything else that is wrong.</summary>
    internal List<string> BindingProblems { get; } = [];

    /// <summary>The workspace's settings for other options that begin with them; null when they are wrong, which their own validation tells together with the rest.</summary>
    internal static BrazeOptions? Find(IOptionsMonitor<BrazeOptions> monitor, string workspace)
    {
        try
        {
            return monitor.Get(workspace);
        }
        catch (OptionsValidationException)
        {
            return null;
        }
    }
}

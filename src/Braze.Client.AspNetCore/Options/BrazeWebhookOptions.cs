using System.Diagnostics;
using System.Net;

namespace Braze.Client.AspNetCore;

/// <summary>
/// How requests of one Braze workspace are recognised and taken. Braze signs nothing, so a secret of the host's is what proves a request. Changed
/// settings take effect with the next request, without a restart; a change that is not valid is not taken over.
/// </summary>
[DebuggerDisplay("Braze webhook options")]
public sealed class BrazeWebhookOptions
{
    internal const int DefaultMaxRemembered = 100_000;

    /// <summary>The secret every request has to carry: 16 to 256 visible ASCII characters, best made at random.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret { get; set; }

    /// <summary>
    /// A second secret that is taken too. To change the secret, move it here and set the new one, change it in Braze, and clear this when
    /// nothing carries it any more.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? PreviousSecret { get; set; }

    /// <summary>The header that carries the secret, set in Braze as a request header of the webhook. Its value is compared as a whole. Default <c>X-Braze-Secret</c>.</summary>
    public string HeaderName { get; set; } = "X-Braze-Secret";

    /// <summary>
    /// A query parameter that may carry the secret instead. Braze lets nobody set headers for postbacks and callbacks, only an address:
    /// <c>…/postbacks?secret=…</c>. Addresses are written to the access logs of servers and proxies on the way, so <see langword="null"/>, the
    /// default, takes it from the header alone; give such endpoints settings and a secret of their own.
    /// </summary>
    public string? QueryParameter { get; set; }

    /// <summary>
    /// Where requests may come from; empty, the default, is anywhere. <see cref="BrazeNetworks.Of"/> has what Braze documents for each instance;
    /// in configuration an instance's name such as <c>EU-01</c>, an address or a network. Every customer of an instance calls from these
    /// addresses, so they do not replace the secret. Behind a proxy, the host has to use the forwarded headers middleware.
    /// </summary>
    public List<IPNetwork> AllowedNetworks { get; } = [];

    /// <summary>The largest body taken, in bytes, up to 16 MiB; a larger one is refused with 413 before it is read to the end. Default 256 KiB.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// How long a processed delivery is known, so that its repeat does nothing; up to 7 days, zero for not at all. Braze repeats within 30 minutes
    /// as a rule; default 1 hour. A user who changes a value and changes it back within this time sends the same content again, which only
    /// differs from a repeat when the body holds something that differs, such as <c>{{campaign.${dispatch_id}}}</c>.
    /// </summary>
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many processed deliveries the default ledger knows at most, about 300 bytes each; beyond, the oldest are forgotten early. Default 100,000.</summary>
    public int MaxRemembered { get; set; } = DefaultMaxRemembered;

    /// <summary>Where the settings come from, so that a validation message can name them as the operator wrote them; null for settings made in code.</summary>
    internal string? ConfigurationPath { get; set; }

    /// <summary>Settings that could not be read, to be reported together with everything else that is wrong.</summary>
    internal List<string> BindingProblems { get; } = [];
}

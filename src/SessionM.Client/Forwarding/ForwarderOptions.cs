using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>How batches of mParticle become calls to SessionM. Address, key and secret are those of <see cref="SessionMOptions.Core"/>.</summary>
/// <remarks>Changed settings take effect with the next batch; a change that is not valid is not taken over.</remarks>
public sealed class ForwarderOptions
{
    /// <summary>What is forwarded. By default nothing but MPID: turn on what SessionM has a place for.</summary>
    public ForwardFilterOptions Filter { get; } = new();

    /// <summary>The identity that names the customer in SessionM. Default <c>customer_id</c>; in any case.</summary>
    public string CustomerIdentity { get; set; } = "customer_id";

    /// <summary>What that identity is in SessionM. Default the host's own id.</summary>
    public CustomerIdKind CustomerIdKind { get; set; }

    /// <summary>Identities of which a logged-in user has at least one; empty, the default, is <see cref="CustomerIdentity"/> alone. Batches of other users are left out.</summary>
    public IList<string> LoginIdentities { get; } = [];

    /// <summary>Where MPID goes. Default the custom attribute <c>mpid</c>.</summary>
    public IdentityDestination Mpid { get; set; } = new() { Attribute = "mpid" };

    /// <summary>Where other identities go, by type; one without an entry becomes a custom attribute of its own name. Which are sent at all, the filter says.</summary>
    public IDictionary<string, IdentityDestination> Identities { get; } = new Dictionary<string, IdentityDestination>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The host's own rule, run after the filter and the login check. It gets a copy, which it may change and give back, or another batch, or <see langword="null"/> to
    /// leave the batch out. What a rule adds is not filtered again, except identities. Set in code; configuration cannot express it.
    /// </summary>
    public Func<MParticleBatch, MParticleBatch?>? Rule { get; set; }

    /// <summary>What happens to a batch whose rule threw. Default: it is left out.</summary>
    public RuleFailurePolicy RuleFailure { get; set; }

    /// <summary>
    /// Names of events, keys, values and limits: <see cref="EventAttributeOptions.EventNames"/> says what events are called in SessionM,
    /// <see cref="AttributeNormalizerOptions.AlreadyDefinedCount"/> how many of the 200 attributes are taken, and the priorities which stay when there are too many. Unlike elsewhere,
    /// <see cref="AttributeNormalizerOptions.Gender"/> is <c>m</c> or <c>f</c> by default, as SessionM documents it.
    /// </summary>
    public AttributeNormalizerOptions Attributes { get; } = new() { Gender = GenderPolicy.LowerCodeOrOriginal };

    /// <summary>Whether events are sent although the update of the profile before them failed. Default no: rules in SessionM may look at the profile.</summary>
    public bool SendEventsAfterFailedProfile { get; set; }

    /// <summary>Where the settings come from, so that a validation message can name them as the operator wrote them.</summary>
    internal string? ConfigurationPath { get; set; }

    /// <summary>Settings that could not be read, to be reported together with everything else that is wrong.</summary>
    internal List<string> BindingProblems { get; } = [];
}

namespace SessionM.Client;

/// <summary>What happens to a batch whose rule threw, as in mParticle.</summary>
public enum RuleFailurePolicy
{
    /// <summary>It is left out.</summary>
    Discard,

    /// <summary>It goes on as it was before the rule.</summary>
    Proceed,
}

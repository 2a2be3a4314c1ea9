namespace SessionM.Client;

/// <summary>What a fetched customer brings along beyond the standard profile. Each costs SessionM work, so ask for what is needed.</summary>
[Flags]
public enum CustomerExpansions
{
    /// <summary>The standard profile alone.</summary>
    None = 0,

    /// <summary>The custom attributes, <see cref="Customer.CustomAttributes"/> (<c>user[user_profile]=true</c>).</summary>
    CustomAttributes = 1,

    /// <summary>Tier and point balances, <see cref="Customer.TierDetails"/> (<c>expand_incentives=true</c>).</summary>
    Incentives = 2,

    /// <summary>Every external id, <see cref="Customer.Identifiers"/> (<c>show_identifiers=true</c>).</summary>
    Identifiers = 4,
}

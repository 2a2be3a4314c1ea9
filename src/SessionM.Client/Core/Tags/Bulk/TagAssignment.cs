namespace SessionM.Client;

/// <summary>What one call of a bulk run does: counters to increment for a customer, or tags to set that expire. The maker says which.</summary>
public sealed class TagAssignment
{
    private TagAssignment(CustomerId customer, string[] tags, TimeSpan? lifetime)
    {
        Customer = customer;
        Tags = tags;
        Lifetime = lifetime;
    }

    /// <summary>The customer.</summary>
    public CustomerId Customer { get; }

    /// <summary>The tags; at least one, none blank, none twice.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>How long the tags live; <see langword="null"/> for counters.</summary>
    public TimeSpan? Lifetime { get; }

    /// <summary>Whether the tags count. Doing this twice counts twice; setting an expiring tag twice only starts its time anew.</summary>
    public bool IsCounter => Lifetime is null;

    /// <summary>Creates counter tags with count 1, or adds 1 to those the customer has.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="tags">At least one tag, none blank, none twice.</param>
    /// <exception cref="ArgumentException">An empty id, no tags, or a blank or repeated one.</exception>
    public static TagAssignment Increment(CustomerId customer, params IReadOnlyCollection<string> tags) => new(Checked(customer), Checked(tags), lifetime: null);

    /// <summary>Sets tags that disappear after a time. Setting them again starts the time anew.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="lifetime">Whole seconds, from 1 to 2,147,483,647.</param>
    /// <param name="tags">At least one tag, none blank, none twice.</param>
    /// <exception cref="ArgumentException">An empty id, no tags, a blank or repeated one, or a lifetime that is not whole seconds.</exception>
    public static TagAssignment SetExpiring(CustomerId customer, TimeSpan lifetime, params IReadOnlyCollection<string> tags)
    {
        _ = TagLifetime.ToSeconds(lifetime, nameof(lifetime));
        return new(Checked(customer), Checked(tags), lifetime);
    }

    /// <summary>The mode and the number of tags; never the customer.</summary>
    public override string ToString() => $"{(IsCounter ? "increment" : "set expiring")}, {Tags.Count} tags";

    private static CustomerId Checked(CustomerId customer)
    {
        customer.ThrowIfEmpty(nameof(customer));
        return customer;
    }

    // Copied: a run reads the tags later, and once more for the checkpoint.
    private static string[] Checked(IReadOnlyCollection<string> tags)
    {
        TagNames.ThrowIfInvalid(tags, nameof(tags));
        return [.. tags];
    }
}

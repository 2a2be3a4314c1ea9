namespace Integration.Sandbox;

/// <summary>What Braze keeps of e-mail addresses and phone numbers, also of those that no profile has.</summary>
public sealed class SandboxAddresses
{
    private readonly Lock _gate;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, AddressRecord> _emails = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AddressRecord> _phones = new(StringComparer.Ordinal);

    internal SandboxAddresses(Lock gate, TimeProvider time)
    {
        _gate = gate;
        _time = time;
    }

    internal IReadOnlyCollection<AddressRecord> Emails => _emails.Values;

    internal IReadOnlyCollection<AddressRecord> Phones => _phones.Values;

    /// <summary>An e-mail to this address bounced for good, now.</summary>
    /// <param name="email">The address, in any case.</param>
    public void HardBounce(string email)
    {
        ArgumentException.ThrowIfNullOrEmpty(email);
        lock (_gate)
        {
            Email(email).HardBouncedAt = _time.GetUtcNow();
        }
    }

    /// <summary>Somebody reported an e-mail to this address as spam.</summary>
    /// <param name="email">The address, in any case.</param>
    public void ReportSpam(string email)
    {
        ArgumentException.ThrowIfNullOrEmpty(email);
        lock (_gate)
        {
            Email(email).IsReportedAsSpam = true;
        }
    }

    /// <summary>Whether an address is on the spam list, which Braze's API changes but does not show.</summary>
    /// <param name="email">The address, in any case.</param>
    public bool IsReportedAsSpam(string email)
    {
        ArgumentException.ThrowIfNullOrEmpty(email);
        lock (_gate)
        {
            return FindEmail(email) is { IsReportedAsSpam: true };
        }
    }

    /// <summary>The provider found that a number takes no SMS, now: <c>provider_error</c>.</summary>
    /// <param name="phone">The number; only its digits count.</param>
    public void Invalidate(string phone) => Invalidate(phone, "provider_error");

    /// <summary>A number was given up, now: <c>deactivated</c>.</summary>
    /// <param name="phone">The number; only its digits count.</param>
    public void Deactivate(string phone) => Invalidate(phone, "deactivated");

    internal AddressRecord Email(string email) => Get(_emails, email, email);

    internal AddressRecord? FindEmail(string email) => _emails.GetValueOrDefault(email);

    internal AddressRecord Phone(string phone) => Get(_phones, Digits(phone), phone);

    internal AddressRecord? FindPhone(string phone) => _phones.GetValueOrDefault(Digits(phone));

    internal void Clear()
    {
        _emails.Clear();
        _phones.Clear();
    }

    // Braze's samples have numbers with and without the plus sign.
    private static string Digits(string phone) => string.Concat(phone.Where(char.IsAsciiDigit));

    private static AddressRecord Get(Dictionary<string, AddressRecord> records, string key, string value)
    {
        if (!records.TryGetValue(key, out AddressRecord? record))
        {
            records[key] = record = new AddressRecord(value);
        }

        return record;
    }

    private void Invalidate(string phone, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(phone);
        lock (_gate)
        {
            AddressRecord record = Phone(phone);
            record.InvalidAt = _time.GetUtcNow();
            record.InvalidReason = reason;
        }
    }
}

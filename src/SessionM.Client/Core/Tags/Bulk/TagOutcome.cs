namespace SessionM.Client;

/// <summary>What became of one assignment of a bulk run.</summary>
public enum TagOutcome
{
    /// <summary>SessionM confirmed it in this run.</summary>
    Tagged,

    /// <summary>An earlier run with the same checkpoint had it confirmed; nothing was sent.</summary>
    Skipped,

    /// <summary>SessionM refused it, for example because the customer is unknown. The checkpoint remembers; later runs report it again and send nothing.</summary>
    Refused,

    /// <summary>Certainly not tagged: it could not be delivered, or the credentials were refused. The next run with the same checkpoint tries it.</summary>
    NotDelivered,

    /// <summary>
    /// It was sent, and no answer says whether it took effect; a repeat that fails does not say it either. A run with the same checkpoint settles it within
    /// 30 minutes; after that it sends an expiring tag again, and reports a counter as unknown for good.
    /// </summary>
    Unknown,

    /// <summary>
    /// SessionM carried nothing out: the credentials had been refused, or the run was stopped, before it was sent or while it waited for a rate limit. The
    /// next run with the same checkpoint tries it.
    /// </summary>
    NotTried,
}

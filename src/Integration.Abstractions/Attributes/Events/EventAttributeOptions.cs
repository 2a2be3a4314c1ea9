using System.ComponentModel.DataAnnotations;

namespace Integration.Abstractions;

/// <summary>How events are named and which of their attributes stay. Keys and values follow the rules of the profile.</summary>
public sealed class EventAttributeOptions
{
    /// <summary>Event names as they come in → as the receiver declares them; compared exactly.</summary>
    public IDictionary<string, string> EventNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What happens to an event without an entry in <see cref="EventNames"/>; unset follows <see cref="AttributeNormalizerOptions.KeyRule"/>.</summary>
    public UnmappedEventPolicy? UnmappedEvents { get; set; }

    /// <summary>
    /// The most attributes one event may have, up to <see cref="int.MaxValue"/>; unset is 10 for <see cref="KeyRule.AlphanumericUnderscore"/>
    /// and no limit for <see cref="KeyRule.StripDollar"/>.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int? MaxAttributes { get; set; }

    /// <summary>For each event, by its incoming name: the attributes that stay when there are too many, most important first.</summary>
    public IDictionary<string, IList<string>> PriorityAttributes { get; } = new Dictionary<string, IList<string>>(StringComparer.Ordinal);

    /// <summary>Which of the other attributes stay when there are too many.</summary>
    public CapOrder CapOrder { get; set; }

    /// <summary>
    /// More keys no event attribute may have, handled like <see cref="AttributeNormalizerOptions.RefusedKeys"/>;
    /// <see cref="KeyRule.StripDollar"/> already refuses <c>time</c> and <c>event_name</c>.
    /// </summary>
    public IList<string> RefusedKeys { get; } = [];
}

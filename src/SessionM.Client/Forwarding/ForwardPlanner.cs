using System.Globalization;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// What a batch comes to: filter, login check, rule, then names, keys, values and limits. Pure, apart from the host's rule; a batch is never changed.
/// </summary>
internal sealed class ForwardPlanner
{
    // Far beyond any id, and short of what servers take as an address.
    private const int MaxCustomerId = 1024;

    private readonly ForwarderOptions _options;
    private readonly BatchFilter _filter;
    private readonly ProfileMapper _profiles;
    private readonly EventMapper _events;
    private readonly string[] _loginIdentities;

    /// <param name="options">Valid options.</param>
    /// <param name="time">The clock ages are turned into dates of birth with.</param>
    public ForwardPlanner(ForwarderOptions options, TimeProvider time)
    {
        _options = options;
        AttributeNormalizer normalizer = new(IdentitiesFirst(options), time);
        _filter = new BatchFilter(options.Filter);
        _profiles = new ProfileMapper(options, normalizer, _filter);
        _events = new EventMapper(normalizer);
        _loginIdentities = options.LoginIdentities.Count > 0 ? [.. options.LoginIdentities] : [options.CustomerIdentity];
    }

    public ForwardPlan Plan(MParticleBatch batch)
    {
        List<ForwardNote> notes = [.. batch.Notes];
        if (notes.Exists(note => note.Subject == ForwardSubject.Batch))
        {
            return new ForwardPlan(notes);
        }

        MParticleBatch filtered = _filter.Apply(batch, notes);
        if (!Array.Exists(_loginIdentities, type => Identity(filtered, type) is not null))
        {
            return Drop(notes, ForwardReason.NotLoggedIn, "No identity of the user is one of a logged-in user.");
        }

        if (ApplyRule(filtered, notes) is not { } ruled)
        {
            return new ForwardPlan(notes);
        }

        return FindCustomer(ruled) is { } customer
            ? Map(batch, ruled, customer, notes)
            : Drop(notes, ForwardReason.NoCustomer, $"The identity '{_options.CustomerIdentity}' is missing, or cannot be part of an address.");
    }

    private static ForwardPlan Drop(List<ForwardNote> notes, ForwardReason reason, string detail)
    {
        notes.Add(ForwardNote.Dropped(ForwardSubject.Batch, "", reason, detail));
        return new ForwardPlan(notes);
    }

    // What is always sent must not lose its place to attributes that may be left out.
    private static AttributeNormalizerOptions IdentitiesFirst(ForwarderOptions options)
    {
        AttributeNormalizer normalizer = new(options.Attributes);
        IEnumerable<string> named = options.Identities.Select(identity => identity.Value.AttributeFor(identity.Key))
            .Prepend(options.Mpid.AttributeFor(ProfileMapper.MpidName)).OfType<string>();
        IEnumerable<string> allowed = options.Filter.Identities.Allow
            .Where(type => !options.Identities.ContainsKey(type) && normalizer.NormalizeKey(type).Length > 0);
        return AttributeOptionsCopy.Of(options.Attributes, [.. named.Concat(allowed).Concat(options.Attributes.PriorityKeys).Distinct(StringComparer.Ordinal)]);
    }

    private static string? Identity(MParticleBatch batch, string type) =>
        batch.Identities.TryGetValue(type, out string? identity) && !string.IsNullOrWhiteSpace(identity) ? identity : null;

    private MParticleBatch? ApplyRule(MParticleBatch filtered, List<ForwardNote> notes)
    {
        if (_options.Rule is not { } rule)
        {
            return filtered;
        }

        try
        {
            if (rule(filtered.Copy()) is { } ruled)
            {
                return ruled;
            }

            notes.Add(ForwardNote.Dropped(ForwardSubject.Batch, "", ForwardReason.Rule, "The rule took the batch out."));
            return null;
        }
        catch (Exception e)
        {
            // Host code of any kind. Its message may name the user, so only its type is told.
            bool proceeds = _options.RuleFailure == RuleFailurePolicy.Proceed;
            string consequence = proceeds ? "the batch went on as it was before" : "the batch was left out";
            notes.Add(ForwardNote.Dropped(ForwardSubject.Batch, "", ForwardReason.Rule, $"The rule failed with {e.GetType().Name}; {consequence}.") with { IsDropped = !proceeds });
            return proceeds ? filtered : null;
        }
    }

    private CustomerId? FindCustomer(MParticleBatch batch)
    {
        if (Identity(batch, _options.CustomerIdentity) is not { Length: <= MaxCustomerId } id)
        {
            return null;
        }

        try
        {
            return _options.CustomerIdKind == CustomerIdKind.User ? CustomerId.User(id) : CustomerId.External(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private ForwardPlan Map(MParticleBatch batch, MParticleBatch ruled, CustomerId customer, List<ForwardNote> notes)
    {
        PlannedProfile? profile = _profiles.Map(ruled, notes) is { } update
            ? new PlannedProfile(update.Changes, update.Keys, ForwardMessageId.Of(batch, customer, update.Changes))
            : null;
        List<PlannedEvent> events = [];
        Dictionary<int, int> places = [];
        Dictionary<string, int> occurrences = new(StringComparer.Ordinal);
        foreach ((MParticleEvent source, CustomerEvent sent) in _events.Map(ruled, notes))
        {
            // A rule may have made several events of one, or added some that have no place.
            places[source.Position] = places.GetValueOrDefault(source.Position) + 1;
            string place = string.Create(CultureInfo.InvariantCulture, $"{source.Position}/{places[source.Position]}");
            string own = source.SourceMessageId ?? "";
            occurrences[own] = occurrences.GetValueOrDefault(own) + 1;
            events.Add(new PlannedEvent(source.Name!, source.Position, sent, ForwardMessageId.Of(batch, customer, source, place, occurrences[own], sent)));
        }

        return new ForwardPlan(notes) { Customer = customer, Profile = profile, Events = events };
    }
}

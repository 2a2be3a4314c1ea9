namespace Braze.Client;

/// <summary>What <see cref="IAudienceExporter.BackfillAsync"/> did with the members it was given.</summary>
/// <param name="Enqueued">Members that are in the queue.</param>
/// <param name="Superseded">Members left out because they entered or left the audience meanwhile, so that more is known of them than the list says.</param>
/// <param name="Unknown">Members left out because the resolver knows no key of theirs in Braze.</param>
/// <param name="Refused">Members left out because their key is empty or none that Braze takes.</param>
public sealed record AudienceBackfillResult(long Enqueued, long Superseded, long Unknown, long Refused);

using SessionM.Client;

namespace MParticleForwarder;

/// <summary>What the sender gets: the report on each batch, with keys and without values.</summary>
/// <param name="Reports">In the order of the batches.</param>
/// <param name="NotTried">How many batches were left after one that is to come again.</param>
internal sealed record Answer(IReadOnlyList<ForwardReport> Reports, int NotTried);

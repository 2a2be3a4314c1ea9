using Integration.Abstractions;
using Microsoft.Extensions.Logging;

namespace Braze.Client;

/// <summary>Counts the audiences that users enter, and warns once when there are more than an array attribute holds.</summary>
internal sealed class AudienceNames(AudienceExportOptions options, ILogger logger)
{
    private readonly Lock _gate = new();

    // Nothing is counted in boolean form, nor after the warning.
    private HashSet<string>? _entered = options.Form == AudienceForm.Array ? new(StringComparer.Ordinal) : null;

    public void Note(IEnumerable<AudienceMove> moves)
    {
        if (_entered is null)
        {
            return;
        }

        lock (_gate)
        {
            _entered?.UnionWith(moves.Where(move => move.Movement == AudienceMovement.Enter).Select(move => move.Audience));
            if (_entered?.Count > options.ArrayLimit)
            {
                _entered = null;
                AudienceLog.MoreThanArrayHolds(logger, options.ArrayLimit, options.AttributeName);
            }
        }
    }
}

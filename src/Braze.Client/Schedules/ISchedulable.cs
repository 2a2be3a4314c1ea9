using System.Text.Json;

namespace Braze.Client;

/// <summary>A send that can also be made later.</summary>
internal interface ISchedulable
{
    /// <summary>Writes the members as the endpoint for schedules spells them, without the braces around them.</summary>
    void WriteScheduledMembers(Utf8JsonWriter writer);
}

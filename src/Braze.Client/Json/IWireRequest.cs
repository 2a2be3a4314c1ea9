using System.Text.Json;

namespace Braze.Client;

/// <summary>A request that writes its own JSON.</summary>
internal interface IWireRequest
{
    void WriteTo(Utf8JsonWriter writer);
}

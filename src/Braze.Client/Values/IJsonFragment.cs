using System.Text.Json;

namespace Braze.Client;

/// <summary>A value that writes itself: an object, or an operation on an attribute.</summary>
internal interface IJsonFragment
{
    void WriteTo(Utf8JsonWriter writer);
}

using System.Text.Json;

namespace Braze.Client;

/// <summary>Stops an object that contains itself before the stack does.</summary>
internal static class Nesting
{
    /// <summary>Levels below the body's own; the serializer itself stops at 64.</summary>
    public const int MaxDepth = 50;

    public static void ThrowIfTooDeep(Utf8JsonWriter writer)
    {
        if (writer.CurrentDepth > MaxDepth)
        {
            throw new ArgumentException($"An object is nested more than {MaxDepth} levels deep; it may contain itself.", paramName: null);
        }
    }
}

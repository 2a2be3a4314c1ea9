using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integration.Http;

/// <summary>Reads an object within another one, from a converter of the outer one.</summary>
public static class NestedObject
{
    /// <summary>
    /// The converter of a type that is named in the context. Reading with it reads once: <c>JsonSerializer.Deserialize(ref reader, …)</c> first looks for the end
    /// of the object, and of each object within it again.
    /// </summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">The options the outer converter was given.</param>
    /// <exception cref="NotSupportedException">The context does not name the type.</exception>
    public static JsonConverter<T> ConverterOf<T>(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
    }
}

using System.Text;

namespace Braze.Client;

/// <summary>What Braze refuses in a content block. Each limit is the first size that is too large.</summary>
internal static class ContentBlockRules
{
    private const int NameLimit = 100;
    private const int DescriptionLimit = 250;

    // "50kb" in Braze's words; taken as binary, so that nothing is refused here that Braze may take.
    private const int ContentLimit = 50 * 1024;

    public static string Name(string name, string parameterName)
    {
        SlugName.Check(name, parameterName);
        ThrowIfTooLong(name.Length, NameLimit, "characters", parameterName);
        return name;
    }

    public static string Description(string description, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description, parameterName);
        ThrowIfTooLong(description.Length, DescriptionLimit, "characters", parameterName);
        return description;
    }

    public static string Content(string content, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(content, parameterName);
        ThrowIfTooLong(Encoding.UTF8.GetByteCount(content), ContentLimit, "bytes in UTF-8", parameterName);
        return content;
    }

    private static void ThrowIfTooLong(int size, int limit, string unit, string parameterName)
    {
        if (size >= limit)
        {
            throw new ArgumentException($"The {parameterName.ToLowerInvariant()} has {size} {unit}; it must have less than {limit}.", parameterName);
        }
    }
}

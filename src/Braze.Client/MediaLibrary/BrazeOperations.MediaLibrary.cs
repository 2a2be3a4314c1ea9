using Integration.Http;

namespace Braze.Client;

/// <content>The media library.</content>
public static partial class BrazeOperations
{
    /// <summary>Adds a file: 100 requests an hour. A repeat would add it again.</summary>
    public static Operation MediaLibraryCreate { get; } = Define(
        "media_library.create", HttpMethod.Post, "media_library/create", RetrySafety.AtMostOnce, "media_library.create", "media_library/manage_assets/create", "media_library.create");

    /// <summary>Replaces a file: 100 requests an hour. The newest page has PUT where the list of operations has POST.</summary>
    public static Operation MediaLibraryReplaceFile { get; } = Define(
        "media_library.replace_file", HttpMethod.Put, "media_library/replace_file", RetrySafety.Idempotent, "media_library.replace_file", "media_library/manage_assets/replace_file", "media_library.replace");

    private static Operation[] MediaLibraryOperations => [MediaLibraryCreate, MediaLibraryReplaceFile];
}

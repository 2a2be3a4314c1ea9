using Integration.Http;

namespace Braze.Client;

/// <content>Content blocks.</content>
public static partial class BrazeOperations
{
    /// <summary>Lists content blocks.</summary>
    public static Operation ContentBlocksList { get; } = Define(
        "content_blocks.list", HttpMethod.Get, "content_blocks/list", RetrySafety.Idempotent, WorkspaceGroup, "templates/content_blocks_templates/get_list_email_content_blocks", "content_blocks.list");

    /// <summary>Reads one content block.</summary>
    public static Operation ContentBlocksInfo { get; } = Define(
        "content_blocks.info", HttpMethod.Get, "content_blocks/info", RetrySafety.Idempotent, WorkspaceGroup, "templates/content_blocks_templates/get_see_email_content_blocks_information", "content_blocks.info");

    /// <summary>Makes a content block. Not repeated: after a first call that did succeed, a second is refused because the name is taken.</summary>
    public static Operation ContentBlocksCreate { get; } = Define(
        "content_blocks.create", HttpMethod.Post, "content_blocks/create", RetrySafety.AtMostOnce, WorkspaceGroup, "templates/content_blocks_templates/post_create_email_content_block", "content_blocks.create");

    /// <summary>Changes a content block.</summary>
    public static Operation ContentBlocksUpdate { get; } = Define(
        "content_blocks.update", HttpMethod.Post, "content_blocks/update", RetrySafety.Idempotent, WorkspaceGroup, "templates/content_blocks_templates/post_update_content_block", "content_blocks.update");

    private static Operation[] ContentBlockOperations => [ContentBlocksList, ContentBlocksInfo, ContentBlocksCreate, ContentBlocksUpdate];
}

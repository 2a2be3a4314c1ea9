using Integration.Http;

namespace Braze.Client;

/// <content>Exports of user profiles.</content>
public static partial class BrazeOperations
{
    /// <summary>
    /// The workspace's hourly limit too, but with a gate of its own: Braze answers 429 also while an export of the same segment is running, which
    /// must not hold back everything else.
    /// </summary>
    private const string SegmentExportGroup = "users.export.segment";

    /// <summary>Profiles by identifier. 250 a minute; 2,500 for accounts from before 2024-08-22; 40 a second for requests that name fields.</summary>
    public static Operation UsersExportIds { get; } = Define(
        "users.export.ids", HttpMethod.Post, "users/export/ids", RetrySafety.Idempotent, "users.export.ids", "export/user_data/post_users_identifier", "users.export.ids");

    /// <summary>Starts the export of a segment. Changes nothing in the workspace; while one is running Braze refuses a repetition.</summary>
    public static Operation UsersExportSegment { get; } = Define(
        "users.export.segment", HttpMethod.Post, "users/export/segment", RetrySafety.Idempotent, SegmentExportGroup, "export/user_data/post_users_segment", "users.export.segment");

    /// <summary>Starts the export of the Global Control Group, which is a segment too.</summary>
    public static Operation UsersExportGlobalControlGroup { get; } = Define(
        "users.export.global_control_group", HttpMethod.Post, "users/export/global_control_group", RetrySafety.Idempotent, SegmentExportGroup, "export/user_data/post_users_global_control_group", "users.export.global_control_group");

    /// <summary>Ends the running exports of a segment.</summary>
    public static Operation ExportSegmentCancel { get; } = Define(
        "export.segment.cancel", HttpMethod.Post, "export/segment/cancel", RetrySafety.Idempotent, WorkspaceGroup, "export/segments/post_cancel_export", "segments.list");

    private static Operation[] ExportOperations => [UsersExportIds, UsersExportSegment, UsersExportGlobalControlGroup, ExportSegmentCancel];
}

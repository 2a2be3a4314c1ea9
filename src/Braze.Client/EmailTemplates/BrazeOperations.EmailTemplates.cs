using Integration.Http;

namespace Braze.Client;

/// <content>E-mail templates.</content>
public static partial class BrazeOperations
{
    /// <summary>Lists e-mail templates.</summary>
    public static Operation TemplatesEmailList { get; } = Define(
        "templates.email.list", HttpMethod.Get, "templates/email/list", RetrySafety.Idempotent, WorkspaceGroup, "templates/email_templates/get_list_email_templates", "templates.email.list");

    /// <summary>Reads one e-mail template.</summary>
    public static Operation TemplatesEmailInfo { get; } = Define(
        "templates.email.info", HttpMethod.Get, "templates/email/info", RetrySafety.Idempotent, WorkspaceGroup, "templates/email_templates/get_see_email_template_information", "templates.email.info");

    /// <summary>Makes an e-mail template. Not repeated: a second call would make a second one.</summary>
    public static Operation TemplatesEmailCreate { get; } = Define(
        "templates.email.create", HttpMethod.Post, "templates/email/create", RetrySafety.AtMostOnce, WorkspaceGroup, "templates/email_templates/post_create_email_template", "templates.email.create");

    /// <summary>Changes an e-mail template.</summary>
    public static Operation TemplatesEmailUpdate { get; } = Define(
        "templates.email.update", HttpMethod.Post, "templates/email/update", RetrySafety.Idempotent, WorkspaceGroup, "templates/email_templates/post_update_email_template", "templates.email.update");

    private static Operation[] EmailTemplateOperations => [TemplatesEmailList, TemplatesEmailInfo, TemplatesEmailCreate, TemplatesEmailUpdate];
}

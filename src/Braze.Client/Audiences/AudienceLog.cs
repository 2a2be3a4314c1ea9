using Microsoft.Extensions.Logging;

namespace Braze.Client;

/// <summary>What the audience export logs: never a person.</summary>
internal static partial class AudienceLog
{
    [LoggerMessage(
        103,
        LogLevel.Warning,
        "Users have entered more than {Limit} audiences, the most names that Braze keeps in the array attribute {AttributeName}: of a user who is in more, Braze drops "
        + "the oldest without a word. Export fewer audiences, or one boolean attribute for each.")]
    public static partial void MoreThanArrayHolds(ILogger logger, int limit, string attributeName);
}

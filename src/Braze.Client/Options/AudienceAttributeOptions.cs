namespace Braze.Client;

/// <summary>How <see cref="Integration.Abstractions.IAudienceSink"/> writes memberships to Braze profiles.</summary>
public sealed class AudienceAttributeOptions
{
    /// <summary>The form of a membership. Default: one array attribute.</summary>
    public AudienceForm Form { get; set; } = AudienceForm.Array;

    /// <summary>The name of the array attribute, or what precedes the audience's name in the boolean attributes. Default <c>lytics_segments</c>.</summary>
    public string AttributeName { get; set; } = "lytics_segments";

    internal IEnumerable<string> FindProblems()
    {
        if (!Enum.IsDefined(Form))
        {
            yield return $"{nameof(Form)} must be {nameof(AudienceForm.Array)} or {nameof(AudienceForm.Booleans)}.";
        }

        if (string.IsNullOrWhiteSpace(AttributeName) || AttributeName.Length > UserAttributes.MaxNameLength)
        {
            yield return $"{nameof(AttributeName)} must have 1 to {UserAttributes.MaxNameLength} characters.";
        }
        else if (MemberName.Of(AttributeName).Advice is not null)
        {
            yield return $"{nameof(AttributeName)} is a name Braze keeps for itself. Choose another one.";
        }
    }
}

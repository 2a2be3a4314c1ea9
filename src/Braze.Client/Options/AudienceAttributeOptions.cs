namespace Braze.Client;

/// <summary>How <see cref="Integration.Abstractions.IAudienceSink"/> writes memberships to Braze profiles.</summary>
public sealed class AudienceAttributeOptions
{
    /// <summary>The form of a membership. Default: one array attribute.</summary>
    public AudienceForm Form { get; set; } = AudienceForm.Array;

    /// <summary>The name of the array attribute, or what precedes the audience's name in the boolean attributes. Default <c>lytics_segments</c>.</summary>
    public string AttributeName { get; set; } = "lytics_segments";
}

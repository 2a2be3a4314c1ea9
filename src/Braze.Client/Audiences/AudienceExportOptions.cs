using Integration.Delivery;
using Integration.Http;
using Microsoft.Extensions.Configuration;

namespace Braze.Client;

/// <summary>
/// How an <see cref="AudienceExporter"/> collects and sends: 75 users or 5 minutes, as Lytics does. Without a word, memberships are written as the workspace's
/// <see cref="BrazeOptions.Audiences"/> says.
/// </summary>
public sealed class AudienceExportOptions : DeliveryOptions
{
    private bool _hasWorkspace;

    /// <summary>Creates options with an age of 5 minutes.</summary>
    public AudienceExportOptions() => MaxBatchAge = TimeSpan.FromMinutes(5);

    /// <summary>The name of the array attribute, or what precedes the audience's name in the boolean attributes. Default that of the workspace, <c>lytics_segments</c>.</summary>
    public string AttributeName { get => Attribute.AttributeName; set => Attribute.AttributeName = value; }

    /// <summary>The form of a membership. Default that of the workspace: one array attribute.</summary>
    public AudienceForm Form { get => Attribute.Form; set => Attribute.Form = value; }

    /// <summary>
    /// How many names Braze keeps in the array attribute. Default 500, Braze's own default and most; its older pages name 25 and 100. Braze drops the oldest
    /// name of a profile that has more, so a warning is logged, once in the life of an exporter, when users have entered more audiences.
    /// </summary>
    public int ArrayLimit { get; set; } = 500;

    /// <summary>Settings that could not be read, to be reported together with everything else that is wrong.</summary>
    internal List<string> BindingProblems { get; } = [];

    internal AudienceAttributeOptions Attribute { get; } = new();

    /// <inheritdoc />
    public override IEnumerable<string> FindProblems()
    {
        foreach (string problem in BindingProblems.Concat(base.FindProblems()).Concat(Attribute.FindProblems()))
        {
            yield return problem;
        }

        TrackLimits limits = TrackLimits.Default;
        if (MaxBatchItems > limits.MaxObjects)
        {
            yield return $"{nameof(MaxBatchItems)} is {MaxBatchItems}; Braze takes {limits.MaxObjects}.";
        }

        if (MaxBatchBytes > limits.MaxBytes)
        {
            yield return $"{nameof(MaxBatchBytes)} is {MaxBatchBytes}; Braze takes {limits.MaxBytes}.";
        }

        if (ArrayLimit < 1)
        {
            yield return $"{nameof(ArrayLimit)} is {ArrayLimit}; it must be at least 1.";
        }
    }

    /// <summary>Begins with what the workspace says; once, so that registering the exporter again changes nothing that was set.</summary>
    internal void ApplyWorkspace(BrazeOptions? workspace)
    {
        if (!_hasWorkspace && workspace is not null)
        {
            _hasWorkspace = true;
            AttributeName = workspace.Audiences.AttributeName;
            Form = workspace.Audiences.Form;
        }
    }

    internal void Bind(IConfiguration section)
    {
        SettingsReader settings = new(section, BindingProblems);
        ConfigurationPath = (section as IConfigurationSection)?.Path ?? ConfigurationPath;
        AttributeName = settings.Text(nameof(AttributeName), AttributeName)!;
        Form = settings.Name(nameof(Form), Form);
        ArrayLimit = settings.Value(nameof(ArrayLimit), ArrayLimit);
        DeliverySettings.Fill(settings, this);
    }
}

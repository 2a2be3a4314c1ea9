namespace SessionM.Client;

/// <summary>How <see cref="Integration.Abstractions.IAudienceSink"/> turns audience memberships into tags.</summary>
public sealed class AudienceTagOptions
{
    /// <summary>How long a membership's tag lives unless the audience is entered again. Default 30 days; whole seconds, at least 1.</summary>
    public TimeSpan TagLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Customers tagged at the same time; the API takes one customer a call. Default 8, from 1 to 256.</summary>
    public int MaxConcurrency { get; set; } = 8;
}

namespace Integration.Abstractions;

/// <summary>What happens to an event whose name is not in <see cref="EventAttributeOptions.EventNames"/>.</summary>
public enum UnmappedEventPolicy
{
    /// <summary>It is not forwarded. The default of <see cref="KeyRule.AlphanumericUnderscore"/>, where events must be declared beforehand.</summary>
    Skip,

    /// <summary>It keeps its name. The default of <see cref="KeyRule.StripDollar"/>.</summary>
    PassThrough,
}

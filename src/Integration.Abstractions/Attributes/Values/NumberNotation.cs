namespace Integration.Abstractions;

/// <summary>How very large and very small numbers are written.</summary>
public enum NumberNotation
{
    /// <summary>Without an exponent (<c>0.00001</c>) as long as no more than 29 digits before and 28 after the point are needed.</summary>
    Plain,

    /// <summary>As .NET writes the shortest text that reads back as the same number (<c>1E-05</c>).</summary>
    Shortest,
}

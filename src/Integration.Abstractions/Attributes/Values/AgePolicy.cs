namespace Integration.Abstractions;

/// <summary>What the reserved <c>$Age</c> becomes.</summary>
public enum AgePolicy
{
    /// <summary>An attribute like any other. The default of <see cref="KeyRule.AlphanumericUnderscore"/>.</summary>
    AsGiven,

    /// <summary>
    /// The reserved field <c>dob</c>: 1 January of the current UTC year minus the whole years. Not a number, below 0 or above 130 is dropped
    /// and reported. The default of <see cref="KeyRule.StripDollar"/>.
    /// </summary>
    DateOfBirth,
}

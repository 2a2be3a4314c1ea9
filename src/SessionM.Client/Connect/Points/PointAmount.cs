namespace SessionM.Client;

/// <summary>The rule for amounts of points: a deposit never takes, and a spend never gives.</summary>
internal static class PointAmount
{
    public static decimal Check(decimal amount, string parameterName) =>
        amount > 0 ? amount : throw new ArgumentOutOfRangeException(parameterName, amount, "The amount must be above 0. To take points away, spend them.");
}

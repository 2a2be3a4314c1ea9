namespace SqliteCrash;

/// <summary>The item: one user's next number.</summary>
public sealed record Numbered(string User, long Number)
{
    /// <summary>Even ones must not be applied twice.</summary>
    public bool IsEvent => Number % 2 == 0;

    public override string ToString() => $"{User} {Number}";

    public static Numbered Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(' ');
        return new Numbered(parts[0], long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}

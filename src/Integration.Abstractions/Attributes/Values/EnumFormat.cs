namespace Integration.Abstractions;

/// <summary>How an enum value is written.</summary>
public enum EnumFormat
{
    /// <summary>Its name; several flags are separated by a comma and a space. A value without a name is written as its number.</summary>
    Name,

    /// <summary>Its underlying number.</summary>
    Number,
}

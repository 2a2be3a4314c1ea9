namespace Integration.Abstractions;

/// <summary>What the value of a <see cref="UserKey"/> is.</summary>
public enum UserKeyKind
{
    /// <summary>No key: the state of <c>default(UserKey)</c>. Every sink refuses it.</summary>
    None = 0,

    /// <summary>An id that the host gave the user and both systems know.</summary>
    External = 1,

    /// <summary>An id that the receiving system itself assigned.</summary>
    Native = 2,

    /// <summary>A name that is unique together with its label.</summary>
    Alias = 3,

    /// <summary>An e-mail address.</summary>
    Email = 4,

    /// <summary>A phone number, E.164 where the receiving system asks for it.</summary>
    Phone = 5,
}

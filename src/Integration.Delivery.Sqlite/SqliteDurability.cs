namespace Integration.Delivery.Sqlite;

/// <summary>What a commit waits for. Either way everything survives the end of the process, <c>kill -9</c> included, and the file stays whole.</summary>
public enum SqliteDurability
{
    /// <summary>Until the disk has it (<c>synchronous=FULL</c>): it survives a power failure and a crash of the system, if the disk tells the truth.</summary>
    Full,

    /// <summary>
    /// Until the system has it (<c>synchronous=NORMAL</c>); faster. A power failure or a crash of the system takes back the commits since the last checkpoint:
    /// accepted items are lost, delivered ones come again, and an item that must not be applied twice may be.
    /// </summary>
    Normal,
}

namespace SessionM.Client.Csv;

/// <summary>What a column of the tag file holds.</summary>
public enum TagCsvColumn
{
    /// <summary>The customer's id, all of one kind.</summary>
    Customer,

    /// <summary>One tag.</summary>
    Tag,

    /// <summary>How long the tag lives, in whole seconds; empty for a counter.</summary>
    Lifetime,
}

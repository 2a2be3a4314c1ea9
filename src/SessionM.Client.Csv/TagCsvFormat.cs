namespace SessionM.Client.Csv;

/// <summary>How a tag file looks.</summary>
/// <remarks>
/// SessionM's documentation says that its batch job takes a CSV file of customers, tag names and times to live. It names no header, no order, no unit and
/// no kind of id: everything here is inferred from the API, where the id is <c>external_id</c> or <c>user_id</c>, the time is <c>ttl</c> and a tag without
/// it counts. Ask SessionM for the form of your tenant and set what differs.
/// </remarks>
public sealed class TagCsvFormat
{
    /// <summary>By which id the file names its customers. Default: the host's own.</summary>
    public TagCsvCustomerId CustomerId { get; set; } = TagCsvCustomerId.ExternalId;

    /// <summary>The header of the customers; <see langword="null"/>, the default, for <c>external_id</c> or <c>user_id</c>.</summary>
    public string? CustomerHeader { get; set; }

    /// <summary>The header of the tags. Default <c>tag</c>.</summary>
    public string TagHeader { get; set; } = "tag";

    /// <summary>The header of the lifetimes. Default <c>ttl</c>.</summary>
    public string LifetimeHeader { get; set; } = "ttl";

    /// <summary>The order in which columns are written, and are read where there is no header. Default: customer, tag, lifetime.</summary>
    public IReadOnlyList<TagCsvColumn> Columns { get; set; } = [TagCsvColumn.Customer, TagCsvColumn.Tag, TagCsvColumn.Lifetime];

    /// <summary>Whether the first row names the columns. Default <see langword="true"/>.</summary>
    public bool HasHeader { get; set; } = true;

    /// <summary>What stands between two cells. Default: a comma.</summary>
    public char Delimiter { get; set; } = ',';

    internal bool IsExternal => CustomerId == TagCsvCustomerId.ExternalId;

    internal string HeaderOf(TagCsvColumn column) => column switch
    {
        TagCsvColumn.Customer => CustomerHeader ?? (IsExternal ? "external_id" : "user_id"),
        TagCsvColumn.Tag => TagHeader,
        _ => LifetimeHeader,
    };

    internal void ThrowIfInvalid(string parameterName)
    {
        TagCsvColumn[] all = Enum.GetValues<TagCsvColumn>();
        if (Columns is null || !Columns.Order().SequenceEqual(all))
        {
            throw new ArgumentException("Columns must name the customer, the tag and the lifetime, each once.", parameterName);
        }

        string[] headers = [.. all.Select(HeaderOf)];
        if (headers.Any(string.IsNullOrWhiteSpace) || headers.Distinct(StringComparer.OrdinalIgnoreCase).Count() < headers.Length)
        {
            throw new ArgumentException("Every header must have a name of its own.", parameterName);
        }

        if (Delimiter is '"' or '\r' or '\n' or '\0')
        {
            throw new ArgumentException("The delimiter cannot be a quotation mark or a line break.", parameterName);
        }
    }
}

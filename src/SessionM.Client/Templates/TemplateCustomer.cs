namespace SessionM.Client;

/// <summary>Where a template finds the customer: which value of the Braze profile holds an id, and what that id is to SessionM.</summary>
/// <remarks>
/// Braze's partner page puts SessionM's user id into Braze's external id, which is <see cref="User"/>. Which of the others fits is known only to whoever
/// feeds the profiles. Source: https://www.braze.com/docs/partners/data_and_analytics/loyalty/sessionm, "Matching identifier".
/// </remarks>
public sealed class TemplateCustomer
{
    private const string BrazeExternalId = "${user_id}";

    private readonly string _value;

    private TemplateCustomer(string value, bool isExternal)
    {
        _value = value;
        IsExternal = isExternal;
    }

    /// <summary>Braze's external id is SessionM's user id.</summary>
    public static TemplateCustomer User { get; } = new(BrazeExternalId, isExternal: false);

    /// <summary>Braze's external id is the customer's external id in SessionM.</summary>
    public static TemplateCustomer External { get; } = new(BrazeExternalId, isExternal: true);

    /// <summary>Whether the id is the host's own in SessionM.</summary>
    public bool IsExternal { get; }

    /// <summary>The tag that Braze replaces by the id.</summary>
    internal string Liquid => "{{" + _value + "}}";

    /// <summary>The same, as one step of a URL's path.</summary>
    /// <remarks>Of Liquid's filters, <c>url_encode</c> is the one that is known to leave no separator. It writes a blank as forms do, which a path does not.</remarks>
    internal string PathLiquid => "{{" + _value + " | url_encode | replace: '+', '%20'}}";

    /// <summary>A custom attribute of the Braze profile holds SessionM's user id.</summary>
    /// <param name="customAttribute">The attribute's name: letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and single blanks inside.</param>
    /// <exception cref="ArgumentException">The name is empty, or holds a character that could end the tag.</exception>
    public static TemplateCustomer UserFrom(string customAttribute) => new(AttributeOf(customAttribute), isExternal: false);

    /// <summary>A custom attribute of the Braze profile holds the customer's external id in SessionM.</summary>
    /// <param name="customAttribute">The attribute's name: letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and single blanks inside.</param>
    /// <exception cref="ArgumentException">The name is empty, or holds a character that could end the tag.</exception>
    public static TemplateCustomer ExternalFrom(string customAttribute) => new(AttributeOf(customAttribute), isExternal: true);

    /// <summary>The tag; it names a field of the profile, never its value.</summary>
    public override string ToString() => Liquid;

    private static string AttributeOf(string name)
    {
        TemplateText.ThrowIfNotName(name, "_-. ", nameof(name));
        return $"custom_attribute.${{{name}}}";
    }
}

using System.Text.Json;

namespace Braze.Client;

/// <summary>One receiver of a campaign or canvas.</summary>
/// <remarks>
/// At most 50 in a request. Braze collapses entries of the same user; the last one's properties win.
/// Source: https://www.braze.com/docs/api/objects_filters/recipient_object.
/// </remarks>
public abstract class BrazeRecipient
{
    private static readonly JsonEncodedText PrioritizationName = JsonEncodedText.Encode("prioritization");
    private static readonly JsonEncodedText SendToExistingOnlyName = JsonEncodedText.Encode("send_to_existing_only");
    private static readonly JsonEncodedText AttributesName = JsonEncodedText.Encode("attributes");

    private UserAttributes? _attributes;

    private protected BrazeRecipient(BrazeUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.Kind == BrazeUserKind.Phone)
        {
            throw new ArgumentException("Braze sends to no phone number. Name the recipient by external id, alias, Braze id or e-mail address.", nameof(user));
        }

        User = user;
        Prioritization = user.Kind == BrazeUserKind.Email ? [RecipientPriority.Identified, RecipientPriority.MostRecentlyUpdated] : [];
    }

    /// <summary>Who.</summary>
    public BrazeUser User { get; }

    /// <summary>
    /// Which of several profiles with the same e-mail address to take; only for recipients named by one, and needed there.
    /// Default: identified, then most recently updated. When the list leaves more than one profile, Braze sends nothing.
    /// </summary>
    public List<RecipientPriority> Prioritization { get; }

    /// <summary>Attributes to write to the profile before sending, which is the documented way round sending before an update has arrived.</summary>
    public UserAttributes Attributes => _attributes ??= new UserAttributes(User);

    /// <summary>
    /// <see langword="false"/> creates the user when there is none; then <see cref="Attributes"/> must not be empty. Not for recipients named by alias.
    /// <see langword="null"/> leaves Braze's default, which is <see langword="true"/>.
    /// </summary>
    public bool? SendToExistingOnly { get; set; }

    /// <summary>The properties of this recipient.</summary>
    private protected abstract PropertyObject? Properties { get; }

    private protected abstract JsonEncodedText PropertiesName { get; }

    /// <summary>The kind of recipient; never the identifier.</summary>
    public override string ToString() => User.ToString();

    internal string? FindProblem() => FindPrioritizationProblem() ?? FindExistingOnlyProblem() ?? _attributes?.FindProblem();

    internal void WriteTo(Utf8JsonWriter writer, int position)
    {
        writer.WriteStartObject();
        User.WriteRecipientIdentifier(writer);
        if (Prioritization.Count > 0)
        {
            writer.WriteStartArray(PrioritizationName);
            foreach (RecipientPriority priority in Prioritization)
            {
                writer.WriteStringValue(priority.Value);
            }

            writer.WriteEndArray();
        }

        TriggerProperties.Write(writer, PropertiesName, Properties, position);
        if (SendToExistingOnly is { } existing)
        {
            writer.WriteBoolean(SendToExistingOnlyName, existing);
        }

        if (_attributes is { IsEmpty: false })
        {
            writer.WritePropertyName(AttributesName);
            _attributes.WriteWithoutUser(writer);
        }

        writer.WriteEndObject();
    }

    private string? FindExistingOnlyProblem()
    {
        if (SendToExistingOnly is not null && User.Kind == BrazeUserKind.Alias)
        {
            return $"it sets {nameof(SendToExistingOnly)}, which Braze does not take with an alias";
        }

        return SendToExistingOnly == false && _attributes is not { IsEmpty: false }
            ? $"it sets {nameof(SendToExistingOnly)} to false without {nameof(Attributes)}; a new user needs at least one"
            : null;
    }

    private string? FindPrioritizationProblem()
    {
        if (User.Kind != BrazeUserKind.Email)
        {
            return Prioritization.Count == 0 ? null : $"it has a {nameof(Prioritization)}, which is only for recipients named by e-mail address";
        }

        if (Prioritization.Count == 0)
        {
            return $"it is named by e-mail address and has no {nameof(Prioritization)}";
        }

        if (Prioritization.Contains(default))
        {
            return $"its {nameof(Prioritization)} has an empty step; use the members of {nameof(RecipientPriority)}";
        }

        return Prioritization.Contains(RecipientPriority.Identified) && Prioritization.Contains(RecipientPriority.Unidentified)
            ? $"its {nameof(Prioritization)} names both identified and unidentified; Braze takes one of them"
            : null;
    }
}

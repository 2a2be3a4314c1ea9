using System.Text.Json;

namespace Braze.Client;

/// <summary>
/// One user to identify, merge or delete. Several profiles can share an e-mail address or phone number; a user named by one of the two needs a
/// list of steps that leaves exactly one of them, or Braze does nothing. There is no default, because none of the three calls can be undone.
/// </summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data/post_users_merge.</remarks>
public sealed class UserSelection
{
    private static readonly JsonEncodedText PrioritizationName = JsonEncodedText.Encode("prioritization");

    /// <summary>A user.</summary>
    /// <param name="user">Who.</param>
    /// <param name="prioritization">How to choose among profiles with the same e-mail address or phone number; empty for every other identifier.</param>
    public UserSelection(BrazeUser user, params IEnumerable<RecipientPriority> prioritization)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(prioritization);
        User = user;
        Prioritization = [.. prioritization];
    }

    /// <summary>Who.</summary>
    public BrazeUser User { get; }

    /// <summary>How to choose among profiles with the same e-mail address or phone number, step by step.</summary>
    public IReadOnlyList<RecipientPriority> Prioritization { get; }

    /// <summary>A user who needs no choice: one named by external id, Braze id or alias.</summary>
    /// <param name="user">Who.</param>
    public static implicit operator UserSelection(BrazeUser user) => new(user);

    /// <summary>The kind of identifier; never the identifier.</summary>
    public override string ToString() => User.ToString();

    /// <summary>Whether several profiles may match, so that a repetition takes the next one.</summary>
    internal bool IsChoice => User.Kind is BrazeUserKind.Email or BrazeUserKind.Phone;

    internal string? FindProblem()
    {
        if (!IsChoice)
        {
            return Prioritization.Count == 0 ? null : $"it has a {nameof(Prioritization)}, which is only for users named by e-mail address or phone number";
        }

        if (Prioritization.Count == 0)
        {
            return $"it is named by e-mail address or phone number and has no {nameof(Prioritization)}";
        }

        if (Prioritization.Contains(default))
        {
            return $"its {nameof(Prioritization)} has an empty step; use the members of {nameof(RecipientPriority)}";
        }

        return Prioritization.Contains(RecipientPriority.Identified) && Prioritization.Contains(RecipientPriority.Unidentified)
            ? $"its {nameof(Prioritization)} names both identified and unidentified; Braze takes one of them"
            : null;
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    internal void WriteMembers(Utf8JsonWriter writer)
    {
        User.WriteIdentifier(writer);
        if (Prioritization.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(PrioritizationName);
        foreach (RecipientPriority priority in Prioritization)
        {
            writer.WriteStringValue(priority.Value);
        }

        writer.WriteEndArray();
    }
}

using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Keeps what is said about an address and what is said on profiles with it in step.</summary>
internal static class ContactStates
{
    public const string Attribute = "email_subscribe";
    public const string Unsubscribed = "unsubscribed";

    /// <summary>A profile that has just got an address takes over what was set for it while nobody had it.</summary>
    public static void Inherit(SandboxAddresses addresses, ProfileRecord record, string? formerEmail, string? formerPhone, DateTimeOffset now)
    {
        if (record.Email is { Length: > 0 } email && email != formerEmail && addresses.FindEmail(email) is { } mail)
        {
            TakeOver(record, mail, now);
            if (mail.State is not null && record.Attributes[Attribute] is null)
            {
                record.Attributes[Attribute] = mail.State;
            }
        }

        if (record.Phone is { Length: > 0 } phone && phone != formerPhone && addresses.FindPhone(phone) is { } number)
        {
            TakeOver(record, number, now);
        }
    }

    /// <summary>What a profile says about e-mail in general shows in the list of unsubscribed addresses.</summary>
    public static void Note(SandboxAddresses addresses, ProfileRecord record, JsonNode? state, DateTimeOffset now)
    {
        if (WireJson.Text(state) is not { } text || record.Email is not { Length: > 0 } email)
        {
            return;
        }

        AddressRecord address = addresses.Email(email);
        address.UnsubscribedAt = text == Unsubscribed ? address.UnsubscribedAt ?? now : null;
        address.State = address.State is null ? null : text;
    }

    private static void TakeOver(ProfileRecord record, AddressRecord address, DateTimeOffset now)
    {
        foreach ((string groupId, OrphanedState orphan) in address.Orphans)
        {
            if (orphan.Until > now && SubscriptionStates.Find(record, groupId) is null)
            {
                SubscriptionStates.Set(record, groupId, orphan.State);
            }
        }

        address.Orphans.Clear();
    }
}

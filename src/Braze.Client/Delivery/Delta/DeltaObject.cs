using System.Runtime.InteropServices;
using System.Text.Json;

namespace Braze.Client;

/// <summary>One attributes object on its way through the filter.</summary>
internal sealed class DeltaObject
{
    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal) { "_update_existing_only", "_merge_objects", "push_token_import" };

    // What they do is not said by their value alone: groups not named stay, and the accounts may be replaced or merged.
    private static readonly HashSet<string> NeverCompared = new(StringComparer.Ordinal) { "push_tokens", "subscription_groups", "facebook", "twitter" };

    private static readonly HashSet<string> NotBillable =
        new(StringComparer.Ordinal) { "push_tokens", "subscription_groups", "email_subscribe", "push_subscribe" };

    private readonly QueuedTrackItem _item;
    private readonly List<DeltaMember> _members = [];
    private readonly HashSet<int> _heldBack = [];

    private DeltaObject(QueuedTrackItem item, UInt128 user)
    {
        _item = item;
        User = user;
    }

    public UInt128 User { get; }

    /// <summary>Whether Braze cannot accept the object without the profile having its values afterwards.</summary>
    public bool IsRemembered { get; private set; }

    public bool IsHeldBack => _heldBack.Count > 0 && _heldBack.Count == _members.Count(member => member.IsAttribute);

    public int BillableHeldBack => _heldBack.Count(index => _members[index].IsBillable);

    public int BillableSent => _members.Count(member => member.IsBillable) - BillableHeldBack;

    /// <summary>The attributes on their way.</summary>
    public IEnumerable<DeltaKey> Sent => SentMembers.Select(member => new DeltaKey(User, member.Name));

    private IEnumerable<DeltaMember> SentMembers => _members.Where((member, index) => member.IsAttribute && !_heldBack.Contains(index));

    /// <summary>Reads an object; <see langword="null"/> when there is nothing in it the filter could say anything of.</summary>
    /// <param name="item">The object.</param>
    /// <param name="options">What may be held back.</param>
    /// <param name="names">The hashes of the batch's attribute names, which its objects mostly share: hashing is most of the work.</param>
    public static DeltaObject? Read(QueuedTrackItem item, DeltaFilterOptions options, Dictionary<string, ulong> names)
    {
        if (item.Kind != TrackItemKind.Attributes || item.User is not { } user)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(item.Json);
        JsonElement root = document.RootElement;
        DeltaObject read = new(item, DeltaHash.Of(user));

        // Whose profile an address leads to may be another one each time, and an import of push tokens goes to nobody's.
        bool isKnown = user.Kind is not (BrazeUserKind.Email or BrazeUserKind.Phone) && !IsTrue(root, "push_token_import");
        bool merges = IsTrue(root, "_merge_objects");
        bool isFirst = true;
        foreach (JsonProperty member in root.EnumerateObject())
        {
            bool isAttribute = !isFirst && !Switches.Contains(member.Name);
            bool isCompared = isAttribute && isKnown && IsCompared(member, merges, options);
            ulong value = isCompared ? DeltaHash.Of(JsonMarshal.GetRawUtf8Value(member.Value)) : 0;
            string attribute = member.Name;
            read._members.Add(new DeltaMember(HashOf(attribute, names), value, isAttribute, isAttribute && !NotBillable.Contains(attribute), isCompared));
            isFirst = false;
        }

        read.IsRemembered = isKnown && (options.UsersExist || MakesUser(user, root));
        return read;
    }

    /// <summary>Leaves out what the profile has already.</summary>
    public void HoldBack(Func<DeltaKey, ulong?> known)
    {
        for (int i = 0; i < _members.Count; i++)
        {
            if (_members[i].IsCompared && known(new DeltaKey(User, _members[i].Name)) == _members[i].Value)
            {
                _heldBack.Add(i);
            }
        }
    }

    /// <summary>What is to be remembered once Braze has accepted it.</summary>
    public IEnumerable<DeltaEntry> Entries(DateTimeOffset sentAt) => IsRemembered
        ? SentMembers.Where(member => member.IsCompared).Select(member => new DeltaEntry(new DeltaKey(User, member.Name), member.Value, sentAt))
        : [];

    /// <summary>The object without what is held back.</summary>
    public QueuedTrackItem Reduce()
    {
        if (_heldBack.Count == 0)
        {
            return _item;
        }

        using JsonDocument document = JsonDocument.Parse(_item.Json);
        byte[] json = EncodedJson.Of(document.RootElement, WriteReduced);
        return new QueuedTrackItem(_item.Kind, _item.User, json, _item.IsRepeatable);
    }

    private void WriteReduced(JsonElement whole, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach ((int index, JsonProperty member) in whole.EnumerateObject().Index())
        {
            if (!_heldBack.Contains(index))
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static ulong HashOf(string attribute, Dictionary<string, ulong> names)
    {
        if (!names.TryGetValue(attribute, out ulong hash))
        {
            names[attribute] = hash = DeltaHash.Of(attribute);
        }

        return hash;
    }

    private static bool IsCompared(JsonProperty member, bool merges, DeltaFilterOptions options) =>
        !NeverCompared.Contains(member.Name)
        && !options.AlwaysSend.Contains(member.Name)
        && AttributeMerge.OperationOf(member.Value) == AttributeOperation.Set
        && !(merges && member.Value.ValueKind == JsonValueKind.Object);

    // Left out, it is true of an alias and false of everyone else.
    private static bool MakesUser(BrazeUser user, JsonElement root) =>
        root.TryGetProperty("_update_existing_only", out JsonElement flag) ? flag.ValueKind == JsonValueKind.False : user.Kind != BrazeUserKind.Alias;

    private static bool IsTrue(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
}

using System.Text.Json;
using Integration.Abstractions;
using Integration.Http;

namespace Braze.Client;

/// <summary>Profile fields and custom attributes to set, change or clear on one user.</summary>
/// <remarks>
/// <para>
/// Every field has three states: left out (Braze keeps what it has), <see cref="Optional.Null"/> (Braze clears it), or a value.
/// Assigning a C# <see langword="null"/> leaves the field out. Setting a name again replaces its value in place.
/// </para>
/// <para>See https://www.braze.com/docs/api/objects_filters/user_attributes_object.</para>
/// </remarks>
public sealed class UserAttributes : TrackItem
{
    internal const int MaxNameLength = 255;

    private static readonly JsonEncodedText PushTokenImportName = JsonEncodedText.Encode("push_token_import");
    private static readonly JsonEncodedText MergeObjectsName = JsonEncodedText.Encode("_merge_objects");
    private static readonly JsonEncodedText SubscriptionGroupsName = JsonEncodedText.Encode("subscription_groups");
    private static readonly JsonEncodedText PushTokensName = JsonEncodedText.Encode("push_tokens");

    private MemberList _members;
    private List<SubscriptionGroup>? _subscriptionGroups;
    private List<PushToken>? _pushTokens;

    /// <summary>Attributes of one user.</summary>
    /// <param name="user">Whom to change, or to create.</param>
    public UserAttributes(BrazeUser user)
        : base(user) => ArgumentNullException.ThrowIfNull(user);

    private UserAttributes()
        : base(null)
    {
    }

    /// <summary>First name (<c>first_name</c>).</summary>
    public Optional<string> FirstName { get => GetText(ProfileFields.FirstName); set => SetText(ProfileFields.FirstName, value); }

    /// <summary>Last name (<c>last_name</c>).</summary>
    public Optional<string> LastName { get => GetText(ProfileFields.LastName); set => SetText(ProfileFields.LastName, value); }

    /// <summary>E-mail address to store (<c>email</c>). A user named by e-mail has it already.</summary>
    /// <remarks>With an external id that Braze does not know, an address that belongs to another profile makes a second profile; identify the user first.</remarks>
    /// <exception cref="ArgumentException">The user is named by <see cref="BrazeUser.Email"/>, which is the same member of the request.</exception>
    public Optional<string> Email
    {
        get => GetText(ProfileFields.Email);
        set
        {
            ThrowIfNamedBy(BrazeUserKind.Email, nameof(value));
            SetText(ProfileFields.Email, value);
        }
    }

    /// <summary>Phone number to store, best in E.164 form (<c>phone</c>). A user named by phone has it already.</summary>
    /// <exception cref="ArgumentException">The user is named by <see cref="BrazeUser.Phone"/>, which is the same member of the request.</exception>
    public Optional<string> Phone
    {
        get => GetText(ProfileFields.Phone);
        set
        {
            ThrowIfNamedBy(BrazeUserKind.Phone, nameof(value));
            SetText(ProfileFields.Phone, value);
        }
    }

    /// <summary>Home city (<c>home_city</c>).</summary>
    public Optional<string> HomeCity { get => GetText(ProfileFields.HomeCity); set => SetText(ProfileFields.HomeCity, value); }

    /// <summary>Country as two ISO 3166-1 letters (<c>country</c>). Setting it stops the SDKs from detecting it.</summary>
    public Optional<string> Country { get => GetText(ProfileFields.Country); set => SetText(ProfileFields.Country, value); }

    /// <summary>Language as two ISO 639-1 letters (<c>language</c>). Setting it stops the SDKs from detecting it.</summary>
    public Optional<string> Language { get => GetText(ProfileFields.Language); set => SetText(ProfileFields.Language, value); }

    /// <summary>Date of birth (<c>dob</c>).</summary>
    public Optional<DateOnly> DateOfBirth
    {
        get => Get(ProfileFields.DateOfBirth, static wire => wire.AsDate);
        set => Set(ProfileFields.DateOfBirth, value.IsNull, value.HasValue ? WireValue.Of(value.Value) : default);
    }

    /// <summary>Gender (<c>gender</c>); unknown is <see cref="Optional.Null"/>.</summary>
    public Optional<Gender> Gender
    {
        get => Get(ProfileFields.Gender, static wire => EnumNames.Gender(wire.AsText));
        set => Set(ProfileFields.Gender, value.IsNull, value.HasValue ? WireValue.Of(EnumNames.Of(value.Value)) : default);
    }

    /// <summary>IANA time zone name, for example <c>Europe/Oslo</c> (<c>time_zone</c>). Braze ignores names it does not know.</summary>
    public Optional<string> TimeZone { get => GetText(ProfileFields.TimeZone); set => SetText(ProfileFields.TimeZone, value); }

    /// <summary>Where the user is (<c>current_location</c>).</summary>
    public Optional<UserLocation> CurrentLocation
    {
        get => Get(ProfileFields.CurrentLocation, static wire => (UserLocation)wire.AsFragment);
        set => Set(ProfileFields.CurrentLocation, value.IsNull, value.HasValue ? WireValue.Of(value.Value) : default);
    }

    /// <summary>When the user first used the app (<c>date_of_first_session</c>).</summary>
    public Optional<DateTimeOffset> DateOfFirstSession
    {
        get => GetInstant(ProfileFields.DateOfFirstSession);
        set => SetInstant(ProfileFields.DateOfFirstSession, value);
    }

    /// <summary>When the user last used the app (<c>date_of_last_session</c>).</summary>
    public Optional<DateTimeOffset> DateOfLastSession
    {
        get => GetInstant(ProfileFields.DateOfLastSession);
        set => SetInstant(ProfileFields.DateOfLastSession, value);
    }

    /// <summary>When the user marked an e-mail as spam (<c>marked_email_as_spam_at</c>); Braze then sends them no e-mail.</summary>
    public Optional<DateTimeOffset> MarkedEmailAsSpamAt
    {
        get => GetInstant(ProfileFields.MarkedEmailAsSpamAt);
        set => SetInstant(ProfileFields.MarkedEmailAsSpamAt, value);
    }

    /// <summary>Whether the user wants e-mail (<c>email_subscribe</c>).</summary>
    public Optional<GlobalSubscriptionState> EmailSubscribe
    {
        get => GetState(ProfileFields.EmailSubscribe);
        set => SetState(ProfileFields.EmailSubscribe, value);
    }

    /// <summary>Whether the user wants push messages (<c>push_subscribe</c>).</summary>
    public Optional<GlobalSubscriptionState> PushSubscribe
    {
        get => GetState(ProfileFields.PushSubscribe);
        set => SetState(ProfileFields.PushSubscribe, value);
    }

    /// <summary>Switches open tracking in e-mails to this user off (<c>email_open_tracking_disabled</c>).</summary>
    public Optional<bool> EmailOpenTrackingDisabled
    {
        get => GetBoolean(ProfileFields.EmailOpenTrackingDisabled);
        set => SetBoolean(ProfileFields.EmailOpenTrackingDisabled, value);
    }

    /// <summary>Switches click tracking in e-mails to this user off (<c>email_click_tracking_disabled</c>).</summary>
    public Optional<bool> EmailClickTrackingDisabled
    {
        get => GetBoolean(ProfileFields.EmailClickTrackingDisabled);
        set => SetBoolean(ProfileFields.EmailClickTrackingDisabled, value);
    }

    /// <summary>Facebook account (<c>facebook</c>).</summary>
    public Optional<FacebookProfile> Facebook
    {
        get => Get(ProfileFields.Facebook, static wire => (FacebookProfile)wire.AsFragment);
        set => Set(ProfileFields.Facebook, value.IsNull, value.HasValue ? WireValue.Of(value.Value) : default);
    }

    /// <summary>X (Twitter) account (<c>twitter</c>).</summary>
    public Optional<TwitterProfile> Twitter
    {
        get => Get(ProfileFields.Twitter, static wire => (TwitterProfile)wire.AsFragment);
        set => Set(ProfileFields.Twitter, value.IsNull, value.HasValue ? WireValue.Of(value.Value) : default);
    }

    /// <summary>Subscription groups to join or leave (<c>subscription_groups</c>); groups not named stay as they are.</summary>
    public List<SubscriptionGroup> SubscriptionGroups => _subscriptionGroups ??= [];

    /// <summary>Push tokens to store (<c>push_tokens</c>).</summary>
    public List<PushToken> PushTokens => _pushTokens ??= [];

    /// <summary>
    /// Imports <see cref="PushTokens"/> (<c>push_token_import</c>). Braze ignores the object when it knows the token already, and otherwise makes a
    /// temporary anonymous user. At least one token, and no user named by external id or Braze id.
    /// </summary>
    public bool? PushTokenImport { get; set; }

    /// <summary>Merges nested objects into the stored ones instead of replacing them, and allows updates in arrays of objects (<c>_merge_objects</c>).</summary>
    public bool? MergeObjects { get; set; }

    /// <summary>A custom attribute; see <see cref="AttributeValue"/> for what can be assigned.</summary>
    /// <param name="name">The attribute's name, at most 255 characters.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, too long or reserved (the message names the property to use), or the value breaks a limit (the message names it).
    /// </exception>
    public AttributeValue this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            MemberName member = MemberName.Of(name);
            return member.Advice is null ? new(_members.Get(member)) : default;
        }
        set
        {
            MemberName free = FreeName(name);
            AttributeValue.ThrowIfInvalid(value.Wire, "Attribute", name, nameof(value));
            _members.Set(new Member(free, value.Wire));
        }
    }

    /// <summary>An import of push tokens that belong to no known user.</summary>
    /// <param name="tokens">At least one.</param>
    /// <exception cref="ArgumentException">There is no token.</exception>
    public static UserAttributes ForPushTokenImport(params IEnumerable<PushToken> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        UserAttributes attributes = new() { PushTokenImport = true, _pushTokens = [.. tokens] };
        return attributes._pushTokens.Count > 0
            ? attributes
            : throw new ArgumentException("An import of push tokens needs at least one token.", nameof(tokens));
    }

    /// <summary>Whether nothing is set.</summary>
    internal bool IsEmpty => _members.Count == 0 && _subscriptionGroups is not { Count: > 0 } && _pushTokens is not { Count: > 0 };

    /// <inheritdoc />
    internal override IEnumerable<string> Identifiers =>
        base.Identifiers.Concat((_pushTokens ?? []).SelectMany(token => new[] { token.Token, token.DeviceId ?? string.Empty }));

    internal override RetrySafety Safety
    {
        get
        {
            foreach (ref readonly Member member in _members.Items)
            {
                if (member.Value is { Kind: WireKind.Increment } or { Kind: WireKind.Fragment, AsFragment: ObjectArrayChange { Adds: true } })
                {
                    return RetrySafety.AtMostOnce;
                }
            }

            return RetrySafety.Idempotent;
        }
    }

    internal override string? FindProblem()
    {
        if (PushTokenImport == true && User?.Kind is BrazeUserKind.External or BrazeUserKind.BrazeId)
        {
            return "an import of push tokens must not name the user by external id or Braze id";
        }

        if (PushTokenImport == true && _pushTokens is not { Count: > 0 })
        {
            return "an import of push tokens needs at least one push token";
        }

        if (User is null && PushTokenImport != true)
        {
            return $"it names no user; only an import of push tokens may ({nameof(PushTokenImport)} was switched off)";
        }

        return FindNullInLists() ?? (MergeObjects == true ? null : FindUpdate());
    }

    /// <summary>Writes the attributes of somebody already named, such as a recipient.</summary>
    internal void WriteWithoutUser(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        OptionalWriter.WriteBoolean(writer, PushTokenImportName, PushTokenImport);
        OptionalWriter.WriteBoolean(writer, MergeObjectsName, MergeObjects);
        foreach (ref readonly Member member in _members.Items)
        {
            if (member.Value.Kind is WireKind.Fragment or WireKind.Objects)
            {
                WriteNested(writer, member);
                continue;
            }

            member.WriteTo(writer);
        }

        WriteLists(writer);
    }

    private static void WriteNested(Utf8JsonWriter writer, in Member member)
    {
        long start = PropertiesWriter.Position(writer);
        member.WriteTo(writer);
        long bytes = PropertiesWriter.Position(writer) - start;
        if (bytes > TrackLimits.MaxNestedAttributeBytes)
        {
            // Braze answers success and drops the update.
            throw new ArgumentException(
                $"Attribute '{member.Name.Text}' takes {bytes} bytes; the limit is {TrackLimits.MaxNestedAttributeBytes} (100 KB).", paramName: null);
        }
    }

    private static MemberName FreeName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Length > MaxNameLength)
        {
            throw new ArgumentException($"The attribute's name has {name.Length} characters; the limit is {MaxNameLength}.", nameof(name));
        }

        MemberName member = MemberName.Of(name);
        return member.Advice is { } advice
            ? throw new ArgumentException($"'{name}' is not a custom attribute. {advice}", nameof(name))
            : member;
    }

    private void WriteLists(Utf8JsonWriter writer)
    {
        if (_subscriptionGroups is { Count: > 0 })
        {
            writer.WriteStartArray(SubscriptionGroupsName);
            foreach (SubscriptionGroup group in _subscriptionGroups)
            {
                group.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        if (_pushTokens is { Count: > 0 })
        {
            writer.WriteStartArray(PushTokensName);
            foreach (PushToken token in _pushTokens)
            {
                token.WriteTo(writer);
            }

            writer.WriteEndArray();
        }
    }

    private string? FindNullInLists()
    {
        if (_subscriptionGroups?.Contains(null!) == true)
        {
            return $"{nameof(SubscriptionGroups)} contains null";
        }

        return _pushTokens?.Contains(null!) == true ? $"{nameof(PushTokens)} contains null" : null;
    }

    private string? FindUpdate()
    {
        foreach (ref readonly Member member in _members.Items)
        {
            if (member.Value is { Kind: WireKind.Fragment, AsFragment: ObjectArrayChange { Updates: true } })
            {
                return $"attribute '{member.Name.Text}' updates objects in an array, which needs {nameof(MergeObjects)} = true";
            }
        }

        return null;
    }

    private void ThrowIfNamedBy(BrazeUserKind kind, string parameter)
    {
        if (User?.Kind == kind)
        {
            throw new ArgumentException(
                $"The user is named by {kind}, which is the same member of the request. Name the user by another identifier to change it.", parameter);
        }
    }

    private Optional<T> Get<T>(MemberName field, Func<WireValue, T> read)
    {
        WireValue wire = _members.Get(field);
        return wire.Kind switch
        {
            WireKind.Unset => default,
            WireKind.Null => Optional.Null,
            _ => read(wire),
        };
    }

    private Optional<string> GetText(MemberName field) => Get(field, static wire => wire.AsText);

    private Optional<bool> GetBoolean(MemberName field) => Get(field, static wire => wire.AsBoolean);

    private Optional<DateTimeOffset> GetInstant(MemberName field) => Get(field, static wire => wire.AsInstant);

    private Optional<GlobalSubscriptionState> GetState(MemberName field) => Get(field, static wire => EnumNames.GlobalState(wire.AsText));

    private void Set(MemberName field, bool isNull, WireValue value) =>
        _members.Set(new Member(field, isNull ? WireValue.Null : value));

    private void SetText(MemberName field, Optional<string> value) =>
        Set(field, value.IsNull, value.HasValue ? WireValue.Of(value.Value) : default);

    private void SetBoolean(MemberName field, Optional<bool> value) =>
        Set(field, value.IsNull, value.HasValue ? WireValue.Of(value.Value) : default);

    private void SetInstant(MemberName field, Optional<DateTimeOffset> value) =>
        Set(field, value.IsNull, value.HasValue ? WireValue.Of(value.Value) : default);

    private void SetState(MemberName field, Optional<GlobalSubscriptionState> value) =>
        Set(field, value.IsNull, value.HasValue ? WireValue.Of(EnumNames.Of(value.Value)) : default);
}

namespace Braze.Client;

/// <summary>The reserved profile fields that hold one value.</summary>
/// <remarks>https://www.braze.com/docs/api/objects_filters/user_attributes_object</remarks>
internal static class ProfileFields
{
    public static readonly MemberName FirstName = MemberName.Of("first_name");
    public static readonly MemberName LastName = MemberName.Of("last_name");
    public static readonly MemberName Email = MemberName.Of("email");
    public static readonly MemberName Phone = MemberName.Of("phone");
    public static readonly MemberName HomeCity = MemberName.Of("home_city");
    public static readonly MemberName Country = MemberName.Of("country");
    public static readonly MemberName Language = MemberName.Of("language");
    public static readonly MemberName DateOfBirth = MemberName.Of("dob");
    public static readonly MemberName Gender = MemberName.Of("gender");
    public static readonly MemberName TimeZone = MemberName.Of("time_zone");
    public static readonly MemberName CurrentLocation = MemberName.Of("current_location");
    public static readonly MemberName DateOfFirstSession = MemberName.Of("date_of_first_session");
    public static readonly MemberName DateOfLastSession = MemberName.Of("date_of_last_session");
    public static readonly MemberName MarkedEmailAsSpamAt = MemberName.Of("marked_email_as_spam_at");
    public static readonly MemberName EmailSubscribe = MemberName.Of("email_subscribe");
    public static readonly MemberName PushSubscribe = MemberName.Of("push_subscribe");
    public static readonly MemberName EmailOpenTrackingDisabled = MemberName.Of("email_open_tracking_disabled");
    public static readonly MemberName EmailClickTrackingDisabled = MemberName.Of("email_click_tracking_disabled");
    public static readonly MemberName Facebook = MemberName.Of("facebook");
    public static readonly MemberName Twitter = MemberName.Of("twitter");
}

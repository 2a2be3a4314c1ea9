namespace Braze.Client;

/// <summary>The reserved profile fields, as indexes into <see cref="ProfileFields"/>.</summary>
internal enum ProfileField : byte
{
    None,
    FirstName,
    LastName,
    Email,
    Phone,
    HomeCity,
    Country,
    Language,
    DateOfBirth,
    Gender,
    TimeZone,
    CurrentLocation,
    DateOfFirstSession,
    DateOfLastSession,
    MarkedEmailAsSpamAt,
    EmailSubscribe,
    PushSubscribe,
    EmailOpenTrackingDisabled,
    EmailClickTrackingDisabled,
    Facebook,
    Twitter,
}

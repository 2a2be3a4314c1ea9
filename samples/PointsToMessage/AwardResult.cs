namespace PointsToMessage;

/// <summary>What one run came to with an award.</summary>
internal enum AwardResult
{
    /// <summary>The points are given and the message is on its way.</summary>
    Announced,

    /// <summary>The points are given; the message was sent before, or may have been, and is not sent again.</summary>
    NotAnnouncedAgain,

    /// <summary>SessionM did not answer: the points may have been given. The next run repeats the deposit under its id, and announces it then.</summary>
    DepositUnknown,

    /// <summary>SessionM refused the deposit.</summary>
    DepositRefused,

    /// <summary>The points are given; Braze did not answer, so the message may have gone out.</summary>
    MessageUnknown,

    /// <summary>The points are given; the message certainly was not sent. The next run tries again.</summary>
    MessageNotSent,
}

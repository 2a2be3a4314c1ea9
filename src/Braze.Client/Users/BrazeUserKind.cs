namespace Braze.Client;

/// <summary>What a <see cref="BrazeUser"/> is named by.</summary>
public enum BrazeUserKind
{
    /// <summary>The host's own id (<c>external_id</c>).</summary>
    External,

    /// <summary>The id Braze assigned (<c>braze_id</c>).</summary>
    BrazeId,

    /// <summary>An alias name and its label (<c>user_alias</c>).</summary>
    Alias,

    /// <summary>An e-mail address; Braze looks users up by it only when nothing above is given.</summary>
    Email,

    /// <summary>A phone number; Braze looks users up by it only when nothing above is given.</summary>
    Phone,
}

namespace Braze.Client;

/// <summary>How a filter of a <see cref="ConnectedAudience"/> compares.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/connected_audience.</remarks>
public readonly record struct AudienceComparison
{
    private AudienceComparison(string value) => Value = value;

    /// <summary>Equal.</summary>
    public static AudienceComparison EqualTo { get; } = new("equals");

    /// <summary>Not equal.</summary>
    public static AudienceComparison NotEqual { get; } = new("not_equal");

    /// <summary>The text matches a regular expression.</summary>
    public static AudienceComparison MatchesRegex { get; } = new("matches_regex");

    /// <summary>The text does not match a regular expression.</summary>
    public static AudienceComparison DoesNotMatchRegex { get; } = new("does_not_match_regex");

    /// <summary>The attribute is set; takes no value.</summary>
    public static AudienceComparison Exists { get; } = new("exists");

    /// <summary>The attribute is not set; takes no value.</summary>
    public static AudienceComparison DoesNotExist { get; } = new("does_not_exist");

    /// <summary>Equal to one of several texts.</summary>
    public static AudienceComparison IsAnyOf { get; } = new("is_any_of");

    /// <summary>Equal to none of several texts.</summary>
    public static AudienceComparison IsNoneOf { get; } = new("is_none_of");

    /// <summary>The array contains a value.</summary>
    public static AudienceComparison IncludesValue { get; } = new("includes_value");

    /// <summary>The array does not contain a value.</summary>
    public static AudienceComparison DoesNotIncludeValue { get; } = new("does_not_include_value");

    /// <summary>The number is greater.</summary>
    public static AudienceComparison GreaterThan { get; } = new("greater_than");

    /// <summary>The number is greater or equal.</summary>
    public static AudienceComparison GreaterThanOrEqualTo { get; } = new("greater_than_or_equal_to");

    /// <summary>The number is less.</summary>
    public static AudienceComparison LessThan { get; } = new("less_than");

    /// <summary>The number is less or equal.</summary>
    public static AudienceComparison LessThanOrEqualTo { get; } = new("less_than_or_equal_to");

    /// <summary>The time is less than so many days ago.</summary>
    public static AudienceComparison LessThanXDaysAgo { get; } = new("less_than_x_days_ago");

    /// <summary>The time is more than so many days ago.</summary>
    public static AudienceComparison GreaterThanXDaysAgo { get; } = new("greater_than_x_days_ago");

    /// <summary>The time is less than so many days in the future.</summary>
    public static AudienceComparison LessThanXDaysInTheFuture { get; } = new("less_than_x_days_in_the_future");

    /// <summary>The time is more than so many days in the future.</summary>
    public static AudienceComparison GreaterThanXDaysInTheFuture { get; } = new("greater_than_x_days_in_the_future");

    /// <summary>The time is after.</summary>
    public static AudienceComparison After { get; } = new("after");

    /// <summary>The time is before.</summary>
    public static AudienceComparison Before { get; } = new("before");

    /// <summary>Braze's spelling.</summary>
    public string Value { get; }

    internal bool TakesValue => this != Exists && this != DoesNotExist;

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}

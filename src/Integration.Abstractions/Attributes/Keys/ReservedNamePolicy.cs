namespace Integration.Abstractions;

/// <summary>What happens to a plain attribute named like a reserved field, such as <c>first_name</c> or <c>FirstName</c> without the <c>$</c>.</summary>
public enum ReservedNamePolicy
{
    /// <summary>It stays a custom attribute and is reported. It still gives way when the reserved field of the same name has a value.</summary>
    KeepAsCustom,

    /// <summary>It fills the reserved field, unless the <c>$</c> form is present too.</summary>
    Promote,

    /// <summary>It is dropped and reported.</summary>
    Drop,
}

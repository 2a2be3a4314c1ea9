namespace Integration.Abstractions;

/// <summary>What happens to an attribute whose key would overwrite an identifier or a control field of the receiving system.</summary>
public enum RefusedKeyPolicy
{
    /// <summary>It is dropped and reported.</summary>
    Drop,

    /// <summary>It is sent under its key with <see cref="AttributeNormalizerOptions.RefusedKeyPrefix"/> in front, and reported.</summary>
    Rename,
}

namespace Braze.Client;

/// <summary>What a <see cref="WireValue"/> holds.</summary>
internal enum WireKind : byte
{
    Unset,
    Null,
    Text,
    Boolean,
    Integer,
    Double,
    Decimal,
    Instant,
    Date,
    Texts,
    Numbers,
    Objects,
    Fragment,
    Increment,
}

namespace Integration.Abstractions;

/// <summary>Which of several attributes keeps a key that normalization made them share. A key that needed no change always wins; of one key given twice, the first.</summary>
public enum CollisionPolicy
{
    /// <summary>The ordinally smallest original key, so the result does not depend on the order of the input.</summary>
    OrdinalSmallest,

    /// <summary>The first one given; for inputs whose order means something.</summary>
    FirstGiven,

    /// <summary>None: the call throws <see cref="ArgumentException"/>.</summary>
    Throw,
}

namespace Benchmarks;

/// <summary>Marks benchmarks of which one operation is a whole run of seconds: each is invoked a few times only.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WholeRunAttribute : Attribute;

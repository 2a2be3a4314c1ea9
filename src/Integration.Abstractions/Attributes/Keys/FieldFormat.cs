namespace Integration.Abstractions;

/// <summary>What a reserved field accepts.</summary>
internal enum FieldFormat
{
    Text,
    Gender,
    DateOfBirth,
    Age,
    SubscriptionState,
}

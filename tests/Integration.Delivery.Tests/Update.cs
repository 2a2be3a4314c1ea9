namespace Integration.Delivery.Tests;

/// <summary>An item of the tests: a change of a user's values, which can be merged, or an event, which cannot.</summary>
internal sealed record Update(string User, string Value, bool IsEvent = false, int Bytes = 10);

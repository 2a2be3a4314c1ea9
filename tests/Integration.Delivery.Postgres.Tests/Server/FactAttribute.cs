using Integration.Delivery.Postgres.Tests;

// In the namespace around this project's tests and the linked ones, so that [Fact] there means this one.
namespace Integration.Delivery;

/// <summary>A test that needs PostgreSQL, and says by its name that it was skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactAttribute : Xunit.FactAttribute
{
    public FactAttribute() => Skip = PostgresServer.Missing;
}

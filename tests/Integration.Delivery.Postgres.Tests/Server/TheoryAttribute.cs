using Integration.Delivery.Postgres.Tests;

namespace Integration.Delivery;

/// <inheritdoc cref="FactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryAttribute : Xunit.TheoryAttribute
{
    public TheoryAttribute() => Skip = PostgresServer.Missing;
}

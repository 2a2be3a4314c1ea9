namespace Integration.Delivery.Postgres.Tests;

/// <summary>As a fixture of tests; the server itself needs none, for programs that are not.</summary>
public sealed partial class PostgresServer : IAsyncLifetime;

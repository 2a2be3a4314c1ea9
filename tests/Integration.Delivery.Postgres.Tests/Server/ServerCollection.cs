namespace Integration.Delivery.Postgres.Tests;

/// <summary>One server for all tests of this project; they run one after the other, since some stop it.</summary>
[CollectionDefinition(Name)]
public sealed class ServerCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "server";
}

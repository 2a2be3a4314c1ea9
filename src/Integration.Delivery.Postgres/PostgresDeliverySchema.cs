namespace Integration.Delivery.Postgres;

/// <summary>The package's tables, for those who make them by hand because the application may not.</summary>
public static class PostgresDeliverySchema
{
    /// <summary>The version of the tables this package works with; <c>SELECT version FROM delivery.version</c> tells what is there.</summary>
    public static int Version => Migration.Steps.Count;

    /// <summary>A script that brings the tables to <see cref="Version"/>: one transaction, which changes nothing unless the tables have the version it starts from.</summary>
    /// <param name="schema">The schema; made when it is missing.</param>
    /// <param name="fromVersion">The version that is there; 0 for none.</param>
    /// <returns>Text for <c>psql</c>.</returns>
    /// <exception cref="ArgumentException">The schema's name is empty, or longer than PostgreSQL's names are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public static string Script(string schema = "delivery", int fromVersion = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fromVersion);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fromVersion, Version);
        return PostgresDeliveryOptions.IsIdentifier(schema)
            ? Migration.Script(new Tables(schema), fromVersion)
            : throw new ArgumentException("The name of a schema has from 1 to 63 bytes.", nameof(schema));
    }
}

namespace Integration.Http;

/// <summary>A request whose body names people or holds secrets. Vendors repeat what was sent to them; what is named here is removed from their texts.</summary>
public interface IIdentifiesPeople
{
    /// <summary>The identifiers and secrets in the body; asked for only when a call fails.</summary>
    IEnumerable<string> Identifiers { get; }
}

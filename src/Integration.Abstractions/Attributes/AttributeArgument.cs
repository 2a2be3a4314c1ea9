namespace Integration.Abstractions;

/// <summary>Refuses the attributes of a call from deep inside it, by the name the caller knows them by.</summary>
internal static class AttributeArgument
{
    public static ArgumentException Refused(string message, string parameter = "attributes") => new(message, parameter);
}

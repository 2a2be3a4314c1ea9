namespace Braze.Client;

/// <summary>The rules that the exports have in common.</summary>
internal static class ExportRules
{
    public static IReadOnlyList<string> Fields(IEnumerable<string> fields, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(fields, parameterName);
        string[] list = [.. fields];
        if (list.Length == 0)
        {
            throw new ArgumentException($"The export names no field; Braze wants at least one. See {nameof(ExportFields)}.", parameterName);
        }

        ThrowIfEmptyName(list, parameterName);
        return list;
    }

    public static void ThrowIfEmptyName(IEnumerable<string> names, string parameterName)
    {
        if (names.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("The name of a field or attribute is empty.", parameterName);
        }
    }

    public static Uri? Callback(Uri? address, string parameterName)
    {
        bool isUsable = address is null || (address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp));
        return isUsable ? address : throw new ArgumentException("The callback address must be an absolute http or https address.", parameterName);
    }
}

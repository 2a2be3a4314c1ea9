using System.Globalization;

namespace Braze.Client.Csv.Tests;

/// <summary>Runs the rest of a test under another culture.</summary>
internal sealed class InCulture : IDisposable
{
    private readonly CultureInfo _previous = CultureInfo.CurrentCulture;

    public InCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = _previous;
}

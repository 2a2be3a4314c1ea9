using System.Text;

namespace Conventions;

/// <summary>Holds a rule over many subjects at once and says of every breach what it is, and once how to mend it.</summary>
internal static class Rule
{
    private const int MostShown = 40;

    /// <summary>Fails when a subject has a problem, and also when there is no subject: a rule that sees nothing proves nothing.</summary>
    public static void Holds<T>(IEnumerable<T> subjects, Func<T, IEnumerable<string>> findProblems, string whatToDo)
    {
        T[] all = [.. subjects];
        all.Should().NotBeEmpty("a rule needs something to look at; a folder, suffix or table was probably renamed");
        None(all.SelectMany(findProblems), whatToDo);
    }

    /// <summary>Fails when there is a problem.</summary>
    public static void None(IEnumerable<string> problems, string whatToDo)
    {
        string[] sorted = [.. problems.Order(StringComparer.Ordinal)];
        if (sorted.Length == 0)
        {
            return;
        }

        StringBuilder message = new();
        message.Append(sorted.Length).AppendLine(sorted.Length == 1 ? " breach:" : " breaches:");
        foreach (string problem in sorted.Take(MostShown))
        {
            message.Append("  - ").AppendLine(problem);
        }

        if (sorted.Length > MostShown)
        {
            message.Append("  - and ").Append(sorted.Length - MostShown).AppendLine(" more");
        }

        Assert.Fail(message.Append("What to do: ").Append(whatToDo).ToString());
    }

    /// <summary>Fails when an exception to a rule is no longer needed, so that lists of exceptions only shrink.</summary>
    public static void NoneStale(IEnumerable<string> exceptions, IEnumerable<string> needed) =>
        None(
            exceptions.Except(needed, StringComparer.Ordinal).Select(name => $"{name} is listed as an exception and keeps the rule"),
            "take it off the list in this test.");
}

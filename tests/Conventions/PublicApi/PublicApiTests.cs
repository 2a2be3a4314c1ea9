using System.Reflection;

namespace Conventions;

/// <summary>Every change of what hosts compile against shows in a diff, and is made on purpose.</summary>
public sealed class PublicApiTests
{
    private const string Folder = "tests/Conventions/PublicApi/";
    private const string AcceptVariable = "ACCEPT_PUBLIC_API";
    private const int MostShown = 30;

    public static TheoryData<string> Packages() => [.. Product.Names];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_api_is_the_accepted_one(string package)
    {
        string accepted = Repository.PathOf($"{Folder}{package}.txt");
        string received = Repository.PathOf($"{Folder}{package}.received.txt");
        string listing = ApiListing.Of(Assembly.Load(package));

        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(accepted, listing);
        }

        string before = File.Exists(accepted) ? File.ReadAllText(accepted).ReplaceLineEndings("\n") : string.Empty;
        if (before == listing)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, listing);
        Assert.Fail($"""
            The public API of {package} changed (- accepted, + now):
            {string.Join('\n', Differences(before, listing).Take(MostShown))}
            What to do: if hosts may see this change, accept it with
              {AcceptVariable}=1 dotnet test tests/Conventions
            or, this package alone, with
              cp {Folder}{package}.received.txt {Folder}{package}.txt
            and say it in CHANGELOG.md.
            """);
    }

    [Fact]
    public void Every_listing_belongs_to_a_package() =>
        Rule.None(
            Repository.Files
                .Where(f => f.StartsWith(Folder, StringComparison.Ordinal) && f.EndsWith(".txt", StringComparison.Ordinal))
                .Where(f => !f.EndsWith(".received.txt", StringComparison.Ordinal))
                .Where(f => !Product.Names.Contains(Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal)),
            "delete the file of a package that is gone.");

    /// <summary>Lines are unique within a type, so a line with its type above it says where it belongs.</summary>
    private static IEnumerable<string> Differences(string before, string now)
    {
        HashSet<string> old = [.. Lines(before)];
        HashSet<string> current = [.. Lines(now)];
        return old.Except(current, StringComparer.Ordinal).Select(l => "- " + l)
            .Concat(current.Except(old, StringComparer.Ordinal).Select(l => "+ " + l))
            .OrderBy(l => l[2..], StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(string listing)
    {
        string type = string.Empty;
        string attributes = string.Empty;
        foreach (string line in listing.Split('\n').Where(l => l.Length > 1))
        {
            if (line.StartsWith(' '))
            {
                yield return $"{type} » {line.Trim()}";
            }
            else if (line.StartsWith('['))
            {
                attributes += line + " ";
            }
            else
            {
                type = line;
                yield return attributes + line;
                attributes = string.Empty;
            }
        }
    }
}

namespace Braze.Client.Csv;

/// <summary>The columns that name the user. All users of a file are named by one kind of identifier.</summary>
internal static class ImportIdentifier
{
    public static string[] HeadersOf(BrazeUserKind kind) => kind switch
    {
        BrazeUserKind.External => [ImportNames.ExternalId],
        BrazeUserKind.BrazeId => [ImportNames.BrazeId],
        BrazeUserKind.Alias => [ImportNames.AliasName, ImportNames.AliasLabel],
        BrazeUserKind.Email => [ImportNames.Email],
        _ => [ImportNames.Phone],
    };

    public static BrazeUser Of<T>(Func<T, BrazeUser> user, T row, long number)
    {
        try
        {
            return user(row) ?? throw new ImportRowException(number, column: null, "it names no user.");
        }
        catch (ArgumentException e)
        {
            // BrazeUser refuses an id that is empty or too long, without repeating it.
            throw new ImportRowException(number, column: null, "it names no user that Braze could take; see the inner exception.", e);
        }
    }

    public static void Write(BrazeUser user, BrazeUserKind kind, ImportCell cell)
    {
        if (user.Kind != kind)
        {
            throw cell.Refuse($"its user is named by {user.Kind} and the ones before by {kind}; Braze wants one file for each.");
        }

        cell.Write(user.Value);
        if (kind == BrazeUserKind.Alias)
        {
            cell.Write(user.Label);
        }
    }
}

using System.Globalization;
using SqliteCrash;

// The process that the tests kill, and the one that may not write.
//   deliver <file> <log> <first number>    enqueues and delivers until it is killed; each item it may forget about is a line of its output
//   open <file>                            opens the file as a user who may do nothing, and says what that brought
switch (args)
{
    case ["deliver", var file, var log, var first]:
        await Deliveries.RunAsync(file, log, long.Parse(first, CultureInfo.InvariantCulture));
        return 0;
    case ["open", var file]:
        await Unprivileged.OpenAsync(file);
        return 0;
    default:
        return 1;
}

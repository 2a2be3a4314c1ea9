using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Integration.Delivery.Postgres.Tests;

/// <summary>
/// A PostgreSQL of this run's own, from the machine's binaries: in a temporary folder, reachable from this machine only. A shell that waits for this process to end
/// stops and removes it, whatever way that comes.
/// </summary>
public sealed partial class PostgresServer
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"postgres-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();
    private Process? _shell;

    /// <summary>Why tests that need PostgreSQL cannot run; <see langword="null"/> when they can.</summary>
    public static string? Missing { get; } = File.Exists($"{Binaries}/initdb") ? null : $"PostgreSQL 15 is not installed ({Binaries}); on Debian: apt-get install postgresql.";

    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "postgres",
        Database = "postgres",
        MaxPoolSize = 40,
        Timeout = 5,

        // Would be a leak waiting to happen, if the package let messages through.
        IncludeErrorDetail = true,
    }.ConnectionString;

    private string Options => string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -c port={_port} -c unix_socket_directories= -c max_connections=200");

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        ProcessStartInfo start = AsPostgres(
            $"umask 077 && mkdir {_folder} && cd {_folder} && {Binaries}/initdb -D data -U postgres --auth=trust --encoding=UTF8 --locale=C >initdb.log 2>&1 "
            + $"&& {Binaries}/pg_ctl -D data -w -l server.log -o \"$0\" start >start.log 2>&1 && echo ready && read -r _; {Binaries}/pg_ctl -D data -m immediate stop; rm -rf {_folder}",
            Options);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        _shell = Process.Start(start)!;
        if (await _shell.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException("PostgreSQL did not start.");
        }
    }

    public async Task DisposeAsync()
    {
        if (_shell is { } shell)
        {
            NpgsqlConnection.ClearAllPools();
            shell.StandardInput.Close();
            await shell.WaitForExitAsync();
            shell.Dispose();
        }
    }

    /// <summary>Ends it as a crash does: nothing is written that was not.</summary>
    public Task CrashAsync() => ControlAsync("-m immediate stop");

    public Task StartAsync() => ControlAsync("-w -l server.log -o \"$0\" start");

    private static ProcessStartInfo AsPostgres(string script, string argument) => Environment.UserName == "root"
        ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "sh", "-c", script, argument])
        : new ProcessStartInfo("sh", ["-c", script, argument]);

    private async Task ControlAsync(string command)
    {
        ProcessStartInfo start = AsPostgres($"cd {_folder} && {Binaries}/pg_ctl -D data {command} >control.log 2>&1", Options);
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"pg_ctl {command} failed.");
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

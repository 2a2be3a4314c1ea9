using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Testing;

/// <summary>An HTTP/1.1 server of bare sockets, to misbehave in ways a web server cannot. Plays its steps in order, the last one for ever.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<string> _requests = [];
    private readonly List<Task> _connections = [];
    private readonly SemaphoreSlim _seen = new(0);
    private readonly LoopbackStep[] _steps;
    private readonly Task _accepting;
    private int _next;

    private LoopbackServer(LoopbackStep[] steps)
    {
        _steps = steps;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every request that was read completely, head and body, as Latin-1 text.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many connections were accepted.</summary>
    public int Connections
    {
        get
        {
            lock (_gate)
            {
                return _connections.Count;
            }
        }
    }

    public static LoopbackServer Start(params LoopbackStep[] steps) => new(steps);

    /// <summary>A port on which nobody listens.</summary>
    public static Uri DeadAddress()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    /// <summary>Completes when one more request has been read completely.</summary>
    public async Task RequestReadAsync()
    {
        if (!await _seen.WaitAsync(TimeSpan.FromSeconds(30)).ConfigureAwait(false))
        {
            throw new TimeoutException("No request arrived.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _accepting.ConfigureAwait(false);
        await Task.WhenAll(_connections).ConfigureAwait(false);
        _stop.Dispose();
        _seen.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false);
                lock (_gate)
                {
                    _connections.Add(ServeAsync(socket));
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await Task.Yield();
        try
        {
            bool open = true;
            while (open)
            {
                open = await ServeOneAsync(socket).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped, or the client went away.
        }
        finally
        {
            socket.Dispose();
        }
    }

    /// <summary>False when the connection is to be closed.</summary>
    private async Task<bool> ServeOneAsync(Socket socket)
    {
        if (_steps[Math.Min(Volatile.Read(ref _next), _steps.Length - 1)].Kind == LoopbackStepKind.ResetOnConnect)
        {
            Interlocked.Increment(ref _next);
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
            return false;
        }

        if (await ReadRequestAsync(socket).ConfigureAwait(false) is not { } request)
        {
            return false;
        }

        LoopbackStep step;
        lock (_gate)
        {
            step = _steps[Math.Min(_next++, _steps.Length - 1)];
            _requests.Add(request);
        }

        _seen.Release();
        switch (step.Kind)
        {
            case LoopbackStepKind.Answer:
                await socket.SendAsync(Encoding.Latin1.GetBytes(step.Raw), _stop.Token).ConfigureAwait(false);
                return true;
            case LoopbackStepKind.AnswerAndClose:
                await socket.SendAsync(Encoding.Latin1.GetBytes(step.Raw), _stop.Token).ConfigureAwait(false);
                socket.Shutdown(SocketShutdown.Send);
                return false;
            case LoopbackStepKind.Hang:
                await Task.Delay(Timeout.Infinite, _stop.Token).ConfigureAwait(false);
                return false;
            case LoopbackStepKind.ResetAfterReading or LoopbackStepKind.ResetOnConnect:
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
                return false;
            default:
                return false;
        }
    }

    private async Task<string?> ReadRequestAsync(Socket socket)
    {
        byte[] buffer = new byte[16 * 1024];
        StringBuilder request = new();
        while (true)
        {
            int read = await socket.ReceiveAsync(buffer, _stop.Token).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            request.Append(Encoding.Latin1.GetString(buffer, 0, read));
            string text = request.ToString();
            int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && text.Length >= end + 4 + LengthOf(text[..end]))
            {
                return text;
            }
        }
    }

    private static int LengthOf(string head) =>
        head.Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture))
            .FirstOrDefault();
}

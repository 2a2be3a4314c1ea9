using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Braze.Client.AspNetCore;

/// <summary>The settings in force: a change takes effect at once, unless it is not valid.</summary>
internal sealed class ReceiverSettings
{
    private readonly IOptionsMonitor<BrazeWebhookOptions> _monitor;
    private readonly string _name;
    private readonly string _endpoint;
    private readonly ILogger _logger;
    private BrazeWebhookOptions _last;
    private bool _hasWarned;

    /// <summary>Takes the settings that the host starts with.</summary>
    /// <exception cref="OptionsValidationException">They are missing or not valid.</exception>
    public ReceiverSettings(IOptionsMonitor<BrazeWebhookOptions> monitor, string name, string endpoint, ILogger logger)
    {
        _monitor = monitor;
        _name = name;
        _endpoint = endpoint;
        _logger = logger;
        _last = monitor.Get(name);
    }

    public BrazeWebhookOptions Current
    {
        get
        {
            try
            {
                _last = _monitor.Get(_name);
                _hasWarned = false;
            }
            catch (OptionsValidationException)
            {
                if (!_hasWarned)
                {
                    _hasWarned = true;
                    WebhookLog.InvalidSettings(_logger, _endpoint);
                }
            }

            return _last;
        }
    }
}

using System.Diagnostics.Metrics;

namespace Testing;

/// <summary>Keeps every measurement made while it lives, of one meter or of all.</summary>
public sealed class MeterCollector : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Measured> _measurements = [];
    private readonly MeterListener _listener = new();

    /// <param name="meter">The name of the meter; all meters when null (then measurements of tests that run at the same time come along).</param>
    public MeterCollector(string? meter = null)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (meter is null || instrument.Meter.Name == meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Measured> Measurements
    {
        get
        {
            lock (_gate)
            {
                return [.. _measurements];
            }
        }
    }

    public IReadOnlyList<Measured> Of(string instrument) => [.. Measurements.Where(m => m.Instrument == instrument)];

    /// <summary>Asks the gauges for their values.</summary>
    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Dictionary<string, object?> copy = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            copy[tag.Key] = tag.Value;
        }

        lock (_gate)
        {
            _measurements.Add(new Measured(instrument.Name, instrument.Unit, value, copy));
        }
    }
}

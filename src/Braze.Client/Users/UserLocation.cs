using System.Globalization;
using System.Text.Json;

namespace Braze.Client;

/// <summary>A place on earth, in degrees.</summary>
public sealed class UserLocation : IJsonFragment
{
    private static readonly JsonEncodedText LongitudeName = JsonEncodedText.Encode("longitude");
    private static readonly JsonEncodedText LatitudeName = JsonEncodedText.Encode("latitude");

    /// <summary>A place. Name the arguments: the order differs between mapping systems.</summary>
    /// <param name="longitude">-180 to 180.</param>
    /// <param name="latitude">-90 to 90.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its range, or not a number.</exception>
    public UserLocation(double longitude, double latitude)
    {
        Longitude = InRange(longitude, 180, nameof(longitude));
        Latitude = InRange(latitude, 90, nameof(latitude));
    }

    /// <summary>-180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>-90 to 90.</summary>
    public double Latitude { get; }

    void IJsonFragment.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber(LongitudeName, Longitude);
        writer.WriteNumber(LatitudeName, Latitude);
        writer.WriteEndObject();
    }

    // The message leaves the coordinate out: it says where a person is.
    private static double InRange(double value, int limit, string parameter) => Math.Abs(value) <= limit
        ? value
        : throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"The {parameter} must lie between -{limit} and {limit} degrees."));
}

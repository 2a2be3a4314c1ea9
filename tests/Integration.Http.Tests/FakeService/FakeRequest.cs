using System.Text.Json.Serialization;

namespace Integration.Http.Tests;

internal sealed class FakeRequest
{
    private int _reads;

    public string Name
    {
        get
        {
            _reads++;
            return field;
        }
        set;
    } = "thing";

    /// <summary>How often the body was serialized.</summary>
    [JsonIgnore]
    public int Reads => _reads;
}

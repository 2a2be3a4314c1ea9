using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A page of a list that Braze continues through a cursor in the <c>Link</c> header.</summary>
public abstract class CursorPage : BrazeResponse
{
    /// <summary>The cursor of the next page; <see langword="null"/> on the last one.</summary>
    [JsonIgnore]
    public string? NextCursor { get; set; }

    /// <inheritdoc />
    protected override void ReadHeaders(HttpResponseHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        NextCursor = headers.NonValidated.TryGetValues("Link", out HeaderStringValues values) ? LinkHeader.FindNextCursor(values.ToString()) : null;
    }
}

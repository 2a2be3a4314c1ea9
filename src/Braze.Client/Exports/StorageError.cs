using System.Net;
using System.Xml;

namespace Braze.Client;

/// <summary>The error of an object storage. S3, Google Cloud Storage and Azure all write an XML element <c>Error</c> with a <c>Code</c>.</summary>
/// <param name="Code">The code; null when there is none, or it is not made of letters.</param>
/// <param name="SaysExpired">Whether it speaks of a time that is over.</param>
internal sealed record StorageError(string? Code, bool SaysExpired)
{
    private const int MaxCode = 64;

    private static readonly StorageError Nothing = new(Code: null, SaysExpired: false);

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>What the answer means. Inferred from what the storages document, see <see cref="IBrazeExportFiles"/>.</summary>
    public static StorageAnswer Classify(HttpStatusCode status, StorageError error) => status switch
    {
        // An empty file has no first byte, but is there.
        HttpStatusCode.OK or HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable => StorageAnswer.Ready,
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => StorageAnswer.Transient,
        _ when error.SaysExpired => StorageAnswer.Gone,

        // S3 and Google say "denied" of a file that does not exist to somebody who may not list the bucket.
        HttpStatusCode.Forbidden when error.Code is null or "AccessDenied" => StorageAnswer.NotReady,
        HttpStatusCode.NotFound when error.Code is null or "NoSuchKey" or "BlobNotFound" => StorageAnswer.NotReady,
        _ => StorageAnswer.Refused,
    };

    /// <summary>Reads an error's body; what is not one, or is cut off, says less.</summary>
    public static StorageError Read(byte[] body, int length)
    {
        string? code = null;
        bool saysExpired = false;
        try
        {
            using XmlReader xml = XmlReader.Create(new MemoryStream(body, 0, length, writable: false), Settings);
            if (!xml.ReadToFollowing("Error"))
            {
                return Nothing;
            }

            xml.Read();
            while (!xml.EOF && xml.NodeType != XmlNodeType.EndElement)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    xml.Read();
                    continue;
                }

                string name = xml.LocalName;
                string text = xml.ReadInnerXml();
                code = name == "Code" ? text.Trim() : code;
                saysExpired |= name switch
                {
                    "Code" => text.Contains("Expired", StringComparison.OrdinalIgnoreCase),
                    "Message" => text.Contains("expired", StringComparison.OrdinalIgnoreCase),
                    "AuthenticationErrorDetail" => text.Contains("time frame", StringComparison.OrdinalIgnoreCase),
                    _ => false,
                };
            }
        }
        catch (XmlException)
        {
            // What was read until here still holds.
        }

        bool isCode = code is { Length: > 0 and <= MaxCode } && code.All(char.IsAsciiLetter);
        return new StorageError(isCode ? code : null, saysExpired);
    }
}

using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace Scrutineer.Reports.Store;

/// <summary>Where a bucket is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Prefix">What the names of our objects begin with: empty, or ending in a slash.</param>
/// <param name="Endpoint">The service; null for Amazon’s own.</param>
/// <param name="Region">The region that requests are signed for.</param>
internal sealed record BucketAddress(string Name, string Prefix, Uri? Endpoint, string Region)
{
    /// <summary>A client that sends no checksum but where one must be: others' servers refuse Amazon's trailers. We keep SHA-256 ourselves.</summary>
    public AmazonS3Client Client(AWSCredentials credentials)
    {
        var config = new AmazonS3Config
        {
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 2,
            Timeout = TimeSpan.FromSeconds(60),
        };
        if (Endpoint is not null)
        {
            (config.ServiceURL, config.ForcePathStyle) = (Endpoint.ToString(), true);
            config.AuthenticationRegion = Region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
        }
        return new AmazonS3Client(credentials, config);
    }
}

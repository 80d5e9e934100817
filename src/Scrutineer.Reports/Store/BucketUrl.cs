using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

/// <summary>Reads <c>s3://bucket/prefix</c>, as Amazon's own tool does.</summary>
internal static class BucketUrl
{
    public static Outcome<BucketAddress> Read(string text, string? endpoint, string region)
    {
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url.Scheme != "s3"
            || url.Host.Length == 0
            || url.UserInfo.Length > 0
            || url.Query.Length > 0
        )
        {
            return Outcome<BucketAddress>.Refused(PlaceProblems.NoBucketUrl());
        }
        if (endpoint is null)
        {
            return Outcome.Of(new BucketAddress(url.Host, Prefix(url), null, region));
        }
        return
            Uri.TryCreate(endpoint, UriKind.Absolute, out var service)
            && service.UserInfo.Length == 0
            && (service.Scheme == Uri.UriSchemeHttps || (service.Scheme == Uri.UriSchemeHttp && service.IsLoopback))
            ? Outcome.Of(new BucketAddress(url.Host, Prefix(url), service, region))
            : Outcome<BucketAddress>.Refused(PlaceProblems.NoEndpoint());
    }

    private static string Prefix(Uri url) =>
        url.AbsolutePath.Trim('/') is { Length: > 0 } path ? $"{Uri.UnescapeDataString(path)}/" : "";
}

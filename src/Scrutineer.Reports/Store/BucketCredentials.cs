using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

/// <summary>
/// The key to a bucket, from where Amazon's own tools take it: <c>AWS_ACCESS_KEY_ID</c> and <c>AWS_SECRET_ACCESS_KEY</c>, or the file
/// of <c>AWS_SHARED_CREDENTIALS_FILE</c>. No address of a cloud's own network is asked.
/// </summary>
internal static class BucketCredentials
{
    public static Outcome<AWSCredentials> Find()
    {
        try
        {
            if (Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID") is { Length: > 0 })
            {
                return Outcome.Of<AWSCredentials>(new EnvironmentVariablesAWSCredentials());
            }
        }
        catch (InvalidOperationException)
        {
            // The secret is not beside it: the file may have both.
        }
        var profile = Environment.GetEnvironmentVariable("AWS_PROFILE") is { Length: > 0 } named ? named : "default";
        var file = Environment.GetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE");
        return new CredentialProfileStoreChain(file).TryGetAWSCredentials(profile, out var found)
            ? Outcome.Of(found)
            : Outcome<AWSCredentials>.Refused(PlaceProblems.NoCredentials());
    }
}

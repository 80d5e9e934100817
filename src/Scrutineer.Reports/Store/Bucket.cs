using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Scrutineer.Reports.Store;

/// <summary>Bytes by name in an S3-compatible bucket. Every failure that may pass is a <see cref="StoreUnavailableException"/>.</summary>
internal sealed class Bucket : IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly string _name;
    private readonly string _prefix;

    /// <summary>A bucket, through a client that goes away with it.</summary>
    public Bucket(BucketAddress address, AmazonS3Client client) =>
        (_client, _name, _prefix) = (client, address.Name, address.Prefix);

    /// <summary>Whether it is there and may be used; made where asked for.</summary>
    public bool IsThere(bool make)
    {
        var isThere = Try(async () =>
        {
            await _client
                .ListObjectsV2Async(
                    new ListObjectsV2Request
                    {
                        BucketName = _name,
                        Prefix = _prefix,
                        MaxKeys = 1,
                    }
                )
                .ConfigureAwait(false);
            return true;
        });
        if (!isThere && make)
        {
            Do(() => _client.PutBucketAsync(new PutBucketRequest { BucketName = _name }));
            return true;
        }
        return isThere;
    }

    /// <summary>Whether it keeps what is deleted: then nothing can be erased in it.</summary>
    public bool KeepsVersions() =>
        Do(() =>
            _client.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = _name })
        ).VersioningConfig?.Status?.Value
            is "Enabled"
                or "Suspended";

    public Task PutAsync(string key, Stream bytes, CancellationToken cancel) =>
        DoAsync(() =>
            _client.PutObjectAsync(
                new PutObjectRequest
                {
                    BucketName = _name,
                    Key = _prefix + key,
                    InputStream = bytes,
                    AutoCloseStream = false,
                },
                cancel
            )
        );

    public void Put(string key, byte[] bytes) =>
        Do(async () =>
        {
            using var content = new MemoryStream(bytes, writable: false);
            await PutAsync(key, content, CancellationToken.None).ConfigureAwait(false);
            return true;
        });

    /// <summary>Begins an object of unknown length.</summary>
    public async Task<string> BeginAsync(string key, CancellationToken cancel) =>
        (
            await DoAsync(() =>
                    _client.InitiateMultipartUploadAsync(
                        new InitiateMultipartUploadRequest { BucketName = _name, Key = _prefix + key },
                        cancel
                    )
                )
                .ConfigureAwait(false)
        ).UploadId;

    /// <summary>Sends a piece of it, 5 MiB or more but for the last.</summary>
    public async Task<PartETag> SendAsync(
        string key,
        string upload,
        int number,
        Stream bytes,
        CancellationToken cancel
    ) =>
        new(
            number,
            (
                await DoAsync(() =>
                        _client.UploadPartAsync(
                            new UploadPartRequest
                            {
                                BucketName = _name,
                                Key = _prefix + key,
                                UploadId = upload,
                                PartNumber = number,
                                PartSize = bytes.Length,
                                InputStream = bytes,
                            },
                            cancel
                        )
                    )
                    .ConfigureAwait(false)
            ).ETag
        );

    /// <summary>Ends it: from now on it is there, whole.</summary>
    public Task EndAsync(string key, string upload, List<PartETag> pieces, CancellationToken cancel) =>
        DoAsync(() =>
            _client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest
                {
                    BucketName = _name,
                    Key = _prefix + key,
                    UploadId = upload,
                    PartETags = pieces,
                },
                cancel
            )
        );

    /// <summary>Drops what was begun; passed over where it is gone.</summary>
    public void Abort(string key, string upload) =>
        Try(async () =>
        {
            await _client
                .AbortMultipartUploadAsync(
                    new AbortMultipartUploadRequest
                    {
                        BucketName = _name,
                        Key = _prefix + key,
                        UploadId = upload,
                    }
                )
                .ConfigureAwait(false);
            return true;
        });

    /// <summary>An object's bytes; null where it is not there.</summary>
    public Stream? Read(string key)
    {
        Stream? found = null;
        Try(async () =>
        {
            var answer = await _client
                .GetObjectAsync(new GetObjectRequest { BucketName = _name, Key = _prefix + key })
                .ConfigureAwait(false);
            found = answer.ResponseStream;
            return true;
        });
        return found;
    }

    public bool Has(string key) =>
        Try(async () =>
        {
            await _client
                .GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = _name, Key = _prefix + key })
                .ConfigureAwait(false);
            return true;
        });

    /// <summary>Deletes; what is not there is passed over.</summary>
    public void Delete(string key) =>
        Do(() => _client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = _name, Key = _prefix + key }));

    /// <summary>Names of all objects.</summary>
    public IEnumerable<string> Keys()
    {
        string? next = null;
        do
        {
            var request = new ListObjectsV2Request
            {
                BucketName = _name,
                Prefix = _prefix,
                ContinuationToken = next,
            };
            var page = Do(() => _client.ListObjectsV2Async(request));
            foreach (var found in page.S3Objects ?? [])
            {
                yield return found.Key[_prefix.Length..];
            }
            next = page.IsTruncated == true ? page.NextContinuationToken : null;
        } while (next is not null);
    }

    /// <summary>Objects that were begun and not ended.</summary>
    public IReadOnlyList<(string Key, string Upload)> Begun()
    {
        var begun = new List<(string, string)>();
        var request = new ListMultipartUploadsRequest { BucketName = _name, Prefix = _prefix };
        bool more;
        do
        {
            var page = Do(() => _client.ListMultipartUploadsAsync(request));
            begun.AddRange((page.MultipartUploads ?? []).Select(u => (u.Key[_prefix.Length..], u.UploadId)));
            more = page.IsTruncated == true;
            (request.KeyMarker, request.UploadIdMarker) = (page.NextKeyMarker, page.NextUploadIdMarker);
        } while (more);
        return begun;
    }

    public void Dispose() => _client.Dispose();

    private static T Do<T>(Func<Task<T>> ask) => DoAsync(ask).GetAwaiter().GetResult();

    // False where the object, or the bucket, is not there.
    private static bool Try(Func<Task<bool>> ask)
    {
        try
        {
            return Do(ask);
        }
        catch (StoreUnavailableException absent)
            when (absent.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound })
        {
            return false;
        }
    }

    private static async Task<T> DoAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception failed)
            when (failed is AmazonServiceException or AmazonClientException or HttpRequestException or WebException)
        {
            throw new StoreUnavailableException($"The bucket: {failed.Message}", failed);
        }
    }
}

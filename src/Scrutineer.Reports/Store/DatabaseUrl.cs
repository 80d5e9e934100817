using Npgsql;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

/// <summary>Reads <c>postgres://</c> addresses as libpq does, but for passwords: who lists processes would see them.</summary>
internal static class DatabaseUrl
{
    // https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING (URIs, parameter key words)
    private static readonly Dictionary<string, Action<NpgsqlConnectionStringBuilder, string>> Known = new(
        StringComparer.Ordinal
    )
    {
        ["host"] = (b, v) => b.Host = v,
        ["sslmode"] = (b, v) => b.SslMode = Enum.Parse<SslMode>(v.Replace("-", "", StringComparison.Ordinal), true),
        ["sslrootcert"] = (b, v) => b.RootCertificate = v,
        ["sslcert"] = (b, v) => b.SslCertificate = v,
        ["sslkey"] = (b, v) => b.SslKey = v,
    };

    /// <summary>What Npgsql takes.</summary>
    public static Outcome<string> Read(string text)
    {
        if (
            !text.StartsWith("postgres://", StringComparison.Ordinal)
                && !text.StartsWith("postgresql://", StringComparison.Ordinal)
            || !Uri.TryCreate(text.Replace(":///", "://localhost/", StringComparison.Ordinal), default, out var url)
        )
        {
            return Outcome<string>.Refused(PlaceProblems.NoDatabaseUrl(Hidden(text)));
        }
        if (url.UserInfo.Contains(':', StringComparison.Ordinal) || HasPassword(url))
        {
            return Outcome<string>.Refused(PlaceProblems.Password());
        }
        // Everything that leaves this machine is encrypted, and goes to the server whose name is in its certificate.
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.Port < 0 ? NpgsqlConnection.DefaultPort : url.Port,
            Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')),
            SslMode = url.IsLoopback ? SslMode.Prefer : SslMode.VerifyFull,
            IncludeErrorDetail = false,
        };
        if (url.UserInfo.Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(url.UserInfo);
        }
        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = pair.Split('=', 2) is [var k, var v] ? (k, Uri.UnescapeDataString(v)) : (pair, "");
            try
            {
                if (!Known.TryGetValue(key, out var set))
                {
                    return Outcome<string>.Refused(PlaceProblems.UnknownPart(key));
                }
                set(builder, value);
            }
            catch (ArgumentException)
            {
                return Outcome<string>.Refused(PlaceProblems.UnknownPart(pair));
            }
        }
        return string.IsNullOrEmpty(builder.Database)
            ? Outcome<string>.Refused(PlaceProblems.NoDatabaseUrl(text))
            : Outcome.Of(builder.ConnectionString);
    }

    private static bool HasPassword(Uri url) =>
        url.Query.TrimStart('?').Split('&').Any(p => p.StartsWith("password=", StringComparison.Ordinal));

    // A mistyped address may hold a password too.
    private static string Hidden(string text) => text.Contains('@', StringComparison.Ordinal) ? "…" : text;
}

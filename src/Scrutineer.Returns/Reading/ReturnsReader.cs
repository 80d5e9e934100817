using System.Security.Cryptography;
using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// Reads returns: CSV, XLSX, JSON or Parquet, plain, in gzip or in zip; UTF-8, UTF-16, or an encoding that the words tell; comma,
/// semicolon, tab or bar. What it is, the first bytes tell, never the name.
/// </summary>
/// <remarks>
/// A row whose counts are all blank, while some other cell is written, is a station that is known and has published
/// nothing: <see cref="ReturnSet.WithoutData"/>. A row of zeros is a station that counted zero. A row without any written
/// cell is skipped and counted. A row that lacks some counts is a station without data, and is told. Rows that are not stations
/// (totals, footers, headings) are set apart and told. Anything else that is not a whole number of 0 or more refuses the file, with
/// its place, equal faults of a column as one; and so does a control relation that fails in most returns.
/// </remarks>
public static class ReturnsReader
{
    /// <summary>Reads a file of returns.</summary>
    /// <param name="stream">The stored file, at its beginning. Best if it can seek; it is not disposed of.</param>
    /// <param name="name">The file as the user named it, for problems.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The returns with what is worth knowing about the file, or every problem found.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Outcome<ReadReport> Read(
        Stream stream,
        string name,
        ReadOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        options ??= new ReadOptions();
        var problems = new ProblemList(name, Math.Max(1, options.MostProblems));
        try
        {
            using var unpacked = Unpacked.Open(stream, name, options, cancellation);
            var report = TableReading.Read(unpacked, name, options, problems, cancellation);
            if (
                report is not null
                && options.ExpectedSha256 is { } expected
                && !report.Sha256.Equals(expected, StringComparison.OrdinalIgnoreCase)
            )
            {
                problems.Add(ReadProblem.WrongHash(name, expected, report.Sha256));
            }
            if (report is not null && !problems.Any)
            {
                return Outcome<ReadReport>.Of(report);
            }
        }
        catch (RefusedException refused)
        {
            problems.Add(refused.Problem);
        }
        catch (IOException fault)
        {
            problems.Add(ReadProblem.Unreadable(name, fault.Message));
        }
        return Outcome<ReadReport>.Refused(OtherFile(stream, name, options) is { } other ? [other] : problems.All());
    }

    // Another file than the one meant explains every other problem: then it is the only one told.
    private static Problem? OtherFile(Stream stream, string name, ReadOptions options)
    {
        if (options.ExpectedSha256 is not { } expected || !stream.CanSeek)
        {
            return null;
        }
        stream.Position = 0;
        var actual = Convert.ToHexStringLower(SHA256.HashData(stream));
        return actual.Equals(expected, StringComparison.OrdinalIgnoreCase)
            ? null
            : ReadProblem.WrongHash(name, expected, actual);
    }
}

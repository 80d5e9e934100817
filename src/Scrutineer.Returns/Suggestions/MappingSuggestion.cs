using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>A starter mapping for a table that nobody has mapped.</summary>
public static class MappingSuggestion
{
    /// <summary>
    /// Writes a starter mapping: guesses by the headers in several languages and by arithmetic over the first 2,000 rows,
    /// each explained in a comment in Ukrainian and English. It is for a person to look over; what is not recognised is left
    /// as a comment.
    /// </summary>
    /// <param name="stream">The stored table, at its beginning; it is not disposed of.</param>
    /// <param name="name">The file as the user named it, for problems.</param>
    /// <param name="options">Limits and the member of an archive; its mapping is not looked at.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The text of a mapping file, or why the table cannot be read.</returns>
    public static Outcome<string> Write(
        Stream stream,
        string name,
        ReadOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new ReadOptions();
        try
        {
            using var unpacked = Unpacked.Open(stream, name, options, cancellation);
            return Outcome.Of(Guess(unpacked, name, options.Limits, cancellation));
        }
        catch (RefusedException refused)
        {
            return Outcome<string>.Refused(refused.Problem);
        }
        catch (IOException broken)
        {
            return Outcome<string>.Refused(ReadProblem.Unreadable(name, broken.Message));
        }
    }

    private static string Guess(Unpacked unpacked, string name, ReadLimits limits, CancellationToken cancellation)
    {
        if (unpacked.IsParquet)
        {
            using var whole = Unpacked.Copy(unpacked.Content, name, limits);
            using var parquet = ParquetRows.Open(whole, name, limits, cancellation);
            return Suggestion.Write(parquet, parquet.Headers);
        }
        using var text = new DetectingReader(unpacked.Content, name, null);
        using var rows = new CsvRows(text, Delimiters.Detect(text.Beginning), name, limits, cancellation);
        var headers = StationsTable.Header(rows, name, limits) ?? throw new RefusedException(ReadProblem.Empty(name));
        return Suggestion.Write(rows, headers);
    }
}

using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>A starter mapping for a table that nobody has mapped.</summary>
public static class MappingSuggestion
{
    /// <summary>
    /// Writes a starter mapping: guesses by the headers in several languages and by what stands in the first 4,000 rows, each explained in
    /// a comment in Ukrainian and English. Where the stream can seek, the whole table is then read by it, and what comes out is said in
    /// comments too. It is for a person to look over; what is not recognised is left as a comment.
    /// </summary>
    /// <param name="stream">The stored table, at its beginning; it is not disposed of.</param>
    /// <param name="name">The file as the user named it, for problems.</param>
    /// <param name="options">Limits, the encoding and the member of an archive; its mapping is not looked at.</param>
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
        options = (options ?? new ReadOptions()) with { Mapping = Mapping.Auto };
        try
        {
            var start = stream.CanSeek ? stream.Position : 0;
            string text;
            using (var unpacked = Unpacked.Open(stream, name, options, cancellation))
            using (var table = OpenTable.Open(unpacked, name, options, cancellation))
            {
                var guess = Suggestion.Of(table, name, options.Limits);
                text = SuggestionText.Of(guess, table.Text is { IsGuess: true } guessed ? guessed.EncodingName : options.Encoding);
            }
            if (stream.CanSeek)
            {
                stream.Position = start;
                text = Tried.Comments(text, stream, name, options, cancellation) + text;
            }
            return Outcome.Of(text);
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
}

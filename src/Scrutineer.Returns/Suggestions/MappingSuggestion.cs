using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>A starter mapping, and what each column was taken for.</summary>
/// <param name="Text">The text of a mapping file, with comments.</param>
/// <param name="Columns">Every column (of a long table: every item) and its use, in order.</param>
public sealed record SuggestedMapping(string Text, IReadOnlyList<ColumnUse> Columns);

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
    ) =>
        Draft(stream, name, new Dictionary<string, string>(StringComparer.Ordinal), options, cancellation)
            .Map(d => d.Text);

    /// <summary>The same with what a person says of some columns, which goes before every guess.</summary>
    /// <param name="stream">The stored table, at its beginning; it is not disposed of.</param>
    /// <param name="name">The file as the user named it, for problems.</param>
    /// <param name="uses">By header: a field's id, <c>choice</c>, <c>region</c>, <c>commission</c>, <c>station</c> or <c>ignored</c>.</param>
    /// <param name="options">Limits, the encoding and the member of an archive; its mapping is not looked at.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Outcome<SuggestedMapping> Draft(
        Stream stream,
        string name,
        IReadOnlyDictionary<string, string> uses,
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
            IReadOnlyList<ColumnUse> columns;
            using (var unpacked = Unpacked.Open(stream, name, options, cancellation))
            using (var table = OpenTable.Open(unpacked, name, options, cancellation))
            {
                var guess = Suggestion.Of(table, name, uses, options.Limits);
                columns = guess.Uses;
                text = SuggestionText.Of(
                    guess,
                    table.Text is { IsGuess: true } guessed ? guessed.EncodingName : options.Encoding
                );
            }
            if (stream.CanSeek)
            {
                stream.Position = start;
                text = Tried.Comments(text, stream, name, options, cancellation) + text;
            }
            return Outcome.Of(new SuggestedMapping(text, columns));
        }
        catch (RefusedException refused)
        {
            return Outcome<SuggestedMapping>.Refused(refused.Problem);
        }
        catch (IOException broken)
        {
            return Outcome<SuggestedMapping>.Refused(ReadProblem.Unreadable(name, broken.Message));
        }
    }
}

using System.Text;
using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Matching;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Screening;

/// <summary>The table of names that somebody asks about: CSV with <c>name</c> and, if known, <c>born</c> and <c>nationality</c>.</summary>
public static class NameTable
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads rows as they are asked for; a row without a name is a party with a blank name, so that results keep their order.</summary>
    /// <param name="stream">The bytes, UTF-8.</param>
    /// <param name="file">The file's name, for the problem.</param>
    /// <param name="take">What to do with a row.</param>
    /// <param name="place">The column with places of birth, which must be there; null where no place counts.</param>
    /// <returns>How many rows there were, or the problem that ended the reading.</returns>
    public static Outcome<ListCount> Read(Stream stream, string file, Action<Party> take, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(take);
        try
        {
            using var reader = new StreamReader(
                stream,
                Strict,
                detectEncodingFromByteOrderMarks: true,
                1 << 16,
                leaveOpen: true
            );
            var rows = new ListRows(reader, ',');
            var table = new CsvTable(rows, rows.Next() ?? throw ListException.NoColumn("name")).Need(
                place is null ? ["name"] : ["name", place]
            );
            var count = 0;
            while (table.Next())
            {
                take(
                    new Party(table["name"], Born: table["born"], Nationality: table["nationality"])
                    {
                        Place = place is null ? null : table[place],
                    }
                );
                count++;
            }
            return Outcome.Of(new ListCount(count, count));
        }
        catch (ListException problem)
        {
            return Outcome<ListCount>.Refused(problem.In(file));
        }
    }
}

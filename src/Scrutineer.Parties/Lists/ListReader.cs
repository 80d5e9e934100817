using System.Text;
using System.Text.Json;
using System.Xml;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Lists;

/// <summary>Reads a list of any format here, an entry at a time.</summary>
public static class ListReader
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The format of a file by its first characters; unknown when it looks like none.</summary>
    /// <param name="head">The first kilobytes as text.</param>
    public static ListFormat Guess(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var text = head.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (text.StartsWith('<'))
        {
            return Has("<CONSOLIDATED_LIST") ? ListFormat.UnXml
                : Has("<Designations") ? ListFormat.UkXml
                : Has("swiss-sanctions-list") ? ListFormat.SecoXml
                : Has("sanctionEntity") || Has("<export") ? ListFormat.EuXml
                : Has("<Sanctions") || Has("DistinctParty") ? ListFormat.OfacAdvancedXml
                : ListFormat.Unknown;
        }
        if (text.StartsWith('{') || text.StartsWith('['))
        {
            return Has("\"properties\"") && Has("\"schema\"") ? ListFormat.FtmJsonLines : ListFormat.UkraineJson;
        }
        var first = text.Split('\n')[0];
        return first.StartsWith("Last Updated", StringComparison.OrdinalIgnoreCase) || Has("Group Type")
                ? ListFormat.UkConListCsv
            : first.Contains("Entity_LogicalId", StringComparison.Ordinal) ? ListFormat.EuCsv
            : first.StartsWith("celex,", StringComparison.Ordinal) ? ListFormat.EuJournalCsv
            : first.Contains("schema", StringComparison.Ordinal) && first.Contains("aliases", StringComparison.Ordinal)
                ? ListFormat.OpenSanctionsCsv
            : first.StartsWith("entity", StringComparison.Ordinal) ? ListFormat.Forms
            : text.Length > 0 && char.IsAsciiDigit(text[0]) && first.Contains("-0-", StringComparison.Ordinal)
                ? ListFormat.OfacCsv
            : ListFormat.Unknown;

        bool Has(string mark) => text.Contains(mark, StringComparison.Ordinal);
    }

    /// <summary>Reads every entry into <paramref name="take"/>; the whole list or a problem, and what was taken before it must be thrown away.</summary>
    /// <param name="stream">The list's bytes.</param>
    /// <param name="format">Its format.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="take">What to do with an entry.</param>
    /// <param name="aliases">OFAC's file of aliases (alt.csv); null for other formats.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Outcome<ListCount> Read(
        Stream stream,
        ListFormat format,
        string file,
        Action<ListedEntity> take,
        Stream? aliases = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(take);
        try
        {
            var (entries, forms) = (0, 0);
            foreach (var entity in Entities(stream, format, aliases))
            {
                stop.ThrowIfCancellationRequested();
                var clean = entity with
                {
                    Names =
                    [
                        .. entity.Names.Select(n => n with { Name = Printable(n.Name) }).Where(n => n.Name.Length > 0),
                    ],
                };
                if (clean.Id.Length == 0 || clean.Names.Count == 0)
                {
                    continue;
                }
                take(clean);
                entries++;
                forms += clean.Names.Count;
            }
            return entries > 0 ? Outcome.Of(new ListCount(entries, forms)) : Refuse(ListException.Broken("0"), file);
        }
        catch (ListException problem)
        {
            return Refuse(problem, file);
        }
        catch (XmlException problem)
        {
            return Refuse(ListException.Broken("XML", problem.LineNumber), file);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException && Xml.ContainsKey(format))
        {
            // The framework's reader stumbles over declarations that are cut in a character, and encodings that it does not have.
            return Refuse(ListException.Broken("XML", 1), file);
        }
        catch (JsonException)
        {
            return Refuse(ListException.Broken("JSON"), file);
        }
        catch (DecoderFallbackException)
        {
            return Refuse(ListException.Encoding(1), file);
        }
    }

    private static Outcome<ListCount> Refuse(ListException problem, string file) =>
        Outcome<ListCount>.Refused(problem.In(file));

    private static readonly Dictionary<ListFormat, Func<XmlReader, IEnumerable<ListedEntity>>> Xml = new()
    {
        [ListFormat.UnXml] = XmlLists.Un,
        [ListFormat.EuXml] = XmlLists.Eu,
        [ListFormat.UkXml] = XmlLists.Uk,
        [ListFormat.SecoXml] = XmlLists.Seco,
        [ListFormat.OfacAdvancedXml] = XmlLists.OfacAdvanced,
    };

    // Each with the column that its header must have when lines may stand before it.
    private static readonly Dictionary<
        ListFormat,
        (Func<CsvTable, IEnumerable<ListedEntity>> Read, string? Column)
    > Tables = new()
    {
        [ListFormat.EuJournalCsv] = (CsvLists.EuJournal, null),
        [ListFormat.EuCsv] = (CsvLists.EuCsv, null),
        [ListFormat.UkConListCsv] = (CsvLists.UkConList, "Group ID"),
        [ListFormat.OpenSanctionsCsv] = (CsvLists.OpenSanctions, null),
        [ListFormat.Forms] = (CsvLists.Forms, null),
    };

    private static IEnumerable<ListedEntity> Entities(Stream stream, ListFormat format, Stream? aliases)
    {
        if (Xml.TryGetValue(format, out var readXml))
        {
            return OfXml(stream, readXml);
        }
        if (Tables.TryGetValue(format, out var table))
        {
            return OfTable(stream, table.Read, table.Column);
        }
        return format switch
        {
            ListFormat.OfacCsv => OfOfac(stream, aliases),
            ListFormat.FtmJsonLines => OfLines(stream),
            ListFormat.UkraineJson => JsonLists.Ukraine(stream),
            _ => throw new ListException(
                "unknown-list-format",
                new Bilingual("формат списку не впізнано", "the format of the list is not recognised"),
                new Bilingual("подайте файл так, як його видає орган", "give the file as its authority publishes it")
            ),
        };
    }

    private static IEnumerable<ListedEntity> OfXml(Stream stream, Func<XmlReader, IEnumerable<ListedEntity>> read)
    {
        using var guard = new MarkupGuard(stream);
        using var xml = XmlReader.Create(guard, XmlLists.Settings);
        foreach (var entity in read(xml))
        {
            yield return entity;
        }
    }

    private static IEnumerable<ListedEntity> OfTable(
        Stream stream,
        Func<CsvTable, IEnumerable<ListedEntity>> read,
        string? column
    )
    {
        using var reader = Text(stream);
        var first = BoundedLine.Read(reader, 1 << 20, 1) ?? "";
        using var text = new Prefixed(first + "\n", reader);
        foreach (var entity in read(Headed(new ListRows(text, Separator(first)), column)))
        {
            yield return entity;
        }
    }

    private static IEnumerable<ListedEntity> OfOfac(Stream stream, Stream? aliases)
    {
        using var sdn = Text(stream);
        using var alt = aliases is null ? null : Text(aliases);
        foreach (var entity in CsvLists.Ofac(sdn, alt))
        {
            yield return entity;
        }
    }

    private static IEnumerable<ListedEntity> OfLines(Stream stream)
    {
        using var text = Text(stream);
        foreach (var entity in JsonLists.Ftm(text))
        {
            yield return entity;
        }
    }

    private static StreamReader Text(Stream stream) =>
        new(stream, Strict, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);

    // The header is the first row, or the first that names a column when lines stand before it.
    private static CsvTable Headed(ListRows rows, string? column)
    {
        for (var i = 0; i < 5 && rows.Next() is { } row; i++)
        {
            if (column is null || row.Exists(c => c.Trim().Equals(column, StringComparison.OrdinalIgnoreCase)))
            {
                return new CsvTable(rows, row);
            }
        }
        throw ListException.NoColumn(column ?? "name");
    }

    private static char Separator(string first) =>
        first.Contains('\t', StringComparison.Ordinal) ? '\t'
        : first.Count(c => c is ';') > first.Count(c => c is ',') ? ';'
        : ',';

    // Control characters have no place in a name; a cell that a spreadsheet would run as a formula is only text here.
    private static string Printable(string name) =>
        name.AsSpan().ContainsAnyInRange('\0', '\u001F') || name.Contains('\u007F', StringComparison.Ordinal)
            ? string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Trim()
            : name.Trim();

    private sealed class Prefixed(string prefix, TextReader rest) : TextReader
    {
        private int _at;

        public override int Read(char[] buffer, int index, int count)
        {
            if (_at >= prefix.Length)
            {
                return rest.Read(buffer, index, count);
            }
            var taken = Math.Min(count, prefix.Length - _at);
            prefix.CopyTo(_at, buffer, index, taken);
            _at += taken;
            return taken;
        }
    }
}

/// <summary>How much a list holds.</summary>
/// <param name="Entries">Entries.</param>
/// <param name="Forms">Forms of names.</param>
public sealed record ListCount(int Entries, int Forms);

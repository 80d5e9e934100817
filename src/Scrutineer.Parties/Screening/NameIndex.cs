using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Names;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Screening;

/// <summary>An index of listed names over bytes that may be mapped from a file. Safe for many threads.</summary>
public sealed class NameIndex
{
    private readonly ReadOnlyMemory<byte>[] _sections;
    private readonly NameToken?[] _tokens;
    private readonly Births?[] _births;

    private NameIndex(ReadOnlyMemory<byte>[] sections)
    {
        _sections = sections;
        Words = Ulongs(Section.Rows).Length;
        Forms = Floats(Section.FormWeights).Length;
        Entities = Ints(Section.Entities).Length / 5;
        _tokens = new NameToken?[Words];
        _births = new Births?[Entities];
        Snapshots =
        [
            .. Encoding
                .UTF8.GetString(Raw(Section.Snapshots))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t'))
                .Where(parts => parts.Length == 4)
                .Select(parts => new ListSnapshot(parts[0], parts[1], parts[2], parts[3])),
        ];
    }

    /// <summary>First bytes of an index of any version: SCRPIDX.</summary>
    public static ReadOnlySpan<byte> Mark => Layout.Magic[..7];

    /// <summary>How many different words there are.</summary>
    public int Words { get; }

    /// <summary>How many forms there are.</summary>
    public int Forms { get; }

    /// <summary>How many entities there are.</summary>
    public int Entities { get; }

    /// <summary>The snapshots that the index was built from.</summary>
    public IReadOnlyList<ListSnapshot> Snapshots { get; }

    /// <summary>Opens an index.</summary>
    /// <param name="bytes">What <see cref="IndexBuilder.Build"/> made. It must not change while the index is in use.</param>
    public static Outcome<NameIndex> Open(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < Layout.Header || !span[..8].SequenceEqual(Layout.Magic) || !BitConverter.IsLittleEndian)
        {
            return Refused();
        }
        var sections = new ReadOnlyMemory<byte>[Layout.Sections];
        for (var s = 0; s < sections.Length; s++)
        {
            var offset = BinaryPrimitives.ReadInt64LittleEndian(span[(8 + (s * 16))..]);
            var length = BinaryPrimitives.ReadInt64LittleEndian(span[(16 + (s * 16))..]);
            if (
                offset < Layout.Header
                || length < 0
                || offset > span.Length
                || length > span.Length - offset
                || offset % 8 != 0
            )
            {
                return Refused();
            }
            sections[s] = bytes.Slice((int)offset, (int)length);
        }
        return Consistent(sections) ? Outcome.Of(new NameIndex(sections)) : Refused();
    }

    private static Outcome<NameIndex> Refused() =>
        Outcome<NameIndex>.Refused(
            new Problem(
                "not-an-index",
                new Bilingual(
                    "це не індекс імен цієї версії або файл пошкоджено",
                    "this is not an index of names of this version, or the file is damaged"
                ),
                new Bilingual("побудуйте індекс зі списків знову", "build the index from the lists again"),
                Remedy: new Remedy(PartiesRemedy.BuildIndex)
            )
        );

    // Every number that points somewhere points inside: a damaged file is refused, never read past its end.
    private static bool Consistent(ReadOnlyMemory<byte>[] sections)
    {
        var words = sections[(int)Section.Rows].Length / 8;
        var forms = sections[(int)Section.FormWeights].Length / 4;
        var entities = sections[(int)Section.Entities].Length / (4 * Layout.EntityFields);
        var text = sections[(int)Section.Text].Length;
        return Sized(Section.WordKinds, words * 4)
            && Sized(Section.WordClasses, words * 4)
            && Sized(Section.WordTexts, words * 12)
            && Sized(Section.Ranges, ((Layout.Steps * Layout.Steps) + 1) * 4)
            && Sized(Section.Bags, words * 8)
            && Sized(Section.PostingStarts, (words + 1) * 4)
            && Sized(Section.FormStarts, (forms + 1) * 4)
            && Sized(Section.FormFlags, forms)
            && Sized(Section.Forms, forms * 12)
            && Rising(Section.Ranges, words)
            && Rising(Section.PostingStarts, sections[(int)Section.Postings].Length / 4)
            && Rising(Section.FormStarts, sections[(int)Section.FormWords].Length / 4)
            && Rising(Section.WordKeyStarts, sections[(int)Section.WordKeyValues].Length / 4)
            && Rising(Section.FormKeyStarts, sections[(int)Section.FormKeyValues].Length / 4)
            && sections[(int)Section.WordKeyStarts].Length == ((sections[(int)Section.WordKeys].Length / 8) + 1) * 4
            && sections[(int)Section.FormKeyStarts].Length == ((sections[(int)Section.FormKeys].Length / 8) + 1) * 4
            && Below(Section.Postings, forms)
            && Below(Section.FormWords, words)
            && Below(Section.WordKeyValues, words)
            && Below(Section.FormKeyValues, forms)
            && Below(Section.WordTexts, text + 1)
            && Below(Section.Entities, text + 1)
            && Pointing()
            && Named();

        bool Sized(Section section, int length) => sections[(int)section].Length == length;

        ReadOnlySpan<int> Numbers(Section section) => MemoryMarshal.Cast<byte, int>(sections[(int)section].Span);

        bool Rising(Section section, int end)
        {
            var before = 0;
            foreach (var number in Numbers(section))
            {
                if (number < before)
                {
                    return false;
                }
                before = number;
            }
            return before == end;
        }

        bool Below(Section section, int end)
        {
            foreach (var number in Numbers(section))
            {
                if (number < 0 || number >= end)
                {
                    return false;
                }
            }
            return true;
        }

        bool Named()
        {
            var kinds = sections[(int)Section.WordKinds].Span;
            for (var w = 0; w < kinds.Length; w += 4)
            {
                if (kinds[w] > (byte)TokenKind.Number || kinds[w + 1] > (byte)Gender.Female)
                {
                    return false;
                }
            }
            return true;
        }

        bool Pointing()
        {
            var all = Numbers(Section.Forms);
            for (var f = 0; f < all.Length; f += 3)
            {
                if (all[f] < 0 || all[f] >= entities || all[f + 1] < 0 || all[f + 2] < all[f + 1] || all[f + 2] > text)
                {
                    return false;
                }
            }
            return true;
        }
    }

    internal ReadOnlySpan<byte> Raw(Section section) => _sections[(int)section].Span;

    internal ReadOnlySpan<int> Ints(Section section) => MemoryMarshal.Cast<byte, int>(Raw(section));

    internal ReadOnlySpan<ulong> Ulongs(Section section) => MemoryMarshal.Cast<byte, ulong>(Raw(section));

    internal ReadOnlySpan<float> Floats(Section section) => MemoryMarshal.Cast<byte, float>(Raw(section));

    /// <summary>The word, made on first use.</summary>
    internal NameToken Token(int word)
    {
        if (_tokens[word] is { } known)
        {
            return known;
        }
        var texts = Ints(Section.WordTexts);
        var kinds = Raw(Section.WordKinds);
        var classes = MemoryMarshal.Cast<byte, short>(Raw(Section.WordClasses));
        var token = new NameToken(
            Text(texts[word * 3], texts[(word * 3) + 1]),
            Text(texts[(word * 3) + 1], texts[(word * 3) + 2]),
            (TokenKind)kinds[word * 4],
            classes[word * 2],
            classes[(word * 2) + 1],
            (Gender)kinds[(word * 4) + 1]
        );
        _tokens[word] = token;
        return token;
    }

    /// <summary>The words of a form.</summary>
    internal NameToken[] FormTokens(int form)
    {
        var starts = Ints(Section.FormStarts);
        var words = Ints(Section.FormWords)[starts[form]..starts[form + 1]];
        var tokens = new NameToken[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            tokens[i] = Token(words[i]);
        }
        return tokens;
    }

    /// <summary>The form as its list writes it.</summary>
    internal string FormText(int form)
    {
        var forms = Ints(Section.Forms);
        return Text(forms[(form * 3) + 1], forms[(form * 3) + 2]);
    }

    /// <summary>Entity of a form.</summary>
    internal int EntityOf(int form) => Ints(Section.Forms)[form * 3];

    /// <summary>Whether a form names a person.</summary>
    internal bool IsPerson(int form) => (Raw(Section.FormFlags)[form] & 1) != 0;

    /// <summary>Identifier, source, type and birth dates of an entity.</summary>
    internal (string Id, string Source, string Type, string Born) Entity(int entity)
    {
        var at = Ints(Section.Entities)[(entity * Layout.EntityFields)..];
        return (Text(at[0], at[1]), Text(at[1], at[2]), Text(at[2], at[3]), Text(at[3], at[4]));
    }

    /// <summary>Countries and place of birth of an entity, as written.</summary>
    internal (string Countries, string Place) OriginOf(int entity)
    {
        var at = Ints(Section.Entities)[(entity * Layout.EntityFields)..];
        return (Text(at[4], at[5]), Text(at[5], at[6]));
    }

    /// <summary>Birth dates of an entity.</summary>
    internal Births BirthsOf(int entity) => _births[entity] ??= Births.Read(Entity(entity).Born);

    /// <summary>Words or forms of a key.</summary>
    internal ReadOnlySpan<int> Find(Section keys, ulong key)
    {
        var at = Ulongs(keys).BinarySearch(key);
        if (at < 0)
        {
            return [];
        }
        var starts = Ints(keys + 1);
        return Ints(keys + 2)[starts[at]..starts[at + 1]];
    }

    private string Text(int from, int to) => to < from ? "" : Encoding.UTF8.GetString(Raw(Section.Text)[from..to]);
}

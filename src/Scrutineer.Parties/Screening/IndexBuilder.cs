using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Names;

namespace Scrutineer.Parties.Screening;

/// <summary>Builds an index of listed names once, as bytes that can be kept in a file and mapped.</summary>
public sealed class IndexBuilder
{
    private readonly NameParser _parser = new();
    private readonly Dictionary<object, int> _words = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string, TokenKind), int> _byWriting = [];
    private readonly List<NameToken> _tokens = [];
    private readonly List<(int Entity, bool Person, string Written, int[] Words)> _forms = [];
    private readonly Dictionary<(string, string), int> _entityNumbers = [];
    private readonly List<ListedName> _entities = [];
    private readonly List<ListSnapshot> _snapshots = [];
    private readonly List<(ulong Key, int Form)> _formKeys = [];

    /// <summary>How many forms were added; a field with several ways of writing counts as several.</summary>
    public int Forms => _forms.Count;

    /// <summary>How many entities were added.</summary>
    public int Entities => _entities.Count;

    /// <summary>Says which snapshot the names that follow come from.</summary>
    public void Add(ListSnapshot snapshot) => _snapshots.Add(snapshot);

    /// <summary>Adds a name.</summary>
    public void Add(ListedName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_entityNumbers.TryGetValue((name.Source, name.Entity), out var entity))
        {
            entity = _entities.Count;
            _entityNumbers.Add((name.Source, name.Entity), entity);
            _entities.Add(name);
        }
        var person = PartyKinds.Of(name.Type) is PartyKind.Person;
        foreach (var form in _parser.Parse(name.Name))
        {
            var words = new int[form.Tokens.Count];
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = Word(form.Tokens[i]);
            }
            Keys(form, _forms.Count);
            _forms.Add((entity, person, name.Name, words));
        }
    }

    private int Word(NameToken token)
    {
        if (_words.TryGetValue(token, out var number))
        {
            return number;
        }
        if (!_byWriting.TryGetValue((token.Written, token.Kind), out number))
        {
            number = _tokens.Count;
            _tokens.Add(token);
            _byWriting.Add((token.Written, token.Kind), number);
        }
        _words.Add(token, number);
        return number;
    }

    private void Keys(NameForm form, int number)
    {
        for (var i = 0; i + 1 < form.Tokens.Count; i++)
        {
            if (NamePair.Joinable(form.Tokens[i], form.Tokens[i + 1]))
            {
                _formKeys.Add(
                    (Hashes.Of(Hashes.Together, NamePair.Together(form.Tokens[i], form.Tokens[i + 1])), number)
                );
            }
        }
        var joined = form.Joined;
        if (joined.Length >= 5)
        {
            _formKeys.Add((Hashes.Of(Hashes.Whole, joined), number));
        }
    }

    /// <summary>The index as bytes; the same names in the same order give the same bytes.</summary>
    public byte[] Build()
    {
        var order = Enumerable.Range(0, _tokens.Count).ToArray();
        var rows = _tokens.ConvertAll(t => ConsonantRow.Of(t.Sounds));
        Array.Sort(order, (a, b) => Range(a) != Range(b) ? Range(a).CompareTo(Range(b)) : a.CompareTo(b));
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }
        var sections = new byte[Layout.Sections][];
        var text = new TextPool();
        Words(sections, text, order, rows);
        FormSections(sections, text, rank);
        EntitySection(sections, text);
        KeySections(sections, order);
        sections[(int)Section.Snapshots] = Encoding.UTF8.GetBytes(
            string.Join('\n', _snapshots.Select(s => $"{s.Source}\t{s.File}\t{s.Sha256}\t{s.Day}"))
        );
        sections[(int)Section.Text] = text.ToBytes();
        return Join(sections);

        int Range(int token) => Layout.Range(rows[token].Count, _tokens[token].Sounds.Length);
    }

    private void Words(byte[][] sections, TextPool text, int[] order, List<ConsonantRow> rows)
    {
        var kinds = new byte[order.Length * 4];
        var classes = new short[order.Length * 2];
        var texts = new int[order.Length * 3];
        var ranges = new int[(Layout.Steps * Layout.Steps) + 1];
        for (var i = 0; i < order.Length; i++)
        {
            var token = _tokens[order[i]];
            (kinds[i * 4], kinds[(i * 4) + 1], kinds[(i * 4) + 2]) = (
                (byte)token.Kind,
                (byte)token.Gender,
                (byte)token.Sounds.Length
            );
            (classes[i * 2], classes[(i * 2) + 1]) = (token.Given, token.Father);
            texts[i * 3] = text.Add(token.Written);
            texts[(i * 3) + 1] = text.Add(token.Sounds);
            texts[(i * 3) + 2] = text.Length;
            ranges[Layout.Range(rows[order[i]].Count, token.Sounds.Length) + 1]++;
        }
        for (var i = 1; i < ranges.Length; i++)
        {
            ranges[i] += ranges[i - 1];
        }
        sections[(int)Section.Rows] = Bytes(order.Select(o => rows[o].Bits).ToArray());
        sections[(int)Section.Bags] = Bytes(order.Select(o => ConsonantRow.Bag(_tokens[o].Sounds)).ToArray());
        sections[(int)Section.WordKinds] = kinds;
        sections[(int)Section.WordClasses] = Bytes(classes);
        sections[(int)Section.WordTexts] = Bytes(texts);
        sections[(int)Section.Ranges] = Bytes(ranges);
    }

    private void FormSections(byte[][] sections, TextPool text, int[] rank)
    {
        var starts = new int[_forms.Count + 1];
        var words = new List<int>(_forms.Count * 4);
        var weights = new float[_forms.Count];
        var flags = new byte[_forms.Count];
        var forms = new int[_forms.Count * 3];
        var counts = new int[rank.Length + 1];
        for (var f = 0; f < _forms.Count; f++)
        {
            var (entity, person, written, tokens) = _forms[f];
            starts[f] = words.Count;
            var initials = 0;
            foreach (var token in tokens)
            {
                words.Add(rank[token]);
                counts[rank[token] + 1]++;
                weights[f] += _tokens[token].Weight;
                initials += _tokens[token].Kind is TokenKind.Initial ? 1 : 0;
            }
            flags[f] = (byte)((person ? 1 : 0) + (2 * initials));
            (forms[f * 3], forms[(f * 3) + 1]) = (entity, text.Add(written));
            forms[(f * 3) + 2] = text.Length;
        }
        starts[^1] = words.Count;
        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
        var postings = new int[words.Count];
        var next = (int[])counts.Clone();
        for (var f = 0; f < _forms.Count; f++)
        {
            for (var w = starts[f]; w < starts[f + 1]; w++)
            {
                postings[next[words[w]]++] = f;
            }
        }
        sections[(int)Section.PostingStarts] = Bytes(counts);
        sections[(int)Section.Postings] = Bytes(postings);
        sections[(int)Section.FormStarts] = Bytes(starts);
        sections[(int)Section.FormWords] = Bytes(words.ToArray());
        sections[(int)Section.FormWeights] = Bytes(weights);
        sections[(int)Section.FormFlags] = flags;
        sections[(int)Section.Forms] = Bytes(forms);
    }

    private void EntitySection(byte[][] sections, TextPool text)
    {
        var entities = new int[_entities.Count * Layout.EntityFields];
        for (var e = 0; e < _entities.Count; e++)
        {
            var (at, entity) = (e * Layout.EntityFields, _entities[e]);
            string[] texts = [entity.Entity, entity.Source, entity.Type, entity.Born, entity.Countries, entity.Place];
            for (var i = 0; i < texts.Length; i++)
            {
                entities[at + i] = text.Add(texts[i]);
            }
            entities[at + texts.Length] = text.Length;
        }
        sections[(int)Section.Entities] = Bytes(entities);
    }

    private void KeySections(byte[][] sections, int[] order)
    {
        var keys = new List<(ulong Key, int Value)>(order.Length * 2);
        for (var i = 0; i < order.Length; i++)
        {
            foreach (var key in WordKeys.Of(_tokens[order[i]]))
            {
                keys.Add((key, i));
            }
        }
        Keyed(sections, keys, Section.WordKeys);
        Keyed(sections, _formKeys, Section.FormKeys);
    }

    private static void Keyed(byte[][] sections, List<(ulong Key, int Value)> pairs, Section first)
    {
        var sorted = pairs.ToArray();
        Array.Sort(sorted);
        var (keys, starts, values) = (
            new List<ulong>(sorted.Length),
            new List<int>(sorted.Length),
            new int[sorted.Length]
        );
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i].Key != sorted[i - 1].Key)
            {
                keys.Add(sorted[i].Key);
                starts.Add(i);
            }
            values[i] = sorted[i].Value;
        }
        starts.Add(sorted.Length);
        sections[(int)first] = Bytes(keys.ToArray());
        sections[(int)first + 1] = Bytes(starts.ToArray());
        sections[(int)first + 2] = Bytes(values);
    }

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static byte[] Join(byte[][] sections)
    {
        var total = Layout.Header + sections.Sum(s => (s.Length + 7) & ~7);
        var file = new byte[total];
        Layout.Magic.CopyTo(file);
        var at = Layout.Header;
        for (var s = 0; s < sections.Length; s++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(8 + (s * 16)), at);
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16 + (s * 16)), sections[s].Length);
            sections[s].CopyTo(file, at);
            at += (sections[s].Length + 7) & ~7;
        }
        return file;
    }
}

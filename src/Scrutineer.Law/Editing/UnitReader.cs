using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Law.Editing;

/// <summary>Reads one unit again and again while its files change, with the readers that read a case.</summary>
internal sealed class UnitReader(ParsedTexts parsed)
{
    private readonly Dictionary<
        string,
        (EditedText Text, Vocabulary Words, List<Rule> Rules, IReadOnlyList<Problem> Problems)
    > _rules = new(StringComparer.Ordinal);
    private (IReadOnlyList<EditedText> Texts, WrittenRegister Written, IReadOnlyList<Problem> Problems)? _register;
    private (Vocabulary Plain, IReadOnlyList<Term> Terms, Vocabulary Words, IReadOnlyList<Problem> Problems)? _words;
    private (Vocabulary Words, WrittenRegister Written, IReadOnlyList<Problem> Problems)? _facts;

    public UnitReading Read(LawUnit unit, IReadOnlyDictionary<string, EditedText> files)
    {
        var problems = new Problems();
        var plain = Plain(unit, files, problems);
        var written = Register(unit, files, problems);
        if (plain is null)
        {
            return new(unit, null, [], written, problems.InOrder());
        }
        var words = Words(plain, written, problems);
        var rules = Rules(unit, files, words, problems);
        RuleChecks.Check(words, rules, problems);
        Facts(plain, words, written, problems);
        return new(unit, words, rules, written, problems.InOrder());
    }

    private Vocabulary? Plain(LawUnit unit, IReadOnlyDictionary<string, EditedText> files, Problems problems)
    {
        if (unit.Vocabulary is not { } file)
        {
            return ParsedTexts.Shipped;
        }
        var (words, wrong) = parsed.Vocabulary(file, files[file]);
        problems.AddRange(wrong);
        return words;
    }

    private WrittenRegister Register(LawUnit unit, IReadOnlyDictionary<string, EditedText> files, Problems problems)
    {
        var texts = unit.Registers.Select(f => files[f]).ToList();
        if (_register is not { } known || !known.Texts.SequenceEqual(texts, ReferenceEqualityComparer.Instance))
        {
            var own = new Problems();
            var stale = new Dictionary<string, IReadOnlyList<Problem>>(StringComparer.Ordinal);
            var reader = new RegisterReader(own);
            foreach (var file in unit.Registers)
            {
                var (root, last, wrong) = parsed.Yaml(file, files[file]);
                own.AddRange(wrong);
                if (root is not null)
                {
                    RegisterFile.Read(root, file, reader);
                }
                else if (last is not null)
                {
                    // While it breaks off, its names stay known; what was said of its lines does not hold any more.
                    RegisterFile.Read(Names(last), file, reader);
                    stale[file] = wrong;
                }
            }
            foreach (var name in unit.Shipped)
            {
                var folder = RuleFolder.Shipped.Under(name);
                foreach (var file in RuleFolder.Registers(folder))
                {
                    reader.Read(folder[file], RuleFolder.Named(folder, file));
                }
            }
            var written = reader.Finish();
            _register = known = (
                texts,
                written,
                [.. own.Found.Where(p => p.File is null || !stale.TryGetValue(p.File, out var now) || now.Contains(p))]
            );
        }
        problems.AddRange(known.Problems);
        return known.Written;
    }

    private static Mapping Names(Mapping root) => root with { Pairs = [.. root.Pairs.Where(p => p.Key != "facts")] };

    /// <summary>The vocabulary with the terms of the registers; those that it refuses are left out.</summary>
    private Vocabulary Words(Vocabulary plain, WrittenRegister written, Problems problems)
    {
        if (
            _words is not { } known
            || !ReferenceEquals(known.Plain, plain)
            || !known.Terms.SequenceEqual(written.Terms, SameTerm.Comparer)
        )
        {
            var wide = plain.With(written.Terms);
            var words =
                wide.Value
                ?? plain
                    .With(
                        written
                            .Terms.Where(t => plain.Kinds.ContainsKey(t.Kind) && plain.Term(t.Id) is null)
                            .DistinctBy(t => t.Id, StringComparer.Ordinal)
                    )
                    .Value!;
            _words = known = (plain, written.Terms, words, wide.Problems);
        }
        problems.AddRange(known.Problems);
        return known.Words.Remembering();
    }

    private List<Rule> Rules(
        LawUnit unit,
        IReadOnlyDictionary<string, EditedText> files,
        Vocabulary words,
        Problems problems
    )
    {
        var rules = new List<Rule>();
        foreach (var file in unit.Rules.Distinct(StringComparer.Ordinal))
        {
            Read(file, files[file], words, rules, problems);
        }
        foreach (var file in unit.Shipped.SelectMany(name => RuleFolder.Rules(RuleFolder.Shipped.Under(name))))
        {
            Read(file.Name, ShippedText(file), words, rules, problems);
        }
        return rules;
    }

    private readonly Dictionary<string, EditedText> _shipped = new(StringComparer.Ordinal);

    private EditedText ShippedText(RuleFile file)
    {
        if (!_shipped.TryGetValue(file.Name, out var text))
        {
            _shipped[file.Name] = text = new EditedText(file.Text);
        }
        return text;
    }

    private void Read(string file, EditedText text, Vocabulary words, List<Rule> rules, Problems problems)
    {
        if (
            !_rules.TryGetValue(file, out var known)
            || !ReferenceEquals(known.Text, text)
            || !ReferenceEquals(known.Words, words)
        )
        {
            var own = new Problems();
            var read = new RuleReader(words, new(file, text.ForReaders), own).Read();
            _rules[file] = known = (text, words, read, own.Found);
        }
        rules.AddRange(known.Rules);
        problems.AddRange(known.Problems);
    }

    private void Facts(Vocabulary plain, Vocabulary words, WrittenRegister written, Problems problems)
    {
        if (_facts is not { } known || !ReferenceEquals(known.Words, words) || !ReferenceEquals(known.Written, written))
        {
            var own = new Problems();
            var facts = written.Facts.Select(f => FactReader.Read(words, f, own)).OfType<Fact>().ToList();
            // Terms that are refused were reported above; what cites nothing was, with its line, when its file was read.
            var terms = written.Terms.Where(t => SameTerm.Comparer.Equals(words.Term(t.Id), t));
            own.AddRange(
                Law.Register.Of(plain, terms, written.Sources, facts)
                    .Problems.Where(p => p.Code is not ("missing-source" or "unknown-source"))
            );
            _facts = known = (words, written, own.Found);
        }
        problems.AddRange(known.Problems);
    }
}

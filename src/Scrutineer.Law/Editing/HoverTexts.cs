using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>Words about things of the law, in one language.</summary>
internal sealed class HoverTexts(Vocabulary words, UnitReading reading, Language language)
{
    private static readonly Dictionary<string, Bilingual> BuiltIn = new(StringComparer.Ordinal)
    {
        [SlotSpec.Day] = new("день, у який це так", "the day on which it is so"),
        [SlotSpec.Date] = new("дата", "a date"),
        [SlotSpec.Number] = new("ціле число", "a whole number"),
        ["any"] = new("будь-що", "anything"),
    };

    /// <summary>The provision: its title, its text as sentences, how sure it is, where it can be read.</summary>
    public IReadOnlyList<HoverLine> Rule(Rule rule)
    {
        List<HoverLine> lines =
        [
            new(rule.Provision.In(language), HoverStyle.Title),
            new(string.Join('\n', Sentences(rule)), HoverStyle.Law),
        ];
        if (rule.Note is { } note)
        {
            lines.Add(new(note.In(language)));
        }
        lines.Add(
            new($"{rule.Strength.Words().In(language)}; {Say("чинність", "in force")}: {rule.InForce.In(language)}")
        );
        if (rule.Overrides.Count > 0)
        {
            lines.Add(new($"{Say("переважає", "overrides")}: {string.Join(", ", rule.Overrides)}"));
        }
        lines.Add(
            new(
                $"{Sure(rule.Certainty)}; {Say("затвердив", "approved by")}: {rule.ApprovedBy ?? Say("ще ніхто", "nobody yet")}"
            )
        );
        var source = rule.Source.In(language);
        lines.Add(IsAddress(source) ? new(source, HoverStyle.Address) : new($"{Say("джерело", "source")}: {source}"));
        if (rule.Reference is { } reference)
        {
            lines.Add(new(reference, HoverStyle.Address));
        }
        return lines;
    }

    private IEnumerable<string> Sentences(Rule rule)
    {
        yield return words.Say(rule.Head, language);
        var isFirst = true;
        foreach (var premise in rule.Premises)
        {
            var word =
                premise.Negated ? Say("крім випадку, коли", "unless")
                : isFirst ? Say("якщо", "if")
                : Say("і", "and");
            isFirst &= premise.Negated;
            yield return $"  {word} {words.Say(premise.Sentence, language)}";
        }
    }

    /// <summary>What kind of sentence it is, who may say it, and the sentence itself in the other language.</summary>
    public IReadOnlyList<HoverLine> Sentence(Predicate predicate, SentenceReading? read)
    {
        List<HoverLine> lines = [new(SentenceGuess.Template(predicate, language), HoverStyle.Title)];
        if (read is not null)
        {
            var other = read.Language == Language.Uk ? Language.En : Language.Uk;
            lines.Add(new(words.Say(read.Sentence, other), HoverStyle.Law));
        }
        lines.Add(new(string.Join("; ", predicate.Slots.Select(s => $"{{{s.Name}}} — {Kinds(s.Kinds)}"))));
        lines.Add(new(Nature(predicate)));
        if (predicate.Note is { } note)
        {
            lines.Add(new(note.In(language)));
        }
        var rules = reading.Rules.Where(r => r.Head.Predicate.Id == predicate.Id).Select(r => r.Id).ToList();
        if (rules.Count > 0)
        {
            lines.Add(new($"{Say("виводять правила", "concluded by")}: {string.Join(", ", rules)}"));
        }
        return lines;
    }

    private string Nature(Predicate predicate)
    {
        List<string> said = [predicate.Id];
        if (predicate.IsComparison)
        {
            said.Add(Say("порівняння: обчислюється", "a comparison: it is computed"));
            return string.Join("; ", said);
        }
        said.Add(
            predicate.IsClosed
                ? Say("закрите: чого не сказано, того немає", "closed: what is not said is not so")
                : Say("відкрите: чого не сказано, те невідоме", "open: what is not said is unknown")
        );
        said.Add(
            predicate.OnlyAsPosition ? Say("лише як позиція", "only as a position")
            : predicate.OnlyByRules ? Say("лише за правилами", "only by rules")
            : predicate.OnlyByFacts ? Say("лише за фактами", "only by facts")
            : Say("за фактами й за правилами", "by facts and by rules")
        );
        if (predicate.PositionOf >= 0)
        {
            said.Add(Say("чиясь позиція", "somebody's position"));
        }
        if (predicate.Contrary is { } contrary)
        {
            said.Add($"{Say("протилежне", "contrary")}: {contrary}");
        }
        return string.Join("; ", said);
    }

    /// <summary>A name: what it names, how it is declined, its other names.</summary>
    public IReadOnlyList<HoverLine> Term(Term term)
    {
        var forms = new[]
        {
            term.Uk.Genitive,
            term.Uk.Dative,
            term.Uk.Accusative,
            term.Uk.Instrumental,
            term.Uk.Locative,
        };
        List<HoverLine> lines =
        [
            new(term.In(language), HoverStyle.Title),
            new($"{Kinds([term.Kind])}; {term.Id}; {term.In(language == Language.Uk ? Language.En : Language.Uk)}"),
        ];
        if (forms.Any(f => f is not null))
        {
            lines.Add(new($"{Say("відмінки", "cases")}: {string.Join(", ", forms.Select(f => f ?? "—"))}"));
        }
        lines.AddRange(
            term.Names.Select(n => new HoverLine(
                $"{(n.When is { } when ? when.In(language) : Say("також", "also"))}: {(language == Language.Uk ? n.Uk.Nominative : n.En)}"
            ))
        );
        return lines;
    }

    public IReadOnlyList<HoverLine> Source(string id)
    {
        if (reading.Written.Sources.FirstOrDefault(s => s.Id == id) is not { } source)
        {
            return [];
        }
        List<HoverLine> lines = [new(source.Title.In(language), HoverStyle.Title)];
        if (source.Published is { } day)
        {
            lines.Add(new($"{Say("оприлюднено", "published")}: {Dates.Say(day, language)}"));
        }
        if (source.Address is { } address)
        {
            lines.Add(new(address.ToString(), HoverStyle.Address));
        }
        return lines;
    }

    public IReadOnlyList<HoverLine> Fact(string id)
    {
        if (reading.Written.Facts.FirstOrDefault(f => f.Id == id) is not { } fact)
        {
            return [];
        }
        var said = words.ParseSentence(fact.Says);
        var sources = reading.Written.Sources.Where(s => fact.Sources.Contains(s.Id)).Select(s => s.Title.In(language));
        List<HoverLine> lines =
        [
            new(said.Succeeded ? words.Say(said.Value, language) : fact.Says, HoverStyle.Title),
            new($"{fact.Validity.In(language)}; {Sure(fact.Certainty)}"),
        ];
        lines.AddRange(sources.Select(s => new HoverLine($"{Say("джерело", "source")}: {s}")));
        if (fact.Note is { } note)
        {
            lines.Add(new(note.In(language)));
        }
        return lines;
    }

    public string Kinds(IEnumerable<string> kinds) =>
        string.Join(
            Say(" або ", " or "),
            kinds.Select(k =>
                BuiltIn.TryGetValue(k, out var own) ? own.In(language)
                : words.Kinds.TryGetValue(k, out var kind) ? kind.In(language)
                : k
            )
        );

    private string Sure(Certainty certainty) =>
        $"{Say("достовірність", "certainty")}: {certainty.Letter()}, {certainty.Words().In(language)}";

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http");

    private string Say(string uk, string en) => language == Language.Uk ? uk : en;
}

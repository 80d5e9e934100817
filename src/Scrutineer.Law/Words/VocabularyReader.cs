using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Reads a vocabulary file, block by block.</summary>
internal sealed class VocabularyReader(string file)
{
    private readonly Trouble trouble = new();
    private readonly Dictionary<string, Bilingual> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Predicate> predicates = Comparisons.All.ToDictionary(
        p => p.Id,
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly List<Fact> values = [];
    private readonly List<Source> sources = [];

    public Outcome<Vocabulary> Read(string text)
    {
        var blocks = VocabularyBlock.Split(text, file, trouble);
        foreach (var block in blocks.Where(b => b.Keyword == "kind"))
        {
            ReadKind(block);
        }
        foreach (var block in blocks)
        {
            switch (block.Keyword)
            {
                case "kind":
                    break;
                case "term":
                    ReadTerm(block);
                    break;
                case "predicate":
                case "parameter":
                    ReadPredicate(block);
                    break;
                default:
                    trouble.Add(
                        "unknown-block",
                        block.Where,
                        ($"Невідомий блок «{block.Keyword}».", $"Unknown block \"{block.Keyword}\"."),
                        ("Блоки: kind, term, predicate, parameter.", "Blocks: kind, term, predicate, parameter.")
                    );
                    break;
            }
        }
        CheckContraries();
        return trouble.Any
            ? Outcome<Vocabulary>.Refused(trouble.All)
            : Outcome<Vocabulary>.Of(new(kinds, predicates.Values, terms.Values, values, sources));
    }

    private void ReadKind(VocabularyBlock block)
    {
        block.AllowOnly(trouble, "en", "uk", "note");
        var (en, uk) = (block.Need("en", trouble), block.Need("uk", trouble));
        if (
            block.Id is SlotSpec.Day or SlotSpec.Date or SlotSpec.Number or "any"
            || !kinds.TryAdd(block.Id, Words(uk, en, block.Id))
        )
        {
            Repeated(block);
        }
    }

    private void ReadTerm(VocabularyBlock block)
    {
        block.AllowOnly(trouble, "kind", "en", "uk", "gen", "dat", "acc", "ins", "loc", "note");
        var kind = block.Need("kind", trouble);
        var en = block.Need("en", trouble);
        var uk = block.Need("uk", trouble);
        if (kind is not null && !kinds.ContainsKey(kind))
        {
            UnknownKind(kind, block.Where);
        }
        if (kind is null || en is null || uk is null)
        {
            return;
        }
        var forms = new NameForms(uk, block["gen"], block["dat"], block["acc"], block["ins"], block["loc"]);
        if (!terms.TryAdd(block.Id, new Term(block.Id, kind, en, forms, block.Where)))
        {
            Repeated(block);
        }
    }

    private void ReadPredicate(VocabularyBlock block)
    {
        var isParameter = block.Keyword == "parameter";
        if (isParameter)
        {
            block.AllowOnly(trouble, "en", "uk", "note", "value", "in force", "source", "certainty");
        }
        else
        {
            block.AllowOnly(
                trouble,
                "en",
                "uk",
                "note",
                "closed",
                "open",
                "may be supposed",
                "position of",
                "only as a position",
                "only by rules",
                "contrary",
                "reported"
            );
            if (block.Has("closed") == block.Has("open"))
            {
                trouble.Add(
                    "closed-or-open",
                    block.Where,
                    (
                        $"Для «{block.Id}» не сказано, чи реєстр повний.",
                        $"\"{block.Id}\" does not say whether the register is complete."
                    ),
                    ("Додайте один рядок: closed або open.", "Add one line: closed or open.")
                );
            }
        }
        var (en, uk) = (block.Need("en", trouble), block.Need("uk", trouble));
        if (en is null || uk is null)
        {
            return;
        }
        var template = new TemplateReader(trouble, block.Where);
        var (slots, enParts) = template.English(en, kinds);
        var ukParts = template.Ukrainian(uk, slots);
        var position = block["position of"] is { } holder ? IndexOf(slots, holder, block) : -1;
        var predicate = new Predicate(block.Id, slots, enParts, ukParts)
        {
            IsClosed = isParameter || block.Has("closed"),
            MayBeSupposed = block.Has("may be supposed"),
            PositionOf = position,
            OnlyByRules = block.Has("only by rules") || block.Has("only as a position"),
            OnlyAsPosition = block.Has("only as a position"),
            IsReported = block.Has("reported"),
            Contrary = block["contrary"],
            IsParameter = isParameter,
            Where = block.Where,
        };
        if (!predicates.TryAdd(block.Id, predicate))
        {
            Repeated(block);
        }
        else if (isParameter)
        {
            new ParameterReader(trouble, values, sources).Read(block, predicate);
        }
    }

    private int IndexOf(List<SlotSpec> slots, string name, VocabularyBlock block)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].Name == name)
            {
                return i;
            }
        }
        trouble.Add(
            "unknown-slot",
            block.Where,
            ($"У реченні немає місця «{name}».", $"The sentence has no slot \"{name}\"."),
            (
                $"Місця: {string.Join(", ", slots.Select(s => s.Name))}.",
                $"Slots: {string.Join(", ", slots.Select(s => s.Name))}."
            )
        );
        return -1;
    }

    private void CheckContraries()
    {
        foreach (var predicate in predicates.Values.ToList())
        {
            if (predicate.Contrary is not { } id)
            {
                continue;
            }
            if (predicates.GetValueOrDefault(id) is not { } other)
            {
                trouble.Add(
                    "unknown-predicate",
                    predicate.Where,
                    ($"Протилежне речення «{id}» не описано.", $"The contrary sentence \"{id}\" is not declared."),
                    ("Опишіть його або виправте ідентифікатор.", "Declare it or mend the id.")
                );
            }
            else if (
                !predicate
                    .Slots.Select(s => string.Join('/', s.Kinds))
                    .SequenceEqual(other.Slots.Select(s => string.Join('/', s.Kinds)))
            )
            {
                trouble.Add(
                    "contrary-slots",
                    predicate.Where,
                    (
                        $"«{predicate.Id}» і «{id}» мають різні місця.",
                        $"\"{predicate.Id}\" and \"{id}\" have different slots."
                    ),
                    (
                        "Протилежні речення мають однакові місця в тому самому порядку.",
                        "Contraries have the same slots in the same order."
                    )
                );
            }
            else if (other.Contrary is null)
            {
                predicates[id] = other with { Contrary = predicate.Id };
            }
            else if (other.Contrary != predicate.Id)
            {
                trouble.Add(
                    "contrary-slots",
                    predicate.Where,
                    ($"«{id}» вже має іншу протилежність.", $"\"{id}\" already has another contrary."),
                    ("Речення має одну протилежність.", "A sentence has one contrary.")
                );
            }
        }
    }

    private void UnknownKind(string kind, Place where) =>
        trouble.Add(
            "unknown-kind",
            where,
            ($"Невідомий вид «{kind}».", $"Unknown kind \"{kind}\"."),
            ($"Види: {string.Join(", ", kinds.Keys)}.", $"Kinds: {string.Join(", ", kinds.Keys)}.")
        );

    private void Repeated(VocabularyBlock block) =>
        trouble.Add(
            "repeated-id",
            block.Where,
            ($"«{block.Id}» вже описано.", $"\"{block.Id}\" is already declared."),
            ("Залиште один опис.", "Keep one declaration.")
        );

    private static Bilingual Words(string? uk, string? en, string id) =>
        new(string.IsNullOrWhiteSpace(uk) ? id : uk, string.IsNullOrWhiteSpace(en) ? id : en);
}

/// <summary>Reads the dated values of a parameter.</summary>
internal sealed class ParameterReader(Trouble trouble, List<Fact> values, List<Source> sources)
{
    public void Read(VocabularyBlock block, Predicate predicate)
    {
        if (
            predicate.Slots.Count(s => s.Kinds is [SlotSpec.Number]) != 1
            || predicate.Slots.Any(s => s.Kinds is not ([SlotSpec.Number] or [SlotSpec.Day]))
        )
        {
            trouble.Add(
                "parameter-slots",
                block.Where,
                (
                    "Параметр має рівно одне місце number і, за потреби, одне місце day.",
                    "A parameter has exactly one number slot and, where needed, one day slot."
                ),
                ("Виправте речення параметра.", "Mend the parameter's sentence.")
            );
            return;
        }
        var lines = block.Lines;
        var seen = new List<Validity>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Key != "value")
            {
                continue;
            }
            var part = lines.Skip(i + 1).TakeWhile(l => l.Key != "value").ToList();
            ReadValue(predicate, lines[i], part, seen);
        }
        if (lines.All(l => l.Key != "value"))
        {
            trouble.Add(
                "parameter-value",
                block.Where,
                ($"Параметр «{block.Id}» не має значення.", $"The parameter \"{block.Id}\" has no value."),
                ("Додайте value:, in force:, source:, certainty:.", "Add value:, in force:, source:, certainty:.")
            );
        }
    }

    private void ReadValue(Predicate predicate, VocabularyLine line, List<VocabularyLine> part, List<Validity> seen)
    {
        string? Field(string key) => part.FirstOrDefault(l => l.Key == key)?.Value;
        Validity? validity = null;
        try
        {
            validity = Validity.Read(Field("in force") ?? "");
        }
        catch (ArgumentException)
        {
            // An empty interval is as unreadable as none: both are reported below.
        }
        var certainty = Certainties.Read(Field("certainty") ?? "U");
        if (
            !long.TryParse(line.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || validity is not { } days
            || certainty is not { } sure
            || Field("source") is not { Length: > 0 } source
            || seen.Exists(s => s.Overlaps(days))
        )
        {
            trouble.Add(
                "parameter-value",
                line.Where,
                (
                    "Значення параметра неповне, або його чинність перетинається з іншою.",
                    "The parameter's value is incomplete, or its interval overlaps another."
                ),
                (
                    "Після value: (ціле число) потрібні in force:, source: і certainty: (V, H, U).",
                    "After value: (a whole number) stand in force:, source: and certainty: (V, H, U)."
                )
            );
            return;
        }
        seen.Add(days);
        var id = $"{predicate.Id}@{(days.From is { } from ? Validity.Iso(from) : "always")}";
        sources.Add(new Source(id, Bilingual.Same(source), Where: line.Where));
        values.Add(
            new Fact(
                id,
                predicate.Id,
                [Value.Of(number)],
                predicate.DaySlot < 0 ? Validity.Always : days,
                [id],
                sure,
                Where: line.Where
            )
        );
    }
}

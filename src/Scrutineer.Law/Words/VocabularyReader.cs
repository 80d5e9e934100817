using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Reads a vocabulary file, block by block.</summary>
internal sealed class VocabularyReader(string file)
{
    private readonly Problems _problems = new();
    private readonly Dictionary<string, Bilingual> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openKinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Predicate> _predicates = Comparisons.All.ToDictionary(
        p => p.Id,
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private readonly List<ParameterValue> _values = [];

    public Outcome<Vocabulary> Read(string text)
    {
        var blocks = VocabularyBlock.Split(text, file, _problems);
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
                    _problems.Add(
                        "unknown-block",
                        block.Where,
                        ($"Невідомий блок «{block.Keyword}».", $"Unknown block \"{block.Keyword}\"."),
                        ("Блоки: kind, term, predicate, parameter.", "Blocks: kind, term, predicate, parameter.")
                    );
                    break;
            }
        }
        CheckContraries();
        var more = new PredicateLines(_problems);
        foreach (var block in blocks.Where(b => b.Keyword == "predicate"))
        {
            more.Check(block, _predicates.GetValueOrDefault(block.Id));
        }
        more.ReadApplicability(blocks, _kinds, _predicates, _terms.Values);
        return !_problems.None
            ? Outcome<Vocabulary>.Refused(_problems.Found)
            : Outcome<Vocabulary>.Of(new(_kinds, _predicates.Values, _terms.Values, _values, _openKinds));
    }

    private void ReadKind(VocabularyBlock block)
    {
        block.AllowOnly(_problems, VocabularyKeys.Of("kind"));
        var (en, uk) = (block.Need("en", _problems), block.Need("uk", _problems));
        if (
            block.Id is SlotSpec.Day or SlotSpec.Date or SlotSpec.Number or "any"
            || !_kinds.TryAdd(block.Id, Words(uk, en, block.Id))
        )
        {
            Repeated(block);
        }
        else if (block.Has("silence leaves open"))
        {
            _openKinds.Add(block.Id);
        }
    }

    private void ReadTerm(VocabularyBlock block)
    {
        block.AllowOnly(_problems, VocabularyKeys.Of("term"));
        var kind = block.Need("kind", _problems);
        var en = block.Need("en", _problems);
        var uk = block.Need("uk", _problems);
        if (kind is not null && !_kinds.ContainsKey(kind))
        {
            UnknownKind(kind, block.Where);
        }
        if (kind is null || en is null || uk is null)
        {
            return;
        }
        var forms = new NameForms(uk, block["gen"], block["dat"], block["acc"], block["ins"], block["loc"]);
        if (!_terms.TryAdd(block.Id, new Term(block.Id, kind, en, forms, block.Where)))
        {
            Repeated(block);
        }
    }

    private void ReadPredicate(VocabularyBlock block)
    {
        var isParameter = block.Keyword == "parameter";
        block.AllowOnly(_problems, VocabularyKeys.Of(isParameter ? "parameter" : "predicate"));
        if (!isParameter)
        {
            if (block.Has("closed") == block.Has("open"))
            {
                _problems.Add(
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
        var (en, uk) = (block.Need("en", _problems), block.Need("uk", _problems));
        if (en is null || uk is null)
        {
            return;
        }
        var template = new TemplateReader(_problems, block.Where);
        var (slots, enParts) = template.English(en, _kinds);
        var ukParts = template.Ukrainian(uk, slots);
        var before = block
            .Lines.Where(l => l.Key is "en before" or "uk before")
            .Select(l =>
                (
                    l.Key == "en before" ? Language.En : Language.Uk,
                    (IReadOnlyList<TemplatePart>)new TemplateReader(_problems, l.Where).Before(l.Value, slots)
                )
            )
            .ToList();
        var position = block["position of"] is { } holder ? IndexOf(slots, holder, block) : -1;
        var predicate = new Predicate(block.Id, slots, enParts, ukParts)
        {
            IsClosed = isParameter || block.Has("closed"),
            MayBeSupposed = block.Has("may be supposed"),
            PositionOf = position,
            OnlyByRules = block.Has("only by rules") || block.Has("only as a position"),
            OnlyAsPosition = block.Has("only as a position"),
            OnlyByFacts = block.Has("only by facts"),
            ByFactsAndRules = block["by facts and by rules"],
            IsReported = block.Has("reported"),
            IsReflexive = block.Has("reflexive"),
            IsAuxiliary = block.Has("auxiliary"),
            SilenceExcludes = block["silence of law excludes"],
            OfCaseKind = block["so by kind of case"],
            Contrary = block["contrary"],
            Before = before,
            Note = Said(block["note"]) is { } note ? new(Said(block["note in Ukrainian"]) ?? note, note) : null,
            IsParameter = isParameter,
            Where = block.Where,
        };
        if (!_predicates.TryAdd(block.Id, predicate))
        {
            Repeated(block);
        }
        else if (isParameter)
        {
            new ParameterReader(_problems, _values).Read(block, predicate);
        }
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private int IndexOf(List<SlotSpec> slots, string name, VocabularyBlock block)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].Name == name)
            {
                return i;
            }
        }
        _problems.Add(
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
        foreach (var predicate in _predicates.Values.ToList())
        {
            if (predicate.Contrary is not { } id)
            {
                continue;
            }
            if (_predicates.GetValueOrDefault(id) is not { } other)
            {
                _problems.Add(
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
                _problems.Add(
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
                _predicates[id] = other with { Contrary = predicate.Id };
            }
            else if (other.Contrary != predicate.Id)
            {
                _problems.Add(
                    "contrary-slots",
                    predicate.Where,
                    ($"«{id}» вже має іншу протилежність.", $"\"{id}\" already has another contrary."),
                    ("Речення має одну протилежність.", "A sentence has one contrary.")
                );
            }
        }
    }

    private void UnknownKind(string kind, Place where) =>
        _problems.Add(
            "unknown-kind",
            where,
            ($"Невідомий вид «{kind}».", $"Unknown kind \"{kind}\"."),
            ($"Види: {string.Join(", ", _kinds.Keys)}.", $"Kinds: {string.Join(", ", _kinds.Keys)}.")
        );

    private void Repeated(VocabularyBlock block) =>
        _problems.Add(
            "repeated-id",
            block.Where,
            ($"«{block.Id}» вже описано.", $"\"{block.Id}\" is already declared."),
            ("Залиште один опис.", "Keep one declaration.")
        );

    // What a broken block lacks was reported; something stands for it.
    private static Bilingual Words(string? uk, string? en, string id)
    {
        var known = id.Length == 0 ? "?" : id;
        return new(string.IsNullOrWhiteSpace(uk) ? known : uk, string.IsNullOrWhiteSpace(en) ? known : en);
    }
}

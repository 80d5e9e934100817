using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>A place of a sentence that a value fills.</summary>
/// <param name="Name">Its name in the template.</param>
/// <param name="Kinds">Kinds of terms that fit, or <c>number</c>, <c>date</c>, <c>day</c> alone.</param>
public sealed record SlotSpec(string Name, IReadOnlyList<string> Kinds)
{
    /// <summary>The kind of the slot that says on which day the sentence holds.</summary>
    public const string Day = "day";

    /// <summary>The kind of a date that is data.</summary>
    public const string Date = "date";

    /// <summary>The kind of a whole number.</summary>
    public const string Number = "number";

    /// <summary>Whether this slot says on which day the sentence holds.</summary>
    public bool IsDay => Kinds is [Day];
}

/// <summary>A piece of a template: words, or a slot with the case that Ukrainian grammar asks there.</summary>
/// <param name="Text">The words, or empty for a slot.</param>
/// <param name="Slot">Index of the slot, or -1 for words.</param>
/// <param name="Case">The case asked of a Ukrainian name.</param>
public sealed record TemplatePart(string Text, int Slot, GrammaticalCase Case = GrammaticalCase.Nominative);

/// <summary>One kind of sentence, declared once with its English and its Ukrainian wording.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Slots">Slots in the order of the English template.</param>
/// <param name="En">English template.</param>
/// <param name="Uk">Ukrainian template.</param>
public sealed record Predicate(
    string Id,
    IReadOnlyList<SlotSpec> Slots,
    IReadOnlyList<TemplatePart> En,
    IReadOnlyList<TemplatePart> Uk
)
{
    /// <summary>Closed: what is not in the register (or not reached by a rule) is not so. Open: it is unknown.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether facts of this kind may be supposed when asking what would have to be different.</summary>
    public bool MayBeSupposed { get; init; }

    /// <summary>Index of the slot of whoever takes this position, or -1 when the sentence is not a position.</summary>
    public int PositionOf { get; init; } = -1;

    /// <summary>Whether only rules of strength position may conclude it.</summary>
    public bool OnlyAsPosition { get; init; }

    /// <summary>Whether only rules may conclude it, never a fact of the register state it.</summary>
    public bool OnlyByRules { get; init; }

    /// <summary>Whether only facts may state it, never a rule conclude it.</summary>
    public bool OnlyByFacts { get; init; }

    /// <summary>Why facts may state it and rules may conclude it too; null where the vocabulary does not say so.</summary>
    public string? ByFactsAndRules { get; init; }

    /// <summary>Whether everything of its kind stands so to itself: a place lies within itself.</summary>
    public bool IsReflexive { get; init; }

    /// <summary>
    /// Whether it is a step that is no ground of its own (who administers a vote is a matter of fact): of several ways to it one is
    /// shown among the grounds of a conclusion.
    /// </summary>
    public bool IsAuxiliary { get; init; }

    /// <summary>Why the silence of the law excludes it (no punishment without law); null where silence leaves it unknown.</summary>
    public string? SilenceExcludes { get; init; }

    /// <summary>Kind of a case whose vote is so by being of that kind, such as <c>referendum</c>; null for none.</summary>
    public string? OfCaseKind { get; init; }

    /// <summary>
    /// Where the question does not arise: a sentence whose variables are names of this one's slots. Null where it always does.
    /// </summary>
    public Sentence? NotApplicableWhere { get; init; }

    /// <summary>Whether each such conclusion is reported as an inconsistency of the register.</summary>
    public bool IsReported { get; init; }

    /// <summary>Id of the sentence that cannot hold together with this one, or null.</summary>
    public string? Contrary { get; init; }

    /// <summary>Whether it compares values and is computed, never asserted.</summary>
    public bool IsComparison { get; init; }

    /// <summary>Whether it is a parameter: a number with dated values.</summary>
    public bool IsParameter { get; init; }

    /// <summary>Where it was declared.</summary>
    public Place? Where { get; init; }

    /// <summary>Wordings of earlier days, by language: still read, and written where a name lacks a form that the present one asks.</summary>
    public IReadOnlyList<(Language Language, IReadOnlyList<TemplatePart> Parts)> Before { get; init; } = [];

    /// <summary>What a reader should know, or null.</summary>
    public Bilingual? Note { get; init; }

    /// <summary>Index of the slot that says on which day the sentence holds, or -1 for a sentence without time.</summary>
    public int DaySlot { get; } = FindDay(Slots);

    /// <summary>The template of a language.</summary>
    public IReadOnlyList<TemplatePart> In(Language language) => language == Language.Uk ? Uk : En;

    /// <summary>Every wording of a language, the present one first.</summary>
    public IEnumerable<IReadOnlyList<TemplatePart>> Wordings(Language language) =>
        Before.Where(b => b.Language == language).Select(b => b.Parts).Prepend(In(language));

    private static int FindDay(IReadOnlyList<SlotSpec> slots)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].IsDay)
            {
                return i;
            }
        }
        return -1;
    }
}

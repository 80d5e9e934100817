using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>Forms to fill: a new rule, and the intervals that its field takes (docs/law/RULES.md).</summary>
internal static class RuleForms
{
    /// <summary>A new rule in either language.</summary>
    public static IReadOnlyList<Completion> All(TextSpan place) => [Rule(Language.Uk, place), Rule(Language.En, place)];

    /// <summary>The intervals of the field that says when a rule is in force.</summary>
    public static IReadOnlyList<Completion> Intervals(Language written, TextSpan place)
    {
        var (from, until, always) = written == Language.Uk ? ("від", "до", "завжди") : ("from", "until", "always");
        return
        [
            Interval($"{from} …", [new($"{from} ", false), Day], place),
            Interval($"{from} … {until} …", [new($"{from} ", false), Day, new($" {until} ", false), Day], place),
            Interval(always, [new(always, false)], place),
        ];
    }

    private static CompletionPiece Day { get; } = new("2024-01-01", true);

    private static Completion Interval(string label, CompletionPiece[] pieces, TextSpan place) =>
        new(CompletionKind.Value, label, pieces, place);

    private static Completion Rule(Language written, TextSpan place)
    {
        var uk = written == Language.Uk;
        CompletionPiece Words(string text) => new(text, false);
        CompletionPiece Place(string text) => new(text, true);
        CompletionPiece Field(string key, string before = "\n") => Words($"{before}{RuleWords.Field(key, written)}: ");
        var word = uk ? "правило " : "rule ";
        return new(
            CompletionKind.Word,
            word,
            [
                Words(word),
                Place("ua.law.1"),
                Field(RuleWords.Provision),
                Place(uk ? "стаття українською" : "the article in English"),
                Field(RuleWords.ProvisionElsewhere),
                Place(uk ? "the article in English" : "стаття українською"),
                Field(RuleWords.InForce),
                Words(uk ? "від " : "from "),
                Day,
                Field(RuleWords.Strength),
                Place(uk ? Strength.BindingDomestic.Words().Uk : Strength.BindingDomestic.Code()),
                Field(RuleWords.ApprovedBy),
                Words("—"),
                Field(RuleWords.Certainty),
                Place("U"),
                Words("\n"),
                Place(uk ? "висновок" : "conclusion"),
                Words(uk ? "\n  якщо " : "\n  if "),
                Place(uk ? "умова" : "condition"),
                Field(RuleWords.Source),
                Place(uk ? "джерело" : "source"),
                Words("\n"),
            ],
            place,
            uk ? "нове правило" : "a new rule"
        );
    }
}

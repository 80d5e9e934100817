using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>The few fixed words of a rule file, in both languages.</summary>
internal static class RuleWords
{
    public const string Rule = "rule";
    public const string Provision = "provision";
    public const string ProvisionElsewhere = "provision in Ukrainian";
    public const string InForce = "in force";
    public const string Strength = "strength";
    public const string ApprovedBy = "approved by";
    public const string Certainty = "certainty";
    public const string Overrides = "overrides";
    public const string Source = "source";
    public const string SourceElsewhere = "source in Ukrainian";
    public const string Note = "note";
    public const string NoteElsewhere = "note in Ukrainian";
    public const string Reference = "reference";

    public static IReadOnlyList<(string En, string Uk)> Fields { get; } =
    [
        (Provision, "положення"),
        (ProvisionElsewhere, "положення англійською"),
        (InForce, "чинність"),
        (Strength, "сила"),
        (ApprovedBy, "затвердив"),
        (Certainty, "достовірність"),
        (Overrides, "переважає"),
        (Source, "джерело"),
        (SourceElsewhere, "джерело англійською"),
        (Note, "примітка"),
        (NoteElsewhere, "примітка англійською"),
        (Reference, "посилання"),
    ];

    /// <summary>Words that begin a condition: the word, whether it is the first, whether it negates.</summary>
    public static IReadOnlyList<(string Word, bool First, bool Negated)> Conditions { get; } =
    [
        ("if ", true, false),
        ("якщо ", true, false),
        ("and ", false, false),
        ("і ", false, false),
        ("та ", false, false),
        ("й ", false, false),
        ("unless ", false, true),
        ("крім випадку, коли ", false, true),
    ];

    public static string Field(string key, Language language)
    {
        var (en, uk) = Fields.First(f => f.En == key);
        return language == Language.Uk ? uk : en;
    }
}

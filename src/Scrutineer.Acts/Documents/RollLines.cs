using System.Globalization;
using Scrutineer.Acts.Meetings;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>The annex of an adopted act: the roll call and the separate opinions.</summary>
internal static class RollLines
{
    private static readonly (Choice? Choice, Bilingual Words)[] Ways =
    [
        (Choice.InFavour, new("За", "In favour")),
        (Choice.Against, new("Проти", "Against")),
        (Choice.Abstained, new("Утрималися", "Abstained")),
        (Choice.DidNotVote, new("Були присутні, але не голосували", "Present, did not vote")),
        (null, new("Відсутні", "Absent")),
    ];

    public static IEnumerable<ActLine> Of(ActDraft draft, Language language)
    {
        if (draft.Adoption is not { Roll: { } roll } adoption)
        {
            yield break;
        }
        var annexed = ActNames.Annexed(draft.Kind).In(language);
        var day = Dates.Say(adoption.Date, language);
        var heading =
            language == Language.Uk
                ? $"Додаток {annexed} від {day} № {adoption.Number}: поіменне голосування"
                : $"Annex {annexed} of {day} No {adoption.Number}: roll call";
        yield return Line(LineRole.RollHeading, "roll", heading);
        yield return Line(LineRole.RollCount, "rollcount", Count(draft, adoption, roll, language));
        if (adoption.Remark is { } remark)
        {
            yield return Line(LineRole.RollRemark, "rollremark", remark.In(language).TrimEnd('.') + ".");
        }
        var index = 0;
        foreach (var (choice, words) in Ways)
        {
            var names = roll.Members.Where(m => m.Choice == choice).Select(m => m.Name.In(language)).ToList();
            var who = names.Count == 0 ? "" : $": {string.Join(", ", names)}";
            // Nobody against and nobody absent are said too.
            yield return Line(LineRole.Roll, Numbered("roll", ++index), $"{words.In(language)} — {names.Count}{who}.");
        }
        var opinions = 0;
        foreach (var opinion in roll.Opinions)
        {
            opinions++;
            var whose = new Bilingual($"Окрема думка: {opinion.Name.Uk}", $"Separate opinion: {opinion.Name.En}").In(
                language
            );
            yield return Line(LineRole.OpinionHeading, Numbered("opinionheading", opinions), whose);
            yield return Line(LineRole.Opinion, Numbered("opinion", opinions), opinion.Text.In(language));
        }
    }

    private static string Count(ActDraft draft, Adoption adoption, RollCall roll, Language language)
    {
        var present = roll.Members.Count(m => m.Choice is not null);
        var mark = adoption.RulesCertainty == Certainty.Unverified;
        if (draft.Edition != PhraseEdition.First)
        {
            var day = Dates.Say(adoption.Date, language);
            return language == Language.Uk
                ? $"Засідання {day}. Склад комісії — {adoption.Composition}; присутні — {present}; кворум — {roll.Quorum}; голосів, потрібних для ухвалення, — {roll.Majority}{(mark ? " [правила не перевірено]" : "")}."
                : $"Meeting of {day}. Composition of the commission: {adoption.Composition}; present: {present}; quorum: {roll.Quorum}; votes needed for adoption: {roll.Majority}{(mark ? " [rules unverified]" : "")}.";
        }
        return language == Language.Uk
            ? $"Засідання {adoption.MeetingId}. Склад комісії — {adoption.Composition}; присутні — {present}; кворум — {roll.Quorum}; голосів, потрібних для ухвалення, — {roll.Majority}{(mark ? " [правила не перевірено]" : "")}."
            : $"Meeting {adoption.MeetingId}. Composition of the commission: {adoption.Composition}; present: {present}; quorum: {roll.Quorum}; votes needed for adoption: {roll.Majority}{(mark ? " [rules unverified]" : "")}.";
    }

    private static string Numbered(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}{number}");

    private static ActLine Line(LineRole role, string id, string text) => new(role, id, [new(text)]);
}

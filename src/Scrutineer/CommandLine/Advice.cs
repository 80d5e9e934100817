using Scrutineer.Acts;
using Scrutineer.Cases;
using Scrutineer.Forensics;
using Scrutineer.Parties;
using Scrutineer.Publishing;
using Scrutineer.Reports;
using Scrutineer.Returns;
using Scrutineer.Sites;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>How a command line says the steps that mend problems: rooms name a remedy, here it becomes a command or an option.</summary>
internal static class Advice
{
    private static readonly Dictionary<string, Func<Bilingual, Remedy, Bilingual>> Steps = new(StringComparer.Ordinal)
    {
        [ReturnsRemedy.WriteMapping] = (mend, _) =>
            After(
                mend,
                "scrutineer returns map ФАЙЛ, і подайте її через --map",
                "scrutineer returns map FILE, and pass it with --map"
            ),
        [ReturnsRemedy.StateEncoding] = (mend, _) => After(mend, "--encoding НАЗВА", "--encoding NAME"),
        [ReturnsRemedy.ReadAnyway] = (mend, _) => After(mend, "--anyway", "--anyway"),
        [ReturnsRemedy.NameChoice] = (mend, _) => After(mend, "--choice НАЗВА", "--choice NAME"),
        [ActRemedy.ListEntries] = (mend, _) => After(mend, "scrutineer act entries", "scrutineer act entries"),
        [ActRemedy.ListSentences] = (mend, _) =>
            After(mend, "scrutineer act show --sentences", "scrutineer act show --sentences"),
        [ActRemedy.EditSentence] = (mend, _) => After(mend, "scrutineer act edit", "scrutineer act edit"),
        [ActRemedy.AddParagraph] = (mend, _) => After(mend, "scrutineer act add", "scrutineer act add"),
        [ActRemedy.WriteAkomaNtoso] = (mend, _) =>
            After(mend, "scrutineer act show --format akn.xml", "scrutineer act show --format akn.xml"),
        [CaseRemedy.GetReturns] = (_, remedy) =>
            new(
                $"завантажте їх: scrutineer returns get {remedy["case"]}; або дайте файл: --returns ФАЙЛ; або лише право, без чисел: --without-returns",
                $"fetch them: scrutineer returns get {remedy["case"]}; or give the file: --returns FILE; or the law only, without numbers: --without-returns"
            ),
        [CaseRemedy.OtherTables] = (mend, _) => After(mend, "--out ТЕКА", "--out FOLDER"),
        [ForensicsRemedy.GiveEarlierReturns] = (mend, _) => After(mend, "--against ФАЙЛ", "--against FILE"),
        [ForensicsRemedy.GiveSecondRace] = (mend, _) => After(mend, "--second-race ФАЙЛ", "--second-race FILE"),
        [ForensicsRemedy.GiveAnotherVote] = (mend, _) =>
            After(mend, "--against ФАЙЛ чи --second-race ФАЙЛ", "--against FILE or --second-race FILE"),
        [ForensicsRemedy.MatchStations] = (mend, _) => After(mend, "--match stations", "--match stations"),
        [PublishingRemedy.SignAgain] = (_, _) =>
            new(
                "підпишіть ще раз: scrutineer sign; у чужому пакеті — не довіряйте йому",
                "sign again: scrutineer sign; in a bundle of others, do not trust it"
            ),
        [PublishingRemedy.SignActFile] = (_, _) =>
            new(
                "підпишіть файл, який пише scrutineer act show АКТ --format akn.xml|html|docx|pdf|txt --out ФАЙЛ",
                "sign a file that scrutineer act show ACT --format akn.xml|html|docx|pdf|txt --out FILE writes"
            ),
        [PublishingRemedy.SignAct] = (mend, _) =>
            After(
                mend,
                "scrutineer act sign АКТ --key ФАЙЛ --out ФАЙЛ",
                "scrutineer act sign ACT --key FILE --out FILE"
            ),
        [PublishingRemedy.AdoptAct] = (mend, _) => After(mend, "scrutineer act adopt", "scrutineer act adopt"),
        [PublishingRemedy.OtherAuthority] = (_, _) =>
            new(
                "візьміть іншу службу: --tsa АДРЕСА; нічого не записано",
                "take another authority: --tsa URL; nothing was written"
            ),
        [PublishingRemedy.OtherFormat] = (mend, _) => After(mend, "--format docx чи html", "--format docx or html"),
        [PublishingRemedy.GiveReturns] = (mend, _) => After(mend, "--returns ФАЙЛ", "--returns FILE"),
        [PublishingRemedy.GivePolicy] = (mend, _) => After(mend, "--policy ФАЙЛ", "--policy FILE"),
        [PublishingRemedy.MakeKey] = (mend, _) => After(mend, "scrutineer key new", "scrutineer key new"),
        [PartiesRemedy.BuildIndex] = (mend, _) =>
            After(
                mend,
                "scrutineer parties lists build СПИСКИ --out ФАЙЛ",
                "scrutineer parties lists build LISTS --out FILE"
            ),
        [ReportsRemedy.ListReports] = (mend, _) => After(mend, "scrutineer report list", "scrutineer report list"),
        [ReportsRemedy.MakeStore] = (mend, _) => After(mend, "scrutineer desk init", "scrutineer desk init"),
        [SitesRemedy.OtherFolder] = (mend, _) => After(mend, "--out ТЕКА", "--out FOLDER"),
    };

    /// <summary>The remedies that have words here.</summary>
    public static IEnumerable<string> Codes => Steps.Keys;

    /// <summary>The problem with its remedy said as a command line says it.</summary>
    public static Problem Worded(Problem problem) => problem with { Mend = Worded(problem.Mend, problem.Remedy)! };

    /// <summary>A text with the step that mends what it says, as a command line says it.</summary>
    public static Bilingual? Worded(Bilingual? text, Remedy? remedy) =>
        text is not null && remedy is not null && Steps.TryGetValue(remedy.Code, out var say)
            ? say(text, remedy)
            : text;

    // A full stop moves behind the words that are added.
    private static Bilingual After(Bilingual mend, string uk, string en) => new(After(mend.Uk, uk), After(mend.En, en));

    private static string After(string mend, string words) =>
        mend.EndsWith('.') ? $"{mend[..^1]}: {words}." : $"{mend}: {words}";
}

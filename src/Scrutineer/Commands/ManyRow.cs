using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>One vote among several, as a row: its name, its stations, and what each method says in a line.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Vote">The vote's name; the file's, where the vote has none.</param>
/// <param name="Stations">Stations with data; null where the file was refused.</param>
/// <param name="Headlines">A line a method; of a refused file, the reason.</param>
/// <param name="Answered">Whether there are findings.</param>
internal sealed record ManyRow(string File, string Vote, int? Stations, IReadOnlyList<string> Headlines, bool Answered)
{
    /// <summary>The row of a vote that was read.</summary>
    public static ManyRow Of(FileInfo file, GivenReturns given, MethodAnswers answers, Language language)
    {
        var name = (ForensicsView.VoteNamed(given.Read) ?? given.Case?.Title)?.In(language) ?? file.Name;
        var shown = given.Invented ? name + new Bilingual(" (вигадане)", " (invented)").In(language) : name;
        var adjusted = EvidenceTable.Of(answers).ToDictionary(l => l.Finding.Method, StringComparer.Ordinal);
        return new(
            file.ToString(),
            shown,
            given.Read.Returns.Count,
            [
                .. answers.Findings.Select(f =>
                    $"{f.Title.In(language)}: {P(adjusted[f.Method], language)}{f.Effect.In(language)}"
                ),
                .. answers.Silent.Select(s => $"{s.Method}: {s.Problem.What.In(language)}"),
            ],
            answers.Findings.Count > 0
        );
    }

    /// <summary>The row of a file that was refused.</summary>
    public static ManyRow Of(FileInfo file, IReadOnlyList<Problem> problems, Language language)
    {
        var first = Advice.Worded(problems[0]).In(language);
        var more = problems.Count - 1;
        var others = new Bilingual($" … і ще {more}", $" … and {more} more").In(language);
        return new(file.ToString(), file.Name, null, [more == 0 ? first : first + others], Answered: false);
    }

    // Where it was corrected, the corrected one: a row is read beside others.
    private static string P(EvidenceLine line, Language language) =>
        line.Log10Adjusted is { } adjusted
            ? new Bilingual(
                $"p з поправкою {SmallNumbers.SayLog10(adjusted, Language.Uk)}; ",
                $"adjusted p {SmallNumbers.SayLog10(adjusted, Language.En)}; "
            ).In(language)
        : line.Log10P is { } p ? $"p {SmallNumbers.SayLog10(p, language)}; "
        : "";
}

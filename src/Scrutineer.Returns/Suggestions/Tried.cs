using System.Text;
using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>Reads the table by the mapping that was written for it, and says what comes out: the best doubt is a trial.</summary>
internal static class Tried
{
    private const int Shown = 5;

    /// <summary>Comments to stand above the mapping.</summary>
    public static string Comments(
        string text,
        Stream stream,
        string name,
        ReadOptions options,
        CancellationToken cancellation
    )
    {
        var comments = new StringBuilder();
        var parsed = Mapping.Parse(text, "my-table.map.yaml");
        if (!parsed.Succeeded)
        {
            Say(
                new(
                    "? мапа ще не повна: допишіть позначене «потрібно»",
                    "? the mapping is not complete yet: fill in what is marked \"needed\""
                )
            );
            return comments.ToString();
        }
        // What most returns break is said, not refused: it is the mapping that is on trial.
        var read = ReturnsReader.Read(
            stream,
            name,
            options with
            {
                Mapping = parsed.Value,
                Anyway = true,
                ExpectedSha256 = null,
            },
            cancellation
        );
        if (!read.Succeeded)
        {
            Say(new("? за цією мапою файл ще не читається:", "? the file cannot be read by this mapping yet:"));
            foreach (var problem in read.Problems.Take(Shown))
            {
                Tell(problem);
            }
            return comments.ToString();
        }
        var report = read.Value;
        var returns = report.Returns;
        Say(
            new(
                $"прочитано за цією мапою: дільниць з даними {returns.Count}, без даних {returns.WithoutData.Count}; найбільше голосів — {returns.Choices[returns.Leader]}",
                $"read by this mapping: stations with data {returns.Count}, without {returns.WithoutData.Count}; most votes: {returns.Choices[returns.Leader]}"
            )
        );
        foreach (var warning in report.Warnings)
        {
            Tell(warning);
        }
        foreach (var relation in returns.CheckRelations().Where(r => r.Failures.Count > 0))
        {
            Say(
                new(
                    $"? «{relation.Relation.Says.Uk}» не виконується (протоколів: {relation.Failures.Count} із {relation.Checked})",
                    $"? \"{relation.Relation.Says.En}\" fails in {relation.Failures.Count} of {relation.Checked} returns"
                )
            );
        }
        return comments.ToString();

        void Tell(Problem problem)
        {
            var (uk, en) = problem.Line is { } line ? ($"рядок {line}: ", $"row {line}: ") : ("", "");
            Say(new($"? {uk}{problem.What.Uk}", $"? {en}{problem.What.En}"));
        }

        void Say(Bilingual comment) =>
            comments
                .Append("# ")
                .Append(Flat(comment.Uk))
                .Append(" / ")
                .Append(Flat(comment.En.TrimStart('?', ' ')))
                .Append('\n');
    }

    private static string Flat(string text) => SuggestionText.OneLine(text);
}

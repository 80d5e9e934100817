using Scrutineer.Cases.Files;
using Scrutineer.CommandLine;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Suggestions;
using Scrutineer.Wording;
using Spectre.Console;

namespace Scrutineer.Commands;

/// <summary>
/// <c>returns map --interactive</c>: shows what each column was taken for and the first five stations as understood, and asks until the
/// answer is an empty line. It asks on standard error; the mapping alone goes to standard output.
/// </summary>
internal sealed class MapDialogue(Terminal terminal, TextReader answers)
{
    private const int Previewed = 5;
    private const int MostChoices = 6;

    private static readonly string[] Uses =
    [
        "region",
        "commission",
        "station",
        "choice",
        "ignored",
        .. FieldIds.All.Select(f => f.Id()),
    ];

    /// <summary>The mapping as it was agreed on, or why the file cannot be read.</summary>
    public Outcome<string> Ask(string path, string? encoding, CancellationToken stop)
    {
        var uses = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            var draft = ReturnsFiles.Draft(path, uses, encoding, stop);
            if (!draft.Succeeded)
            {
                return Outcome<string>.Refused(draft.Problems);
            }
            Show(path, draft.Value, encoding, stop);
            terminal.Error.WriteLine(
                new Bilingual(
                    "Порожній рядок — так і є; НОМЕР=ЩО — інакше (наприклад, 4=registered); можливе: "
                        + string.Join(", ", Uses),
                    "An empty line: so it is; NUMBER=USE: otherwise (such as 4=registered); possible: "
                        + string.Join(", ", Uses)
                ).In(terminal.Language)
            );
            if (answers.ReadLine()?.Trim() is not { Length: > 0 } answer)
            {
                return Outcome.Of(draft.Value.Text);
            }
            Take(answer, draft.Value.Columns, uses);
        }
    }

    private void Take(string answer, IReadOnlyList<ColumnUse> columns, Dictionary<string, string> uses)
    {
        if (
            answer.Split('=', 2, StringSplitOptions.TrimEntries) is [var number, var use]
            && int.TryParse(number, out var column)
            && column >= 1
            && column <= columns.Count
            && Uses.Contains(use, StringComparer.Ordinal)
        )
        {
            uses[columns[column - 1].Header] = use;
            return;
        }
        terminal.Error.WriteLine(
            SafeText.Of(
                new Bilingual($"«{answer}» не зрозуміло.", $"'{answer}' is not understood.").In(terminal.Language)
            )
        );
    }

    private void Show(string path, SuggestedMapping draft, string? encoding, CancellationToken stop)
    {
        var uk = terminal.Language == Language.Uk;
        foreach (var comment in draft.Text.Split('\n').TakeWhile(l => l.StartsWith('#')))
        {
            // Each comment has both languages, divided by a slash.
            if (comment[1..].Split(" / ", 2) is [var inUkrainian, var inEnglish])
            {
                terminal.Error.WriteLine(SafeText.Of((uk ? inUkrainian : inEnglish).Trim()));
            }
        }
        var columns = Tables.Of(
            uk ? "Стовпці" : "Columns",
            ">№",
            uk ? "заголовок" : "header",
            uk ? "узято за" : "taken for"
        );
        foreach (var (index, column) in draft.Columns.Index())
        {
            columns.Row($"{index + 1}", column.Header, column.Use);
        }
        terminal.Note(columns);
        var read = Mapping
            .Parse(draft.Text, path)
            .Then(mapping =>
                ReturnsFiles.Read(
                    path,
                    new ReadOptions
                    {
                        Mapping = mapping,
                        Encoding = encoding,
                        Anyway = true,
                    },
                    stop
                )
            );
        if (read.Succeeded)
        {
            Preview(read.Value.Returns, uk);
        }
        else
        {
            terminal.Refuse(read.Problems);
        }
    }

    private void Preview(ReturnSet returns, bool uk)
    {
        var choices = Math.Min(MostChoices, returns.Choices.Count);
        var table = Tables.Of(
            uk ? "Перші дільниці, як їх зрозуміло" : "The first stations as understood",
            [
                uk ? "регіон" : "region",
                uk ? "комісія" : "commission",
                uk ? "дільниця" : "station",
                uk ? ">внесені" : ">registered",
                uk ? ">видані" : ">issued",
                uk ? ">виявлені" : ">cast",
                .. returns.Choices.Take(choices).Select(c => ">" + c),
            ]
        );
        for (var i = 0; i < Math.Min(Previewed, returns.Count); i++)
        {
            var station = returns.Station(i);
            table.Row([
                station.Region,
                station.Commission,
                station.Name,
                Say(returns.Registered[i]),
                Say(returns.Issued[i]),
                Say(returns.Cast[i]),
                .. Enumerable.Range(0, choices).Select(c => Say(returns.Votes(c)[i])),
            ]);
        }
        terminal.Note(table);

        string Say(int count) => Numbers.Say(count, terminal.Language);
    }
}

using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law test</c>: asks every question of a case's table and compares each answer with the right one.</summary>
internal static class LawTestCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var table = new Option<string>("--table")
        {
            Description = new Bilingual(
                $"Файл з таблицями; без цього — {QuestionTable.FileName} у теці справи",
                $"The file with the tables; without it, {QuestionTable.FileName} in the case's folder"
            ).In(shared.Language),
            HelpName = "FILE",
        };
        var command = new Command(
            "test",
            new Bilingual(
                "Поставити питання з таблиці й порівняти з правильними відповідями",
                "Ask the questions of a table and compare with the right answers"
            ).In(shared.Language)
        )
        {
            folder,
            table,
        }.With(
            "scrutineer law test cases/ua-president-2019",
            "кожне питання таблиці справи",
            "each question of the case's table"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var path = parsed.GetValue(folder)!;
            var file = parsed.GetValue(table) ?? Path.Combine(path, QuestionTable.FileName);
            var loaded = new ReadCase().Run(path);
            if (!loaded.Succeeded)
            {
                return terminal.Refuse(loaded.Problems);
            }
            if (!File.Exists(file))
            {
                return terminal.Refuse([NoTable(file)]);
            }
            var rows = InputFiles.Text(file).Then(text => QuestionTable.Read(text, file));
            return rows.Succeeded ? Test(terminal, loaded.Value, rows.Value, file) : terminal.Refuse(rows.Problems);
        });
        return command;
    }

    private static int Test(Terminal terminal, Case @case, IReadOnlyList<TableRow> rows, string file)
    {
        var asked = new AskTable().Run(@case.Law, rows, file);
        if (!asked.Succeeded)
        {
            return terminal.Refuse(asked.Problems);
        }
        var results = asked.Value.Answers;
        List<Problem> problems =
        [
            .. asked.Value.Unread,
            .. asked.Value.Wrong.Select(r => Wrong(r.Row, r.Answer!.Value, file)),
        ];
        if (terminal.Json)
        {
            LawForm.Write(terminal, Document(@case, results));
        }
        else
        {
            terminal.Say(
                new(
                    $"Питань: {rows.Count}, відповідей неправильних або відсутніх: {problems.Count}.",
                    $"Questions: {rows.Count}, answers wrong or missing: {problems.Count}."
                )
            );
            terminal.Refuse(problems);
        }
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static JsonObject Document(Case @case, IReadOnlyList<TableAnswer> results) =>
        new()
        {
            ["schema"] = "scrutineer-law-test-1",
            ["case"] = @case.Id,
            ["questions"] = LawForm.List(
                results.Select(r =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["line"] = r.Row.Line,
                            ["sentence"] = r.Row.Sentence,
                            ["on"] = JsonForm.Node(r.Row.On),
                            ["knownAsOf"] = r.Row.KnownAsOf is { } known ? JsonForm.Node(known) : null,
                            ["lawOf"] = r.Row.LawOf is { } law ? JsonForm.Node(law) : null,
                            ["right"] = JsonForm.Node(r.Row.Right),
                            ["answer"] = r.Answer is { } answer ? JsonForm.Node(answer) : null,
                        }
                )
            ),
        };

    private static Problem Wrong(TableRow row, Answer answer, string file) =>
        new(
            "wrong-answer",
            new(
                $"{row.Sentence} ({row.On:yyyy-MM-dd}): {answer.Words().Uk}, а правильно — {row.Right.Words().Uk}",
                $"{row.Sentence} ({row.On:yyyy-MM-dd}): {answer.Words().En}, but the right answer is {row.Right.Words().En}"
            ),
            new("чому, скаже scrutineer law why або law why-not", "scrutineer law why or law why-not gives the reason"),
            file,
            row.Line
        );

    private static Problem NoTable(string file) =>
        new(
            "no-table",
            new("Таблиці питань немає.", "There is not a table of questions."),
            new(
                "створіть файл з таблицею | речення | день | відомо на | правильно |",
                "write a file with a table | sentence | on | known as of | right |"
            ),
            file
        );
}

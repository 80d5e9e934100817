using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary>Answers to a question with variables, for people and for machines.</summary>
internal static class OpenForm
{
    public static int Tell(Terminal terminal, LawQuestion question, OpenAnswers answers)
    {
        if (terminal.Json)
        {
            return LawForm.Write(terminal, Document(question, answers));
        }
        var l = terminal.Language;
        var established = answers.Instances.Count(r => r.Answer == Answer.Established);
        terminal.Paragraph(
            $"{answers.Answer.Words().In(l)}: "
                + new Bilingual(
                    $"встановлено випадків — {Count(established)}, переглянуто — {Count(answers.Instances.Count)}",
                    $"{Count(established)} established of {Count(answers.Instances.Count)} asked"
                ).In(l),
            0
        );
        if (question.Case.Invented)
        {
            terminal.Say(LawForm.Invented);
        }
        foreach (var group in answers.Instances.GroupBy(r => r.Answer).Where(g => g.Key != Answer.NotEstablished))
        {
            terminal.Paragraph($"{group.Key.Words().In(l)}:");
            foreach (var ruling in group)
            {
                terminal.Paragraph(LawForm.Say(question, ruling.Question).In(l), 4);
            }
        }
        if (!answers.IsComplete)
        {
            terminal.Say(
                new(
                    $"Назв забагато ({OpenQuestion.Most} — межа): знайдено все, що встановлено, решту не переглянуто.",
                    $"There are too many names (the limit is {OpenQuestion.Most}): everything established was found; the rest was not asked."
                )
            );
        }
        return ExitCode.Done;
    }

    private static JsonObject Document(LawQuestion question, OpenAnswers answers) =>
        new()
        {
            ["schema"] = "scrutineer-law-ask-open-1",
            ["case"] = question.Case.Id,
            ["sentence"] = question.Sentence.ToString(),
            ["on"] = JsonForm.Node(question.On),
            ["knownAsOf"] = question.KnownAsOf is { } day ? JsonForm.Node(day) : null,
            ["lawOf"] = question.LawOf is { } law ? JsonForm.Node(law) : null,
            ["answer"] = JsonForm.Node(answers.Answer),
            ["complete"] = answers.IsComplete,
            ["answers"] = LawForm.List(
                answers.Instances.Select(r =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["question"] = JsonForm.Node(LawForm.Say(question, r.Question)),
                            ["sentence"] = r.Question.ToString(),
                            ["answer"] = JsonForm.Node(r.Answer),
                            ["reason"] = r.Reason.Code(),
                        }
                )
            ),
        };

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}

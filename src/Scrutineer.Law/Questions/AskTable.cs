using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Questions;

/// <summary>A row of a table with the answer that the law gives.</summary>
/// <param name="Row">The question with its right answer.</param>
/// <param name="Answer">What was answered; null where the sentence cannot be read.</param>
public sealed record TableAnswer(TableRow Row, Answer? Answer);

/// <summary>What came of a table.</summary>
/// <param name="Answers">One for each row, those of one law together.</param>
/// <param name="Unread">Rows whose sentence cannot be read, each with its line.</param>
public sealed record TableAnswers(IReadOnlyList<TableAnswer> Answers, IReadOnlyList<Problem> Unread)
{
    /// <summary>Rows that were answered otherwise than is right.</summary>
    public IEnumerable<TableAnswer> Wrong => Answers.Where(a => a.Answer is { } answer && answer != a.Row.Right);
}

/// <summary>Asks every question of a table, an operation.</summary>
public sealed class AskTable
{
    /// <summary>Each row is asked on its day, by the law and the knowledge of the days that it names.</summary>
    /// <param name="law">Rules and register.</param>
    /// <param name="rows">The table.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <returns>The answers; refused where the rules of a day cannot be used.</returns>
    public Outcome<TableAnswers> Run(ApplicableLaw law, IReadOnlyList<TableRow> rows, string file)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(rows);
        var answers = new List<TableAnswer>();
        var unread = new List<Problem>();
        foreach (var byLaw in rows.GroupBy(r => r.LawOf))
        {
            var applied = byLaw.Key is { } day ? LawOfDay.Of(law, day) : law;
            var engine = Engine.Prepare(applied.Rules, applied.Register);
            if (!engine.Succeeded)
            {
                return Outcome<TableAnswers>.Refused(engine.Problems);
            }
            foreach (var row in byLaw)
            {
                var sentence = QuestionReader.Read(applied.Register.Vocabulary, row.Sentence);
                unread.AddRange(sentence.Problems.Select(p => p with { File = file, Line = row.Line }));
                Answer? answer = sentence.Value is { } asked
                    ? engine.Value.Ask(asked, row.On, row.KnownAsOf).Answer
                    : null;
                answers.Add(new(row, answer));
            }
        }
        return Outcome<TableAnswers>.Of(new(answers, unread));
    }
}

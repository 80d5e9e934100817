using Scrutineer.Law;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>What is said of one input: so, not so, or nothing.</summary>
internal enum Said
{
    No,
    Nothing,
    Yes,
}

/// <summary>
/// Every combination of a conclusion's inputs, each an invented situation of its own in one register, with the answer that
/// a table independent of the rules expects.
/// </summary>
/// <param name="Name">What is asked.</param>
/// <param name="Worlds">The situations, a few in each register.</param>
/// <param name="Without">Ids of rules to leave out, so that one ground is seen alone.</param>
internal sealed record TruthTable(
    string Name,
    IReadOnlyList<(World World, IReadOnlyList<Row> Rows)> Worlds,
    IReadOnlyList<string> Without
)
{
    private const int SituationsInOneRegister = 18;

    /// <summary>Builds a table over inputs that are said to be so, not so, or (three-valued ones) not mentioned.</summary>
    /// <param name="name">What is asked.</param>
    /// <param name="inputs">Number of values of each input: 2 or 3.</param>
    /// <param name="situation">Writes situation k and returns the question and its day.</param>
    /// <param name="expected">The independent table.</param>
    /// <param name="without">Rules to leave out.</param>
    public static TruthTable Of(
        string name,
        IReadOnlyList<int> inputs,
        Func<World, string, Said[], (Sentence Question, DateOnly Day)> situation,
        Func<Said[], Said> expected,
        params string[] without
    )
    {
        var worlds = new List<(World, IReadOnlyList<Row>)>();
        var (world, rows) = (new World(), new List<Row>());
        var combinations = inputs.Aggregate(1, (a, b) => a * b);
        for (var k = 0; k < combinations; k++)
        {
            var said = new Said[inputs.Count];
            var rest = k;
            for (var i = 0; i < said.Length; i++)
            {
                said[i] = (rest % inputs[i]) switch
                {
                    0 => Said.Yes,
                    1 => Said.No,
                    _ => Said.Nothing,
                };
                rest /= inputs[i];
            }
            var (question, day) = situation(world, $"-{k}", said);
            rows.Add(new(string.Join(' ', said), question, day, AnswerOf(expected(said))));
            if (rows.Count == SituationsInOneRegister || k == combinations - 1)
            {
                worlds.Add((world, rows));
                (world, rows) = (new World(), []);
            }
        }
        return new(name, worlds, without);
    }

    /// <summary>The kind of sentence that is asked.</summary>
    public string Asks => Worlds[0].Rows[0].Question.Predicate.Id;

    /// <summary>The first row whose answer differs, with the answer, or null.</summary>
    public (Row Row, Answer Answer)? FirstDifference(Scrutineer.Law.RuleBase rules)
    {
        var kept = Kept(rules);
        foreach (var (world, rows) in Worlds)
        {
            var engine = world.Engine(kept);
            foreach (var row in rows)
            {
                var answer = engine.Ask(row.Question, row.Day).Answer;
                if (answer != row.Expected)
                {
                    return (row, answer);
                }
            }
        }
        return null;
    }

    public Scrutineer.Law.RuleBase Kept(Scrutineer.Law.RuleBase rules) =>
        Without.Count == 0
            ? rules
            : Scrutineer
                .Law.RuleBase.Of(
                    rules.Vocabulary,
                    rules
                        .Rules.Where(r => !Without.Contains(r.Id))
                        .Select(r => r with { Overrides = [.. r.Overrides.Except(Without)] })
                )
                .Value!;

    private static Answer AnswerOf(Said said) =>
        said switch
        {
            Said.Yes => Answer.Established,
            Said.No => Answer.NotEstablished,
            _ => Answer.Unknown,
        };
}

/// <summary>One situation.</summary>
internal sealed record Row(string Name, Sentence Question, DateOnly Day, Answer Expected);

using Scrutineer.Wording;

namespace Scrutineer.Law.Registers;

/// <summary>Understands rules and a register together.</summary>
public static class LawReader
{
    /// <summary>Reads the rules and the sentences of the facts. Every problem comes back at once.</summary>
    /// <param name="vocabulary">The vocabulary that they share.</param>
    /// <param name="rules">The rule files, in the order in which they shall be listed.</param>
    /// <param name="written">What the register files hold.</param>
    public static Outcome<ApplicableLaw> Understand(
        Vocabulary vocabulary,
        IEnumerable<RuleFile> rules,
        WrittenRegister written
    )
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(written);
        return vocabulary.With(written.Terms).Then(widened => Understand(vocabulary, widened, rules, written));
    }

    private static Outcome<ApplicableLaw> Understand(
        Vocabulary vocabulary,
        Vocabulary widened,
        IEnumerable<RuleFile> rules,
        WrittenRegister written
    )
    {
        var problems = new Problems();
        var read = RuleBase.Load(widened, rules);
        problems.AddRange(read.Problems);
        var facts = written.Facts.Select(f => FactReader.Read(widened, f, problems)).OfType<Fact>().ToList();
        var register = Register.Of(vocabulary, written.Terms, written.Sources, facts);
        problems.AddRange(register.Problems);
        return problems.OutcomeOf(problems.None ? new ApplicableLaw(read.Value!, register.Value!) : null);
    }
}

using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Registers;

/// <summary>Understands rules and a register together.</summary>
public static class LawReader
{
    /// <summary>Reads rules with their registers, and the register of a case. Every problem comes back at once.</summary>
    /// <param name="rules">A folder of rules, such as <see cref="RuleFolder.Shipped"/>.</param>
    /// <param name="bases">Which of its folders to judge by, such as <c>ua</c> and <c>international</c>.</param>
    /// <param name="ofCase">A case's folder, or any other with <c>register/*.yaml</c>.</param>
    public static Outcome<ApplicableLaw> Read(NamedBytes rules, IReadOnlyList<string> bases, NamedBytes ofCase)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(bases);
        ArgumentNullException.ThrowIfNull(ofCase);
        var known = RuleFolder.Bases(rules);
        if (bases.FirstOrDefault(b => !known.Contains(b, StringComparer.Ordinal)) is { } missing)
        {
            return Outcome<ApplicableLaw>.Refused(RegisterProblem.UnknownBase(missing, known));
        }
        return RuleFolder
            .Vocabulary(rules)
            .Then(vocabulary => Read(vocabulary, [.. bases.Select(rules.Under)], ofCase));
    }

    private static Outcome<ApplicableLaw> Read(
        Vocabulary vocabulary,
        IReadOnlyList<NamedBytes> bases,
        NamedBytes ofCase
    )
    {
        var problems = new Problems();
        var reader = new RegisterReader(problems);
        foreach (var folder in bases.Prepend(ofCase))
        {
            foreach (var name in RuleFolder.Registers(folder))
            {
                reader.Read(folder[name], RuleFolder.Named(folder, name));
            }
        }
        var understood = Understand(vocabulary, bases.SelectMany(RuleFolder.Rules), reader.Finish());
        // What cites nothing, or something that is nowhere declared, was reported with its line when its file was read.
        problems.AddRange(understood.Problems.Where(p => p.Code is not ("missing-source" or "unknown-source")));
        return problems.OutcomeOf(understood.Value);
    }

    /// <summary>Reads the rules and the sentences of the facts. Every problem comes back at once.</summary>
    /// <param name="vocabulary">The vocabulary that they share.</param>
    /// <param name="rules">The rule files, in the order in which they shall be listed.</param>
    /// <param name="written">What the register files hold.</param>
    /// <param name="ofCase">The kind of the case and its vote, where the facts are a case's; else null.</param>
    public static Outcome<ApplicableLaw> Understand(
        Vocabulary vocabulary,
        IEnumerable<RuleFile> rules,
        WrittenRegister written,
        KindOfCase? ofCase = null
    )
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(written);
        return vocabulary.With(written.Terms).Then(widened => Understand(vocabulary, widened, rules, written, ofCase));
    }

    private static Outcome<ApplicableLaw> Understand(
        Vocabulary vocabulary,
        Vocabulary widened,
        IEnumerable<RuleFile> rules,
        WrittenRegister written,
        KindOfCase? ofCase
    )
    {
        var problems = new Problems();
        var read = RuleBase.Load(widened, rules);
        problems.AddRange(read.Problems);
        var facts = written.Facts.Select(f => FactReader.Read(widened, f, problems)).OfType<Fact>().ToList();
        var byKind = ofCase?.Facts(widened, facts) ?? [];
        IEnumerable<Source> sources = byKind.Count > 0 ? [.. written.Sources, KindOfCase.Source] : written.Sources;
        var register = Register.Of(vocabulary, written.Terms, sources, facts.Concat(byKind));
        problems.AddRange(register.Problems);
        return problems.OutcomeOf(problems.None ? new ApplicableLaw(read.Value!, register.Value!) : null);
    }
}

using System.Text;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Cases;

/// <summary>The rules that a case is judged by and its register, understood.</summary>
/// <param name="Rules">Rules of the folders that the case names.</param>
/// <param name="Register">Its facts, terms and sources with those of the rule folders.</param>
internal sealed record LawOfCase(RuleBase Rules, Register Register)
{
    private const string VocabularyFile = "vocabulary.txt";

    /// <summary>Reads the vocabulary that all rule bases share.</summary>
    /// <param name="rulesRoot">The folder of the shipped rule bases.</param>
    public static Outcome<Vocabulary> ReadVocabulary(string rulesRoot)
    {
        var path = $"{rulesRoot}/{VocabularyFile}";
        return File.Exists(path)
            ? Vocabulary.Parse(Read(path), path)
            : Outcome<Vocabulary>.Refused(
                CaseProblem.MissingFile(
                    path,
                    new("поверніть словник у теку правил", "put the vocabulary back into the folder of rules")
                )
            );
    }

    /// <summary>Understands the rules and the sentences of the facts. Every problem comes back at once.</summary>
    /// <param name="vocabulary">The shared vocabulary.</param>
    /// <param name="folders">Rule folders, in the order of the case.</param>
    /// <param name="entries">What the register files hold.</param>
    public static Outcome<LawOfCase> Understand(
        Vocabulary vocabulary,
        IReadOnlyList<string> folders,
        RegisterEntries entries
    )
    {
        var widened = vocabulary.With(entries.Terms);
        if (!widened.Succeeded)
        {
            return Outcome<LawOfCase>.Refused(widened.Problems);
        }
        var problems = new Problems();
        var rules = RuleBase.Load(widened.Value, folders.SelectMany(RuleFiles));
        problems.AddRange(rules.Problems);
        var facts = entries.Facts.Select(f => FactReader.Read(widened.Value, f, problems)).OfType<Fact>().ToList();
        var register = Register.Of(vocabulary, entries.Terms, entries.Sources, facts);
        problems.AddRange(register.Problems);
        return problems.None
            ? Outcome<LawOfCase>.Of(new(rules.Value!, register.Value!))
            : Outcome<LawOfCase>.Refused(problems.InOrder());
    }

    private static IEnumerable<RuleFile> RuleFiles(string folder) =>
        CasePaths.RuleFiles(folder).Select(f => new RuleFile($"{folder}/{f}", Read($"{folder}/{f}")));

    private static string Read(string path) => File.ReadAllText(path, Encoding.UTF8);
}

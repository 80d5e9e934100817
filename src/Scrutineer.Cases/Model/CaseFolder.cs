using System.Text;
using Scrutineer.Law;
using Scrutineer.Law.Registers;
using Scrutineer.Returns.Checks;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases;

/// <summary>
/// Reads a case folder: <c>case.yaml</c>, <c>register/*.yaml</c>, and where they exist <c>returns.yaml</c> and
/// <c>totals.csv</c>, with the registers of the rule folders that the case names. Every problem of every file comes back at once.
/// </summary>
internal static class CaseFolder
{
    private static readonly Bilingual CaseYaml = new(
        "створіть його за schemas/case.schema.json",
        "write it after schemas/case.schema.json"
    );
    private static readonly Bilingual RegisterYaml = new(
        "створіть хоча б один файл реєстру за schemas/register.schema.json",
        "write at least one register file after schemas/register.schema.json"
    );

    /// <summary>Reads a case.</summary>
    /// <param name="folder">The folder, as the user named it.</param>
    /// <param name="rulesRoot">The folder of the shipped rule bases.</param>
    public static Outcome<Case> Load(string folder, string rulesRoot)
    {
        var problems = new Problems();
        var named = folder.TrimEnd('/', Path.DirectorySeparatorChar);
        if (!Directory.Exists(folder))
        {
            return Outcome<Case>.Refused(CaseProblem.MissingFolder(folder));
        }
        var into = new RegisterReader(problems);
        var draft = ReadRoot($"{named}/case.yaml", CaseYaml, problems) is { } root
            ? CaseFile.Read(root, $"{named}/case.yaml", problems)
            : null;
        ReadRegister(named, required: true, into);
        var rules = draft is null ? [] : RuleFolders(draft, named, rulesRoot, into);
        var returns = ReadReturns(named, problems);
        var totals = ReadTotals(named, into);
        var register = into.Finish();
        var vocabulary = ReadVocabulary(rulesRoot);
        problems.AddRange(vocabulary.Problems);
        if (draft is not null)
        {
            CheckUses(draft, [.. register.Terms, .. vocabulary.Value?.Terms ?? []], problems);
        }
        IReadOnlyList<Term> terms = [.. register.Terms, .. vocabulary.Value?.Terms ?? []];
        var commission = ReadCommission(rules, terms, problems);
        var acts = ReadActs(named, register, problems);
        var law = vocabulary.Succeeded
            ? LawReader.Understand(vocabulary.Value, rules.SelectMany(RuleFiles), register)
            : null;
        // Sources that are missing or nowhere declared were reported with their own lines when the files were read.
        problems.AddRange((law?.Problems ?? []).Where(p => p.Code is not ("missing-source" or "unknown-source")));
        return problems.None && Build(named, draft!, rules, returns, totals, register, law!.Value!) is { } made
            ? Outcome<Case>.Of(made with { Commission = commission, Acts = acts })
            : Outcome<Case>.Refused(problems.InOrder("case.yaml"));
    }

    private static Case? Build(
        string folder,
        CaseFile.Draft draft,
        IReadOnlyList<string> rules,
        ReturnsEntry? returns,
        IReadOnlyList<OfficialTotal> totals,
        WrittenRegister register,
        ApplicableLaw law
    ) =>
        draft
            is {
                Id: { } id,
                Title: { } title,
                Kind: { } kind,
                Vote: { } vote,
                Organiser: { } organiser,
                AsOf: { } asOf
            }
            ? new Case
            {
                Folder = folder,
                Id = id,
                Title = title,
                Kind = kind,
                Vote = vote,
                Days = draft.Days,
                Organiser = organiser,
                Territories = draft.Territories,
                AsOf = asOf,
                UnderReview = draft.UnderReview,
                Invented = draft.Invented,
                Rules = rules,
                Returns = returns,
                Totals = totals,
                Register = register,
                Law = law,
            }
            : null;

    /// <summary>The rule folders as paths; their registers are read on the way.</summary>
    private static List<string> RuleFolders(CaseFile.Draft draft, string folder, string rulesRoot, RegisterReader into)
    {
        var folders = new List<string>();
        foreach (var rule in draft.Rules)
        {
            var file = $"{folder}/case.yaml";
            var local = rule.Text.StartsWith("./", StringComparison.Ordinal);
            var root = local ? folder : rulesRoot;
            if (!CasePaths.IsInside(root, rule.Text))
            {
                into.Problems.Add(CaseProblem.UnsafePath(file, rule.Line, rule.Text));
                continue;
            }
            var path = $"{root}/{(local ? rule.Text[2..] : rule.Text)}";
            if (!Directory.Exists(path))
            {
                var known = Directory.Exists(rulesRoot)
                    ? Directory.EnumerateDirectories(rulesRoot).Select(d => Path.GetFileName(d)!)
                    : [];
                into.Problems.Add(
                    RegisterProblem.DanglingId(
                        file,
                        rule.Line,
                        rule.Text,
                        new("тека правил", "folder of rules"),
                        Spelling.Nearest(rule.Text, known)
                    )
                );
                continue;
            }
            folders.Add(path);
            ReadRegister(path, required: false, into);
        }
        return folders;
    }

    /// <summary>Reads the vocabulary that all rule bases share.</summary>
    /// <param name="rulesRoot">The folder of the shipped rule bases.</param>
    private static Outcome<Vocabulary> ReadVocabulary(string rulesRoot)
    {
        var path = $"{rulesRoot}/vocabulary.txt";
        return File.Exists(path)
            ? Vocabulary.Parse(File.ReadAllText(path, Encoding.UTF8), path)
            : Outcome<Vocabulary>.Refused(
                CaseProblem.MissingFile(
                    path,
                    new("поверніть словник у теку правил", "put the vocabulary back into the folder of rules")
                )
            );
    }

    private static IEnumerable<RuleFile> RuleFiles(string folder) =>
        CasePaths
            .RuleFiles(folder)
            .Select(f => new RuleFile($"{folder}/{f}", File.ReadAllText($"{folder}/{f}", Encoding.UTF8)));

    private static void ReadRegister(string folder, bool required, RegisterReader into)
    {
        var files = CasePaths.RegisterFiles(folder);
        if (files.Count == 0 && required)
        {
            into.Problems.Add(CaseProblem.MissingFile($"{folder}/register/*.yaml", RegisterYaml));
        }
        foreach (var file in files)
        {
            var path = $"{folder}/{file}";
            into.Read(File.ReadAllBytes(path), path);
        }
    }

    private static ReturnsEntry? ReadReturns(string folder, Problems problems)
    {
        var path = $"{folder}/returns.yaml";
        return File.Exists(path) && ReadRoot(path, CaseYaml, problems) is { } root
            ? ReturnsFile.Read(root, folder, path, problems)
            : null;
    }

    private static IReadOnlyList<OfficialTotal> ReadTotals(string folder, RegisterReader into)
    {
        var path = $"{folder}/totals.csv";
        if (!File.Exists(path))
        {
            return [];
        }
        using var text = new StreamReader(path, Encoding.UTF8);
        return TotalsFile.Read(text, path, into);
    }

    private static CommissionEntry? ReadCommission(
        IReadOnlyList<string> rules,
        IReadOnlyList<Term> terms,
        Problems problems
    )
    {
        var path = rules.Select(r => $"{r}/commission.yaml").FirstOrDefault(File.Exists);
        return path is not null && ReadRoot(path, CaseYaml, problems) is { } root
            ? CommissionFile.Read(root, path, terms, problems)
            : null;
    }

    private static ActsEntry? ReadActs(string folder, WrittenRegister register, Problems problems)
    {
        var path = $"{folder}/acts.yaml";
        return File.Exists(path) && ReadRoot(path, CaseYaml, problems) is { } root
            ? ActsFile.Read(root, path, register, problems)
            : null;
    }

    private static Mapping? ReadRoot(string path, Bilingual mend, Problems problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(CaseProblem.MissingFile(path, mend));
            return null;
        }
        return YamlReader.Read(File.ReadAllBytes(path), path, problems);
    }

    private static void CheckUses(CaseFile.Draft draft, IReadOnlyList<Term> terms, Problems problems)
    {
        foreach (var (id, kind, where) in draft.Uses)
        {
            var term = terms.FirstOrDefault(t => t.Id == id);
            var what = new Bilingual($"термін виду «{kind}»", $"term of the kind \"{kind}\"");
            if (term is null || term.Kind != kind)
            {
                var near = Spelling.Nearest(id, terms.Where(t => t.Kind == kind).Select(t => t.Id));
                problems.Add(RegisterProblem.DanglingId(where.File, where.Line, id, what, near));
            }
        }
    }
}

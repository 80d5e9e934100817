using System.Text;
using Scrutineer.Law;
using Scrutineer.Law.Registers;
using Scrutineer.Returns.Checks;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases;

/// <summary>
/// Understands a case: <c>case.yaml</c>, <c>register/*.yaml</c>, and where they exist <c>register/parties/*.yaml</c>,
/// <c>returns.yaml</c>, <c>totals.csv</c> and <c>acts.yaml</c>, with the registers that it shares and the rules that it names. Each file is read once; every problem of every file comes back at once.
/// </summary>
internal sealed class CaseReader
{
    private const string Main = "case.yaml";

    private static readonly Bilingual CaseYaml = new(
        "створіть його за schemas/case.schema.json",
        "write it after schemas/case.schema.json"
    );
    private static readonly Bilingual RegisterYaml = new(
        "створіть хоча б один файл реєстру за schemas/register.schema.json",
        "write at least one register file after schemas/register.schema.json"
    );

    private readonly Problems _problems = new();
    private readonly RegisterReader _register;
    private readonly ReadOnce _files;
    private readonly NamedBytes _rules;

    private CaseReader(IByteSource files, NamedBytes rules)
    {
        _files = new ReadOnce(files);
        _rules = rules;
        _register = new RegisterReader(_problems);
    }

    /// <summary>Understands a case.</summary>
    /// <param name="files">Its folder.</param>
    /// <param name="rules">The rule bases that it may name.</param>
    public static Outcome<Case> Read(IByteSource files, NamedBytes rules) => new CaseReader(files, rules).Read();

    private Outcome<Case> Read()
    {
        var draft = Root(Main, CaseYaml) is { } root ? CaseFile.Read(root, _files.Named(Main), _problems) : null;
        ReadRegister(
            _files.Under(
                "register",
                n => RuleFolder.IsPart(n) && n.EndsWith(".yaml", StringComparison.Ordinal),
                from: ""
            ),
            required: true
        );
        ReadShared(draft?.Shares ?? []);
        var parties = PartiesFolder.Read(_files.Under(PartiesFolder.Name, PartiesFolder.IsPart), _register);
        var rules = draft is null ? [] : RuleFolders(draft);
        var returns = Optional("returns.yaml") is { } returnsRoot
            ? ReturnsFile.Read(returnsRoot, _files, _files.Named("returns.yaml"), _problems)
            : null;
        ReadTable(returns);
        var totals = Totals();
        var names = Optional("names.yaml") is { } namesRoot
            ? NamesFile.Read(namesRoot, _files.Named("names.yaml"), _problems)
            : DataNames.None;
        var register = PartiesFolder.Told(parties, _register.Finish(), _files.Named(PartiesFolder.Name), _problems);
        var vocabulary = RuleFolder.Vocabulary(_rules);
        _problems.AddRange(vocabulary.Problems);
        IReadOnlyList<Term> terms = [.. register.Terms, .. vocabulary.Value?.Terms ?? []];
        if (draft is not null)
        {
            CheckUses(draft, terms);
        }
        var commission = Commission(rules, terms);
        var acts = Optional("acts.yaml") is { } actsRoot
            ? ActsFile.Read(actsRoot, _files.Named("acts.yaml"), register, _problems)
            : null;
        var law = vocabulary.Then(v =>
            LawReader.Understand(
                v,
                rules.SelectMany(r => RuleFolder.Rules(r.Files)),
                register,
                draft is { Vote: { } vote, Kind: { } kind } ? new(vote, kind) : null
            )
        );
        if (vocabulary.Succeeded)
        {
            // Sources that are missing or nowhere declared were reported with their own lines when the files were read.
            _problems.AddRange(law.Problems.Where(p => p.Code is not ("missing-source" or "unknown-source")));
        }
        return _problems.None && Build(draft!, returns, totals, law.Value!, rules) is { } built
            ? Outcome<Case>.Of(built with { Commission = commission, Acts = acts, Names = names, Parties = parties })
            : Outcome<Case>.Refused(_problems.InOrder(Main));
    }

    private Case? Build(
        CaseFile.Draft draft,
        ReturnsEntry? returns,
        IReadOnlyList<OfficialTotal> totals,
        ApplicableLaw law,
        IReadOnlyList<Rules> rules
    ) =>
        draft
            is {
                Id: { } id,
                Title: { } title,
                Kind: not null,
                Vote: { } vote,
                Organiser: { } organiser,
                AsOf: { } asOf
            }
            ? new Case
            {
                Folder = _files.Named(""),
                Files = Everything(rules),
                Id = id,
                Title = title,
                Vote = vote,
                Days = draft.Days,
                Organiser = organiser,
                Territories = draft.Territories,
                AsOf = asOf,
                Invented = draft.Invented,
                Kept = draft.Kept,
                Returns = returns,
                Totals = totals,
                Law = law,
            }
            : null;

    // The rules that a case carries itself are among its own files.
    private NamedBytes Everything(IReadOnlyList<Rules> rules)
    {
        var shared = rules
            .Where(r => !r.IsLocal)
            .SelectMany(r => r.Files.Select(f => KeyValuePair.Create($"rules/{r.Name}/{f.Key}", f.Value)))
            .Append(KeyValuePair.Create("rules/" + RuleFolder.VocabularyName, _rules[RuleFolder.VocabularyName]));
        return NamedBytes
                .Of([.. _files.Kept().Select(f => KeyValuePair.Create("case/" + f.Key, f.Value)), .. shared])
                .Value
            ?? throw new InvalidOperationException("A case's files have names that were not safe.");
    }

    /// <summary>The rules that the case names; their registers are read on the way.</summary>
    private List<Rules> RuleFolders(CaseFile.Draft draft)
    {
        var folders = new List<Rules>();
        foreach (var rule in draft.Rules)
        {
            var isLocal = rule.Text.StartsWith("./", StringComparison.Ordinal);
            var name = (isLocal ? rule.Text[2..] : rule.Text).TrimEnd('/');
            if (!ByteName.IsSafe(name))
            {
                _problems.Add(CaseProblem.UnsafePath(_files.Named(Main), rule.Line, rule.Text));
                continue;
            }
            var folder = isLocal ? _files.Under(name, IsOfRules) : Only(_rules.Under(name), IsOfRules);
            if (isLocal ? !_files.HasFolder(name) : folder.Count == 0)
            {
                _problems.Add(
                    RegisterProblem.DanglingId(
                        _files.Named(Main),
                        rule.Line,
                        rule.Text,
                        new("тека правил", "folder of rules"),
                        Spelling.Nearest(rule.Text, RuleFolder.Bases(_rules))
                    )
                );
                continue;
            }
            folders.Add(new Rules(name, isLocal, folder));
            ReadRegister(folder, required: false);
        }
        return [.. folders.DistinctBy(f => (f.Name, f.IsLocal))];
    }

    /// <summary>The registers that the case shares with others, after its own.</summary>
    private void ReadShared(IReadOnlyList<Scalar> shares)
    {
        foreach (var share in shares)
        {
            var name = $"{CaseFolder.Shared}/{share.Text}";
            if (share.Text.Contains('/', StringComparison.Ordinal) || !ByteName.IsSafe(name))
            {
                _problems.Add(CaseProblem.NoFolderName(_files.Named(Main), share.Line, share.Text));
                continue;
            }
            var folder = _files.Under(name, n => n.EndsWith(".yaml", StringComparison.Ordinal));
            if (folder.Count == 0)
            {
                _problems.Add(CaseProblem.NothingShared(_files.Named(Main), share.Line, share.Text));
            }
            foreach (var file in folder.List())
            {
                _register.Read(folder[file], RuleFolder.Named(folder, file));
            }
        }
    }

    private static bool IsOfRules(string name) => name == CommissionFile.FileName || RuleFolder.IsPart(name);

    private static NamedBytes Only(NamedBytes folder, Func<string, bool> isMeant) =>
        NamedBytes.Of(folder.Where(f => isMeant(f.Key)), folder.Place).Value ?? NamedBytes.Empty;

    private void ReadRegister(NamedBytes folder, bool required)
    {
        var files = RuleFolder.Registers(folder);
        if (files.Count == 0 && required)
        {
            _problems.Add(CaseProblem.MissingFile(_files.Named("register/*.yaml"), RegisterYaml));
        }
        foreach (var name in files)
        {
            _register.Read(folder[name], RuleFolder.Named(folder, name));
        }
    }

    // Votes in a file of their own lie beside the returns, and belong to the case as these do.
    private void ReadTable(ReturnsEntry? returns)
    {
        if (
            returns is { Map: { } map, File: { } file }
            && _files.TryRead(map) is { } text
            && Returns.Mappings.Mapping.Parse(Text(text), _files.Named(map)).Value?.TableName is { } table
        )
        {
            _files.TryRead(ReturnsEntry.Beside(file, table));
        }
    }

    private IReadOnlyList<OfficialTotal> Totals()
    {
        if (_files.TryRead("totals.csv") is not { } bytes)
        {
            return [];
        }
        var file = _files.Named("totals.csv");
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var read = OfficialTotals.Read(stream, file, (source, line) => _register.Use(source, file, line));
        _register.Problems.AddRange(read.Problems);
        return read.Succeeded ? read.Value : [];
    }

    private CommissionEntry? Commission(IReadOnlyList<Rules> rules, IReadOnlyList<Term> terms)
    {
        var said = rules.FirstOrDefault(r => r.Files.ContainsKey(CommissionFile.FileName))?.Files;
        if (said is null)
        {
            return null;
        }
        var file = RuleFolder.Named(said, CommissionFile.FileName);
        return YamlReader.Read(said[CommissionFile.FileName], file, _problems) is { } root
            ? CommissionFile.Read(root, file, terms, _problems)
            : null;
    }

    private Wording.Yaml.Mapping? Optional(string name) => _files.TryRead(name) is null ? null : Root(name, CaseYaml);

    private Wording.Yaml.Mapping? Root(string name, Bilingual mend)
    {
        if (_files.TryRead(name) is { } bytes)
        {
            return YamlReader.Read(bytes, _files.Named(name), _problems);
        }
        _problems.Add(CaseProblem.MissingFile(_files.Named(name), mend));
        return null;
    }

    private void CheckUses(CaseFile.Draft draft, IReadOnlyList<Term> terms)
    {
        foreach (var (id, kind, where) in draft.Uses)
        {
            var term = terms.FirstOrDefault(t => t.Id == id);
            var what = new Bilingual($"термін виду «{kind}»", $"term of the kind \"{kind}\"");
            if (term is null || term.Kind != kind)
            {
                var near = Spelling.Nearest(id, terms.Where(t => t.Kind == kind).Select(t => t.Id));
                _problems.Add(RegisterProblem.DanglingId(where.File, where.Line, id, what, near));
            }
        }
    }

    private static string Text(ReadOnlyMemory<byte> utf8)
    {
        using var reader = new StreamReader(new MemoryStream(utf8.ToArray()), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>One folder of rules.</summary>
    private sealed record Rules(string Name, bool IsLocal, NamedBytes Files);
}

using CsCheck;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests;

public sealed class CaseFolderTests
{
    private static readonly Dictionary<string, Action<CaseOnDisk>> Spoilt = new(StringComparer.Ordinal)
    {
        ["an-unknown-key"] = c => c.Replace("case.yaml", "organiser:", "organizer:"),
        ["a-key-that-resembles-nothing"] = c => c.Replace("case.yaml", "invented: true", "xyzzyplugh: true"),
        ["an-impossible-date"] = c => c.Replace("register/10.yaml", "from: 2031-05-11", "from: 2031-02-30"),
        ["an-impossible-day-of-the-vote"] = c => c.Replace("case.yaml", "days: [2031-05-11]", "days: [2024-02-30]"),
        ["an-end-before-its-beginning"] = c => c.Replace("register/10.yaml", "until: 2031-05-12", "until: 2031-05-11"),
        ["a-vote-that-ends-before-it-begins"] = c =>
            c.Replace("case.yaml", "days: [2031-05-11]", "days: { from: 2031-05-12, until: 2031-05-11 }"),
        ["a-dangling-source"] = c => c.Replace("register/10.yaml", "sources: [made-up]", "sources: [made-down]"),
        ["a-dangling-territory"] = c => c.Replace("case.yaml", "territories: [land]", "territories: [lant]"),
        ["a-term-of-another-kind"] = c => c.Replace("case.yaml", "organiser: board", "organiser: land"),
        ["a-dangling-folder-of-rules"] = c => c.Replace("case.yaml", "rules: [international]", "rules: [internatinal]"),
        ["a-fact-without-a-source"] = c => c.Replace("register/10.yaml", "    sources: [made-up]\n", ""),
        ["a-fact-without-certainty"] = c => c.Replace("register/10.yaml", "    certainty: U", ""),
        ["a-fact-without-validity"] = c => c.Replace("register/10.yaml", "    until: 2031-05-12\n", ""),
        ["an-id-used-twice"] = c =>
            c.Write(
                "register/20.yaml",
                "facts:\n  - id: held\n    says: the poll is held in the land on {d}\n    from: open\n    until: open\n    sources: [made-up]\n    certainty: U\n"
            ),
        ["a-text-where-a-list-belongs"] = c => c.Replace("case.yaml", "territories: [land]", "territories: land"),
        ["a-territory-twice"] = c => c.Replace("case.yaml", "territories: [land]", "territories: [land, land]"),
        ["a-list-where-a-text-belongs"] = c => c.Replace("case.yaml", "vote: poll", "vote: [poll]"),
        ["a-word-that-is-no-value"] = c => c.Replace("register/10.yaml", "certainty: U", "certainty: X"),
        ["a-kind-of-vote-misspelt"] = c => c.Replace("case.yaml", "kind: referendum", "kind: referendun"),
        ["broken-yaml"] = c => c.Replace("case.yaml", "title:", "title: [unclosed"),
        ["an-alias"] = c => c.Replace("case.yaml", "id: small", "id: &anchor small"),
        ["a-key-twice"] = c => c.Replace("case.yaml", "kind: referendum", "kind: referendum\nkind: referendum"),
        ["an-empty-file"] = c => c.Write("register/10.yaml", ""),
        ["no-case-file"] = c => c.Remove("case.yaml"),
        ["no-register"] = c => c.Remove("register/10.yaml"),
        ["a-title-in-one-language"] = c => c.Replace("case.yaml", "  uk: Вигадана справа\n", ""),
        ["a-missing-key"] = c => c.Replace("case.yaml", "as-of: 2031-06-01\n", ""),
        ["an-id-with-capitals"] = c => c.Replace("case.yaml", "id: small", "id: Small Case"),
        ["a-path-out-of-the-case"] = c => c.Replace("case.yaml", "rules: [international]", "rules: [./../elsewhere]"),
        ["a-sentence-misspelt"] = c => c.Replace("register/10.yaml", "is held in", "is hold in"),
        ["a-fact-with-a-variable"] = c =>
            c.Replace("register/10.yaml", "says: the poll is", "says: '{v} is")
                .Replace("register/10.yaml", "on {d}", "on {d}'"),
        ["returns-without-hash"] = c =>
            c.Write(
                "returns.yaml",
                "address: http://example.org/r.csv\nsize: many\nprofile: ru-cec\nwhat: { uk: Файл, en: File }\nattribution: { uk: Хтось, en: Someone }\n"
            ),
        ["returns-from-nowhere"] = c =>
            c.Write(
                "returns.yaml",
                "sha256: 12\nsize: 1\nwhat: { uk: Файл, en: File }\nattribution: { uk: Хтось, en: Someone }\nmap: none.map.yaml\n"
            ),
        ["totals-with-a-wrong-header"] = c => c.Write("totals.csv", "region,count\nA,1\n"),
        ["totals-with-wrong-cells"] = c =>
            c.Write(
                "totals.csv",
                "region,channel,field,count,source\nA,al,registered,10,made-up\nA,all,regstered,10,made-up\nA,all,registered,-5,made-up\nA,all,registered,5,nobody\n"
            ),
    };

    public static TheoryData<string> Kinds { get; } = [.. Spoilt.Keys];

    [Fact]
    public void The_small_case_is_whole_before_it_is_spoilt()
    {
        using var onDisk = new CaseOnDisk();
        var outcome = onDisk.Load();
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems.Select(p => p.In(Language.En))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_wrong_is_said_with_file_line_and_mending_in_both_languages(string kind)
    {
        using var onDisk = new CaseOnDisk();
        Spoilt[kind](onDisk);
        var said = $"{onDisk.Says(Language.En)}\n---\n{onDisk.Says(Language.Uk)}\n";
        Golden.Check($"{kind}.txt", said);
    }

    [Fact]
    public void All_problems_of_all_files_come_back_at_once()
    {
        using var onDisk = new CaseOnDisk();
        onDisk
            .Replace("case.yaml", "kind: referendum", "kind: plebiscite")
            .Replace("case.yaml", "territories: [land]", "territories: [nowhere]")
            .Replace("register/10.yaml", "from: 2031-05-11", "from: 2024-02-30")
            .Replace("register/10.yaml", "certainty: U", "certainty: sure")
            .Write("register/20.yaml", "facts: [")
            .Write("totals.csv", "region\n");
        Assert.Equal(
            ["broken-yaml", "bad-totals", "dangling-id", "impossible-date", "unknown-value", "unknown-value"],
            onDisk.Load().Problems.Select(p => p.Code).OrderBy(c => c == "broken-yaml" ? "" : c, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var outcome = new ReadCase().Run("no/such/case");
        Assert.Equal("missing-folder", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void Whatever_is_cut_or_changed_in_a_case_it_is_read_or_refused_and_nothing_is_thrown()
    {
        using var onDisk = new CaseOnDisk();
        var (file, other) = ("case.yaml", "register/10.yaml");
        var texts = new[] { file, other }.Select(f => File.ReadAllText(Path.Combine(onDisk.Folder, f))).ToArray();
        Gen.Select(Gen.Bool, Gen.Int[0, 2000], Gen.Char["{}[]:,'\"&*!|>-#\n\t a0\0ї"])
            .Sample(
                (first, at, letter) =>
                {
                    var (name, text) = first ? (file, texts[0]) : (other, texts[1]);
                    var spot = at % text.Length;
                    onDisk.Write(name, text[..spot] + letter + text[(spot + 1)..]);
                    var changed = onDisk.Load();
                    onDisk.Write(name, text[..spot]);
                    var cut = onDisk.Load();
                    onDisk.Write(name, text);
                    return changed.Succeeded == (changed.Problems.Count == 0)
                        && cut.Succeeded == (cut.Problems.Count == 0);
                },
                iter: 150,
                threads: 1
            );
    }

    [Fact]
    public void Nested_lists_without_end_are_refused_calmly()
    {
        using var onDisk = new CaseOnDisk();
        onDisk.Write("register/20.yaml", "facts: " + new string('[', 5000));
        Assert.Equal("broken-yaml", Assert.Single(onDisk.Load().Problems).Code);
    }
}

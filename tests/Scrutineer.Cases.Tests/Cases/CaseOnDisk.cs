using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests;

/// <summary>A small invented case in a folder of its own, whole until a test spoils it.</summary>
internal sealed class CaseOnDisk : IDisposable
{
    private const string CaseYaml = """
        id: small
        title:
          uk: Вигадана справа
          en: An invented case
        kind: referendum
        vote: poll
        days: [2031-05-11]
        organiser: board
        territories: [land]
        as-of: 2031-06-01
        invented: true
        rules: [international]
        """;

    private const string Register = """
        sources:
          - id: made-up
            title:
              uk: Вигадано
              en: Invented
        terms:
          - id: poll
            kind: vote
            en: the poll
            uk: { nom: голосування, gen: голосування, dat: голосуванню, acc: голосування, ins: голосуванням, loc: голосуванні }
          - id: board
            kind: body
            en: the board
            uk: { nom: рада, gen: ради, dat: раді, acc: раду, ins: радою, loc: раді }
          - id: land
            kind: territory
            en: the land
            uk: { nom: земля, gen: землі, dat: землі, acc: землю, ins: землею, loc: землі }
        facts:
          - id: held
            says: the poll is held in the land on {d}
            from: 2031-05-11
            until: 2031-05-12
            sources: [made-up]
            certainty: U
        """;

    public CaseOnDisk()
    {
        Write("case.yaml", CaseYaml);
        Write("register/10.yaml", Register);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("case").FullName;

    public CaseOnDisk Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return this;
    }

    public CaseOnDisk Replace(string file, string old, string by)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(file, text.Replace(old, by, StringComparison.Ordinal));
    }

    public CaseOnDisk Remove(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public Outcome<Case> Load() => new ReadCase().Run(Folder);

    /// <summary>The problems as a reader sees them, the folder's name left out.</summary>
    public string Says(Language language)
    {
        var outcome = Load();
        Assert.False(outcome.Succeeded);
        return string.Join(
            '\n',
            outcome.Problems.Select(p => p.In(language).Replace(Folder + "/", "", StringComparison.Ordinal))
        );
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

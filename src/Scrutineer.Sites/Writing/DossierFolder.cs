using System.Text;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Cases.Files;
using Scrutineer.Figures;
using Scrutineer.Sites.Dossier;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Sites.Writing;

/// <summary>Writes a dossier: pages, figures, <c>dossier.json</c>, <c>manifest.json</c>. Whole or not at all.</summary>
internal static class DossierFolder
{
    private const string ManifestName = "manifest.json";

    /// <summary>A folder that is already there and is not a dossier is not replaced.</summary>
    public static Problem? WhyNot(string place) =>
        Directory.Exists(place)
        && Directory.EnumerateFileSystemEntries(place).Any()
        && !File.Exists(Path.Combine(place, ManifestName))
            ? new Problem(
                "not-a-dossier",
                new Bilingual(
                    $"У теці {place} є щось інше, ніж досьє.",
                    $"The folder {place} holds something other than a dossier."
                ),
                new Bilingual("вкажіть іншу", "name another one"),
                Remedy: new Remedy(SitesRemedy.OtherFolder, ("folder", place))
            )
            : null;

    /// <summary>Writes a dossier.</summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="inputs">The files that it was found from.</param>
    /// <param name="commands">How a reader makes the dossier again, one command a line; empty where no command does.</param>
    /// <param name="place">The folder.</param>
    /// <param name="tool">The program that writes it.</param>
    /// <param name="stop">Stops the writing; nothing is left half written.</param>
    public static async Task Write(
        Assessment assessment,
        IReadOnlyList<ManifestEntry> inputs,
        IReadOnlyList<string> commands,
        string place,
        Tool tool,
        CancellationToken stop
    )
    {
        var model = new DossierViews(assessment, inputs, commands, tool).Model();
        var files = await Files(assessment, model, tool, stop);
        var manifest = new Manifest(
            "scrutineer-manifest-1",
            tool.Name,
            assessment.Case.Id,
            assessment.Case.Invented,
            assessment
                .Answers.Findings.Where(f => f.Seed is not null)
                .ToDictionary(f => f.Method, f => f.Seed!.Value, StringComparer.Ordinal),
            inputs,
            [.. files.Select(f => ManifestEntry.Of(f.Name, f.Content.Span))]
        );
        using var folder = new AtomicFolder(place);
        foreach (var (name, content) in files)
        {
            await folder.Write(name, content, stop);
        }
        await folder.Write(ManifestName, JsonForm.Bytes(manifest), stop);
        stop.ThrowIfCancellationRequested();
        folder.Complete();
    }

    private static async Task<List<(string Name, ReadOnlyMemory<byte> Content)>> Files(
        Assessment assessment,
        DossierModel model,
        Tool tool,
        CancellationToken stop
    )
    {
        Language[] languages = [Language.Uk, Language.En];
        var pages = languages.Select(l => Task.Run(() => DossierPages.RenderAsync(model, l), stop)).ToList();
        var figures = languages.Select(l => Task.Run(() => DossierFigures.Render(model, l), stop)).ToList();
        var json = JsonForm.Bytes(DossierJson.Of(assessment, tool));
        var files = new List<(string Name, ReadOnlyMemory<byte> Content)> { ("dossier.json", json) };
        for (var i = 0; i < languages.Length; i++)
        {
            files.Add((DossierPages.FileName(languages[i]), Encoding.UTF8.GetBytes(await pages[i])));
            foreach (var figure in await figures[i])
            {
                files.Add(($"figures/{figure.Name}.svg", Encoding.UTF8.GetBytes(figure.Svg)));
                files.Add(($"figures/{figure.Name}.png", figure.Png));
            }
        }
        return [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }
}

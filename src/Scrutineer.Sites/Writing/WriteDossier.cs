using System.Text;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Cases.Files;
using Scrutineer.Figures;
using Scrutineer.Sites.Dossier;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Sites.Writing;

/// <summary>
/// Writes a dossier into a folder, an operation: pages in both languages, figures, <c>dossier.json</c>, <c>manifest.json</c>.
/// Whole or not at all.
/// </summary>
/// <param name="tool">The program that writes it, as the dossier records it.</param>
public sealed class WriteDossier(Tool tool)
{
    internal const string ManifestName = "manifest.json";

    /// <summary>A folder that is already there is replaced only where it is a dossier, and nothing but a dossier.</summary>
    /// <param name="place">Path of the folder.</param>
    /// <returns>Null where a dossier can be written there.</returns>
    public static Problem? WhyNot(string place) =>
        StandingDossier.ForeignIn(place) is { } foreign
            ? new Problem(
                "not-a-dossier",
                new Bilingual(
                    $"У теці {place} є щось інше, ніж досьє: {foreign}.",
                    $"The folder {place} holds something other than a dossier: {foreign}."
                ),
                new Bilingual("вкажіть іншу", "name another one"),
                Remedy: new Remedy(SitesRemedy.OtherFolder, ("folder", place))
            )
            : null;

    /// <summary>Writes a dossier.</summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="commands">How a reader makes the dossier again, one command per line; empty where no command does.</param>
    /// <param name="place">Path of the folder; an earlier dossier there is kept until the new one is complete.</param>
    /// <param name="progress">Told of the one step; null where nobody watches.</param>
    /// <param name="stop">Stops the writing; nothing is left half written.</param>
    /// <returns>Paths of the pages by language; refused where something other than a dossier stands at the place.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<Outcome<IReadOnlyDictionary<Language, string>>> Run(
        Assessment assessment,
        IReadOnlyList<string> commands,
        string place,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (WhyNot(place) is { } problem)
        {
            return Outcome<IReadOnlyDictionary<Language, string>>.Refused(problem);
        }
        progress?.Report(new Step(Writing, 0));
        var model = new DossierViews(assessment, commands, tool).Model();
        var files = await Files(assessment, model, stop);
        var manifest = new Manifest(
            StandingDossier.Schema,
            tool.Name,
            assessment.Case.Id,
            assessment.Case.Invented,
            assessment
                .Answers.Findings.Where(f => f.Seed is not null)
                .ToDictionary(f => f.Method, f => f.Seed!.Value, StringComparer.Ordinal),
            assessment.Inputs,
            [.. files.Select(f => ManifestEntry.Of(f.Name, f.Content.Span))]
        );
        using var folder = new AtomicFolder(place);
        foreach (var (name, content) in files)
        {
            await folder.Write(name, content, stop);
        }
        await folder.Write(ManifestName, JsonForm.Bytes(manifest), stop);
        stop.ThrowIfCancellationRequested();
        folder.Complete(WhyNot);
        progress?.Report(new Step(Writing, 1));
        return Outcome<IReadOnlyDictionary<Language, string>>.Of(
            Languages.ToDictionary(l => l, l => Path.Combine(place, FirstPage(l)))
        );
    }

    private static string FirstPage(Language language) => language == Language.Uk ? "index.html" : "index.en.html";

    private static Bilingual Writing { get; } = new("досьє", "dossier");

    private static Language[] Languages { get; } = [Language.Uk, Language.En];

    private async Task<List<(string Name, ReadOnlyMemory<byte> Content)>> Files(
        Assessment assessment,
        DossierModel model,
        CancellationToken stop
    )
    {
        var pages = Languages.Select(l => Task.Run(() => DossierPages.RenderAsync(model, l), stop)).ToList();
        var figures = Languages.Select(l => Task.Run(() => DossierFigures.Render(model, l), stop)).ToList();
        var json = JsonForm.Bytes(DossierJson.Of(assessment, tool));
        var files = new List<(string Name, ReadOnlyMemory<byte> Content)> { ("dossier.json", json) };
        files.Add((DossierPages.Fonts.Name, Encoding.UTF8.GetBytes(DossierPages.Fonts.Css)));
        for (var i = 0; i < Languages.Length; i++)
        {
            files.AddRange(
                (await pages[i]).Select(p => (p.Name, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(p.Html)))
            );
            foreach (var figure in await figures[i])
            {
                files.Add(($"figures/{figure.Name}.svg", Encoding.UTF8.GetBytes(figure.Svg)));
                files.Add(($"figures/{figure.Name}.png", figure.Png));
            }
        }
        return [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }
}

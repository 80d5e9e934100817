using System.Text;
using Scrutineer.Figures;
using Scrutineer.Forensics;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>Figures of findings as files of a folder, with a page of captions in each language.</summary>
internal static class FigureFolder
{
    public static async Task Write(
        DirectoryInfo folder,
        ReadReport read,
        bool invented,
        IReadOnlyList<Finding> findings,
        CancellationToken stop
    )
    {
        foreach (var language in new[] { Language.Uk, Language.En })
        {
            var origin = new FigureOrigin(
                invented,
                read.Mapping == Mapping.RuCec.Id ? "ru" : "und",
                string.Join("; ", [.. About(read, language), FigureOrigin.SourceOf(read)])
            );
            var figures = FigureFiles.Render(findings, origin, language);
            foreach (var figure in figures)
            {
                await Save(figure.Name + ".svg", Encoding.UTF8.GetBytes(figure.Svg));
                await Save(figure.Name + ".png", figure.Png);
            }
            await Save($"captions.{language.Code()}.md", Encoding.UTF8.GetBytes(Captions(figures, read, language)));
        }

        Task Save(string name, ReadOnlyMemory<byte> content) =>
            AtomicFile.Write(Path.Combine(folder.FullName, name), content, stop);
    }

    /// <summary>Which vote the figures are of, whose result they show where it was named, and that the file was read anyway.</summary>
    private static List<string> About(ReadReport read, Language language)
    {
        Bilingual?[] known = [read.Title, read.Country, read.ReadAnyway.Count > 0 ? ReadNotes.Anyway(read) : null];
        var said = known.OfType<Bilingual>().Select(k => k.In(language)).ToList();
        if (said.Count > 0)
        {
            said.Add(
                new Bilingual("результат", "result").In(language) + ": " + read.Returns.Choices[read.Returns.Leader]
            );
        }
        return said;
    }

    /// <summary>For each figure its title, how to read it with n, what it shows for those who do not see it, and the source.</summary>
    private static string Captions(IReadOnlyList<FigureFile> figures, ReadReport read, Language language)
    {
        var source = new Bilingual("Джерело чисел", "Source of the numbers").In(language);
        var text = new StringBuilder();
        foreach (var figure in figures)
        {
            text.Append("## ").Append(figure.Title).Append("\n\n");
            text.Append("![").Append(figure.Description.Replace(']', ')')).Append("](").Append(figure.Name);
            text.Append(".svg)\n\n").Append(figure.Note).Append("\n\n");
            foreach (var line in About(read, language))
            {
                text.Append(line).Append(". ");
            }
            text.Append(source).Append(": ").Append(Path.GetFileName(read.File));
            text.Append(", SHA-256 ").Append(read.Sha256).Append(".\n\n");
        }
        return text.ToString();
    }
}

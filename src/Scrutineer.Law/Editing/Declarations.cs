namespace Scrutineer.Law.Editing;

/// <summary>Where things are declared, and every place that names them.</summary>
public sealed class Declarations(Workbench workbench)
{
    /// <summary>Where what stands at a place is declared: a sentence in the vocabulary, a name or a source in its register, a rule in its file.</summary>
    /// <param name="file">A file of the workbench.</param>
    /// <param name="offset">UTF-16 code units from its beginning.</param>
    /// <returns>The place, or null where nothing is named or no file of the workbench declares it.</returns>
    public FileSpan? Of(string file, int offset)
    {
        if (workbench.ReadingOf(file) is not { } reading)
        {
            return null;
        }
        var mentions = workbench.Mentions(file, reading);
        return mentions.At(offset) is not { } mention ? null
            : mention.Kind == MentionKind.Variable ? First(file, mentions, mention)
            : Of(mention.Kind, mention.Id, reading);
    }

    /// <summary>Every place that names what stands at a place, by its id or by another name, in all files that are read with it.</summary>
    public IReadOnlyList<FileSpan> Uses(string file, int offset)
    {
        if (
            workbench.ReadingOf(file) is not { } reading
            || workbench.Mentions(file, reading).At(offset) is not { } mention
        )
        {
            return [];
        }
        return [.. All(file, mention, reading).Select(m => new FileSpan(m.File, m.Mention.Span))];
    }

    /// <summary>Every mention of one thing. A variable is of its own rule alone.</summary>
    internal IEnumerable<(string File, Mention Mention)> All(string file, Mention mention, UnitReading reading)
    {
        if (mention.Kind == MentionKind.Variable)
        {
            return workbench
                .Mentions(file, reading)
                .All.Where(m => m.Kind == MentionKind.Variable && m.Id == mention.Id && m.Within == mention.Within)
                .Select(m => (file, m));
        }
        return Readers(mention, reading)
            .SelectMany(r =>
                workbench
                    .Mentions(r.File, r.Reading)
                    .All.Where(m => m.Kind == mention.Kind && m.Id == mention.Id)
                    .Select(m => (r.File, m))
            );
    }

    /// <summary>The files that may name a thing: those of every unit that reads the file that declares it.</summary>
    internal IEnumerable<(string File, UnitReading Reading)> Readers(Mention mention, UnitReading reading)
    {
        var declared = Of(mention.Kind, mention.Id, reading)?.File;
        var units = declared is null ? [reading.Unit] : workbench.Units.Where(u => u.Has(declared)).ToList();
        return units
            .SelectMany(u => u.Files.Append(LawFileKinds.In(u.Folder, "case.yaml")).Select(f => (File: f, Unit: u)))
            .Where(f => workbench.Text(f.File) is not null)
            .DistinctBy(f => f.File, StringComparer.Ordinal)
            .Select(f => (f.File, workbench.ReadingOf(f.File) ?? workbench.Reading(f.Unit)));
    }

    internal FileSpan? Of(MentionKind kind, string id, UnitReading reading)
    {
        // The file that the readers name; where they name none, the files of the unit are looked through.
        var file = kind switch
        {
            MentionKind.Rule => reading.Rule(id)?.Where.File,
            MentionKind.Sentence => reading.Words?.Predicate(id)?.Where?.File,
            MentionKind.Term => reading.Words?.Term(id)?.Where?.File,
            _ => null,
        };
        IEnumerable<string> files = file is not null ? [file] : reading.Unit.Files;
        foreach (var name in files.Where(f => workbench.Text(f) is not null))
        {
            var found = workbench
                .Mentions(name, workbench.ReadingOf(name) ?? reading)
                .All.FirstOrDefault(m => m.IsDeclaration && m.Kind == kind && m.Id == id);
            if (found is not null)
            {
                return new(name, found.Span);
            }
        }
        return null;
    }

    private static FileSpan First(string file, FileMentions mentions, Mention variable) =>
        new(
            file,
            mentions
                .All.First(m => m.Kind == MentionKind.Variable && m.Id == variable.Id && m.Within == variable.Within)
                .Span
        );
}

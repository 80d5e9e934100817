using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>
/// Texts of law while somebody edits them: what is wrong, what may come next, what a place means. Files are known by names with
/// slashes; texts come in, values go out, nothing is opened. For one caller at a time.
/// </summary>
public sealed class Workbench
{
    /// <summary>UTF-16 code units of the longest register that is read; a rule file or a vocabulary has a sixteenth.</summary>
    public const int LongestText = 16_000_000;

    /// <summary>The most problems that are told of one file.</summary>
    public const int MostProblems = 1000;

    private readonly Dictionary<string, EditedText> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitReader> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<LawUnit, UnitReading> _readings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, (EditedText Text, Vocabulary Words, FileMentions Mentions)> _mentions = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _tooLong = new(StringComparer.Ordinal);
    private readonly ParsedTexts _parsed = new();
    private IReadOnlyList<LawUnit>? _units;

    /// <summary>Names of all files, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The text of a file, or null.</summary>
    public EditedText? Text(string file) => _files.GetValueOrDefault(file);

    /// <summary>A file's text from now on. A file that is no law's (<see cref="LawFileKinds.Of"/>) is left out.</summary>
    public void Put(string file, EditedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (LawFileKinds.Of(file) == LawFileKind.None)
        {
            return;
        }
        var isNew = !_files.ContainsKey(file);
        if (text.Text.Length > Longest(file))
        {
            _tooLong.Add(file);
            text = new EditedText("");
        }
        else
        {
            _tooLong.Remove(file);
        }
        _files[file] = text;
        Changed(file, isNew || LawFileKinds.Of(file) == LawFileKind.Case);
    }

    /// <summary>UTF-16 code units of the longest text of a file that is read.</summary>
    public static int Longest(string file) =>
        LawFileKinds.Of(file) is LawFileKind.Register ? LongestText : LongestText / 16;

    /// <summary>The file is there no more.</summary>
    public void Remove(string file)
    {
        if (_files.Remove(file))
        {
            _tooLong.Remove(file);
            _mentions.Remove(file);
            _parsed.Forget(file);
            Changed(file, others: true);
        }
    }

    /// <summary>What is wrong in every file that is read together with one of these; a file where nothing is wrong has an empty list.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Diagnosis>> Diagnose(params IReadOnlyCollection<string> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var files = Units
            .Where(u => changed.Any(u.Has))
            .SelectMany(u => u.Files)
            .Concat(changed)
            .Where(_files.ContainsKey)
            .ToHashSet(StringComparer.Ordinal);
        // A file is in several units: what is wrong with it in any of them is wrong.
        var problems = Units
            .Where(u => u.Files.Any(files.Contains))
            .Select(Reading)
            .SelectMany(r => r.Problems.Select(p => (Problem: p, r.Words)))
            .Where(p => p.Problem.File is { } f && files.Contains(f))
            .DistinctBy(p => p.Problem)
            .ToLookup(p => p.Problem.File!, StringComparer.Ordinal);
        return files.ToDictionary(
            f => f,
            f =>
                _tooLong.Contains(f)
                    ? [TooLong(f)]
                    : (IReadOnlyList<Diagnosis>)
                        [
                            .. problems[f]
                                .Take(MostProblems)
                                .Select(p => new Diagnosis(
                                    p.Problem,
                                    ProblemPlaces.Of(p.Problem, _files[f], f, p.Words)
                                )),
                        ],
            StringComparer.Ordinal
        );
    }

    internal IReadOnlyList<LawUnit> Units => _units ??= new LawUnits(_files).All();

    internal UnitReading Reading(LawUnit unit)
    {
        if (!_readings.TryGetValue(unit, out var reading))
        {
            var key = $"{unit.Folder}\n{unit.Vocabulary}";
            if (!_readers.TryGetValue(key, out var reader))
            {
                _readers[key] = reader = new UnitReader(_parsed);
            }
            _readings[unit] = reading = reader.Read(unit, _files);
        }
        return reading;
    }

    /// <summary>The unit that a file is read in: its own case or folder before others that use it. Null for a file that is not there.</summary>
    internal UnitReading? ReadingOf(string file)
    {
        if (!_files.ContainsKey(file))
        {
            return null;
        }
        var with = Units.Where(u => u.Has(file) || LawFileKinds.In(u.Folder, "case.yaml") == file).ToList();
        var own = with.FirstOrDefault(u => LawFileKinds.IsBelow(file, u.Folder)) ?? with.FirstOrDefault();
        return own is null ? null : Reading(own);
    }

    /// <summary>What a file names.</summary>
    internal FileMentions Mentions(string file, UnitReading reading)
    {
        var (text, words) = (_files[file], reading.Words ?? ParsedTexts.Shipped);
        if (
            !_mentions.TryGetValue(file, out var known)
            || !ReferenceEquals(known.Text, text)
            || !ReferenceEquals(known.Words, words)
        )
        {
            var mentions = LawFileKinds.Of(file) switch
            {
                LawFileKind.Rules => RuleMentions.Of(text, words),
                LawFileKind.Register => YamlMentions.OfRegister(text, _parsed.Yaml(file, text).Root, words),
                LawFileKind.Case => YamlMentions.OfCase(text, _parsed.Yaml(file, text).Root, words),
                LawFileKind.Vocabulary => VocabularyMentions.Of(text),
                _ => new FileMentions([], []),
            };
            _mentions[file] = known = (text, words, mentions);
        }
        return known.Mentions;
    }

    private void Changed(string file, bool others)
    {
        if (others)
        {
            _units = null;
            _readings.Clear();
            return;
        }
        foreach (var unit in _readings.Keys.Where(u => u.Has(file)).ToList())
        {
            _readings.Remove(unit);
        }
    }

    private static Diagnosis TooLong(string file) =>
        new(
            new Problem(
                "text-too-long",
                new(
                    $"Текст довший за {Longest(file)} знаків; його не прочитано.",
                    $"The text has more than {Longest(file)} letters; it was not read."
                ),
                new("Поділіть його на кілька файлів.", "Divide it into several files."),
                file,
                1
            ),
            new(0, 0)
        );
}

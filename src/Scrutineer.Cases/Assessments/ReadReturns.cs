using System.Text;
using Scrutineer.Cases;
using Scrutineer.Cases.Fetching;
using Scrutineer.Cases.Files;
using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>Finds and reads the returns of a case, an operation: given by the user, inside the case, or fetched before.</summary>
public sealed class ReadReturns
{
    /// <summary>Reads them; the hash that the case pins is always checked, and the leader that it names obeyed.</summary>
    /// <param name="case">The case.</param>
    /// <param name="source">Where they are.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>The returns with the checks of their own arithmetic, or why they cannot be had.</returns>
    /// <exception cref="ArgumentException">The case names no returns.</exception>
    public Outcome<CheckedReturns> Run(Case @case, ReturnsSource source, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(source);
        var entry = @case.Returns ?? throw new ArgumentException("The case names no returns.", nameof(@case));
        var options = MappingOf(@case, entry)
            .Map(mapping => new ReadOptions { Mapping = mapping, ExpectedSha256 = entry.Sha256 });
        var read = (source, entry) switch
        {
            (ReturnsSource.FromFile given, _) => options.Then(o => ReturnsFiles.Read(given.Path, o, stop)),
            (ReturnsSource.FromCase, { File: { } file }) => options.Then(o => Inside(@case, file, o, stop)),
            (ReturnsSource.FromCase { Cache: { } cache }, _)
                when Download.Of(entry).In(cache) is var path && File.Exists(path) => options.Then(o =>
                ReturnsFiles.Read(path, o, stop)
            ),
            _ => Outcome<ReadReport>.Refused(NotAtHand(@case, entry)),
        };
        return read.Then(report => Led(entry, report)).Then(report => Check(@case, report));
    }

    private static Outcome<Mapping> MappingOf(Case @case, ReturnsEntry entry) =>
        entry.Map is { } map
            ? Mapping.Parse(Encoding.UTF8.GetString(@case.Files["case/" + map].Span), $"{@case.Folder}/{map}")
            : ReturnsFiles.Mapping(entry.Profile, null);

    private static Outcome<ReadReport> Inside(Case @case, string file, ReadOptions options, CancellationToken stop)
    {
        using var stream = Open(file);
        return ReturnsReader.Read(
            stream!,
            $"{@case.Folder}/{file}",
            options with
            {
                OpenTable = table => Open(ReturnsEntry.Beside(file, table)),
            },
            stop
        );

        MemoryStream? Open(string name) =>
            @case.Files.TryRead("case/" + name) is { } bytes
                ? new MemoryStream(bytes.ToArray(), writable: false)
                : null;
    }

    /// <summary>The returns with the leader that the case names, where it names one.</summary>
    private static Outcome<ReadReport> Led(ReturnsEntry entry, ReadReport report)
    {
        if (entry.Leader is not { } leader)
        {
            return Outcome<ReadReport>.Of(report);
        }
        var choice = report.Returns.Choices.ToList().IndexOf(leader);
        return choice >= 0
            ? Outcome<ReadReport>.Of(report with { Returns = report.Returns.LedBy(choice) })
            : Outcome<ReadReport>.Refused(NoSuchLeader(leader, report));
    }

    private static Problem NoSuchLeader(string leader, ReadReport report)
    {
        var choices = string.Join(", ", report.Returns.Choices);
        return new(
            "no-such-leader",
            new Bilingual(
                $"справа називає лідером «{leader}», а в протоколах такого вибору немає",
                $"the case names “{leader}” as leader, and the returns have no such choice"
            ),
            new Bilingual($"назвіть один із таких: {choices}", $"name one of these: {choices}"),
            report.File
        );
    }

    private static Outcome<CheckedReturns> Check(Case @case, ReadReport read)
    {
        var compared = read.Returns.Compare(@case.Totals, @case.Folder + "/totals.csv");
        return compared.Map(totals => new CheckedReturns(read, read.Returns.Reconcile(), totals));
    }

    private static Problem NotAtHand(Case @case, ReturnsEntry entry) =>
        new(
            "returns-not-at-hand",
            new Bilingual(
                $"Протоколів цієї справи немає на цій машині (SHA-256 {entry.Sha256}).",
                $"The returns of this case are not on this machine (SHA-256 {entry.Sha256})."
            ),
            new Bilingual(
                "завантажте їх, або дайте файл, або питайте лише право, без чисел",
                "fetch them, or give the file, or ask about the law only, without numbers"
            ),
            Remedy: new Remedy(CaseRemedy.GetReturns, ("case", @case.Folder))
        );
}

using Scrutineer.Cases;
using Scrutineer.Cases.Fetching;
using Scrutineer.Cases.Files;
using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>Finds and reads the returns of a case: given by the user, inside the case, or fetched before.</summary>
internal static class CaseReturns
{
    /// <summary>Reads them; the hash that the case pins is always checked.</summary>
    /// <param name="case">The case; it names returns.</param>
    /// <param name="given">A file that the user gives, or null.</param>
    /// <param name="cache">Folder of fetched returns.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Outcome<CheckedReturns> Read(Case @case, string? given, string cache, CancellationToken stop)
    {
        var entry = @case.Returns ?? throw new ArgumentException("The case names no returns.", nameof(@case));
        var path = given ?? Find(@case, entry, cache);
        if (path is null)
        {
            return Outcome<CheckedReturns>.Refused(NotAtHand(@case, entry));
        }
        var map = entry.Map is null ? null : Path.Combine(@case.Folder, entry.Map);
        var mapping = ReturnsFiles.Mapping(entry.Profile, map);
        if (!mapping.Succeeded)
        {
            return Outcome<CheckedReturns>.Refused(mapping.Problems);
        }
        var read = ReturnsFiles.Read(
            path,
            new ReadOptions { Mapping = mapping.Value, ExpectedSha256 = entry.Sha256 },
            stop
        );
        return read.Then(report => Check(@case, report));
    }

    private static Outcome<CheckedReturns> Check(Case @case, ReadReport read)
    {
        var compared = read.Returns.Compare(@case.Totals, @case.Folder + "/totals.csv");
        return compared.Map(totals => new CheckedReturns(read, read.Returns.Reconcile(), totals));
    }

    /// <summary>Where a case's returns can be downloaded from, and what they must be.</summary>
    public static Download Download(ReturnsEntry entry)
    {
        var address = entry.Address ?? throw new ArgumentException("These returns have no address.", nameof(entry));
        return new Download(address, entry.Sha256, Path.GetFileName(address.AbsolutePath), entry.Size);
    }

    private static string? Find(Case @case, ReturnsEntry entry, string cache)
    {
        var path = entry.File is not null ? Path.Combine(@case.Folder, entry.File) : Download(entry).In(cache);
        return File.Exists(path) ? path : null;
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
                "fetch them, or give the file, or ask the law only, without numbers"
            ),
            Remedy: new Remedy(CaseRemedy.GetReturns, ("case", @case.Folder))
        );
}

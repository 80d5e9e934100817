using Scrutineer.Parties.Register;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Parties;

/// <summary>Where the officials and bodies of a case are listed already, and where nothing says so: an operation.</summary>
public sealed class FindGaps
{
    private const string Folder = "register/parties";

    /// <summary>Every party of a case with every jurisdiction.</summary>
    /// <param name="case">The case, by names; its <c>register/parties/*.yaml</c> are read.</param>
    /// <returns>Refused where the case has no such file, or with every problem of every file.</returns>
    public Outcome<IReadOnlyList<Gap>> Run(IByteSource @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var files = @case.List(Folder).Where(IsRegister).ToList();
        return files.Count == 0
            ? Outcome<IReadOnlyList<Gap>>.Refused(None(@case.Place))
            : RegisterReader
                .Read(files.Select(f => (f[(Folder.Length + 1)..], @case.TryRead(f) ?? default)))
                .Map(Gaps.Of);
    }

    // Not those in folders below it.
    private static bool IsRegister(string name) =>
        name.EndsWith(".yaml", StringComparison.Ordinal) && name.LastIndexOf('/') == Folder.Length;

    private static Problem None(string place) =>
        new(
            "no-parties",
            new Bilingual("у справі немає register/parties", "the case has no register/parties"),
            new Bilingual(
                "додайте файл за schemas/parties.schema.json",
                "add a file that follows schemas/parties.schema.json"
            ),
            place
        );
}

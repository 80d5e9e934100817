using System.Globalization;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// How much of a bundle is read and evaluated at most, whoever signed it. The worked case with its numbers has 0.1 MB of act, 0.3 MB
/// of case and rules, 0.6 MB of findings, and takes some ten thousand steps.
/// </summary>
internal static class Bounds
{
    /// <summary>Steps of evaluating the law: about a second.</summary>
    public const long Steps = 20_000_000;

    private const int MostSignatures = 64;

    private static readonly (string Beginning, int Most)[] Lengths =
    [
        ("case/", 4 << 20),
        ("rules/", 4 << 20),
        ("act/act.json", 2 << 20),
        (PublicationFiles.Meeting, 1 << 20),
        ("act/", 24 << 20),
        (PublicationFiles.Determination, 8 << 20),
        (PublicationFiles.Findings, 16 << 20),
        (PublicationFiles.About, 1 << 20),
        (ActSignatures.Folder, 2 << 20),
    ];

    /// <summary>A problem for each part of a bundle that is larger than any publication's.</summary>
    public static IReadOnlyList<Problem> Exceeded(BundleArchive archive)
    {
        var problems = new List<Problem>();
        foreach (var (beginning, most) in Lengths)
        {
            var length = archive
                .Members.Where(m => m.Key.StartsWith(beginning, StringComparison.Ordinal))
                .Sum(m => (long)m.Value.Length);
            if (length > most)
            {
                problems.Add(TooLarge(beginning, length, most));
            }
        }
        var signatures = archive.Members.Keys.Count(ActSignatures.IsSignature);
        if (signatures > MostSignatures)
        {
            problems.Add(TooMany(signatures));
        }
        return problems;
    }

    /// <summary>The rules take more steps than that.</summary>
    public static Problem TooMuchWork() =>
        new(
            "too-much-work",
            new Bilingual(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"правила пакета вимагають понад {Steps} кроків або надто глибокого доказу; обчислення зупинено"
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the bundle’s rules take more than {Steps} steps, or too deep a derivation; the evaluation was stopped"
                )
            ),
            new Bilingual(
                "не довіряйте цьому пакету: правила, що поєднують незв’язане, нічого не доводять",
                "do not trust this bundle: rules that join what has nothing in common prove nothing"
            )
        );

    /// <summary>Code of what no reader foresaw: tests hold that nothing known leads here.</summary>
    public const string NotJudgedCode = "cannot-be-judged";

    /// <summary>The bundle made a reader fail in a way that nobody foresaw.</summary>
    public static Problem NotJudged(Exception failure) =>
        new(
            NotJudgedCode,
            new Bilingual(
                $"вміст пакета не піддається перевірці: {failure.GetType().Name}",
                $"the bundle’s content cannot be judged: {failure.GetType().Name}"
            ),
            new Bilingual(
                "не довіряйте цьому пакету й повідомте, будь ласка, розробників",
                "do not trust this bundle, and please tell the developers"
            )
        );

    private static Problem TooLarge(string beginning, long length, int most) =>
        new(
            "member-too-large",
            new Bilingual(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{beginning}: {length} байтів, а читають щонайбільше {most}"
                ),
                string.Create(CultureInfo.InvariantCulture, $"{beginning}: {length} bytes, and at most {most} are read")
            ),
            new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
            beginning
        );

    private static Problem TooMany(int signatures) =>
        new(
            "too-many-signatures",
            new Bilingual(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"підписів {signatures}, а перевіряють щонайбільше {MostSignatures}"
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"there are {signatures} signatures, and at most {MostSignatures} are checked"
                )
            ),
            new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
            ActSignatures.Folder
        );
}

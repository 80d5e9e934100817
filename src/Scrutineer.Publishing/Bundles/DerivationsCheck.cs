using Scrutineer.Law;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Exports;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>Goes through every step of every derivation that a bundle states, with the checker, which shares no code with the engine.</summary>
internal static class DerivationsCheck
{
    public static BundleCheck Of(BundleArchive archive, ApplicableLaw law)
    {
        var read = archive.Members.TryGetValue(PublicationFiles.Determination, out var bytes)
            ? DeterminationFile.Read(bytes.Span, law.Rules.Vocabulary, PublicationFiles.Determination)
            : Outcome<IReadOnlyList<StatedAnswer>>.Refused(Rows.Missing(PublicationFiles.Determination));
        if (!read.Succeeded)
        {
            return ContentRows.Row("derivations", read.Problems);
        }
        var checker = new Checker(law.Rules, law.Register);
        var problems = new List<Problem>();
        foreach (var answer in read.Value)
        {
            var flaw =
                (answer.Answer == Answer.Established) != (answer.Derivation is not null) ? "there is no derivation"
                : answer.Derivation is { Root.Kind: not NodeKind.Rule } ? "no rule concludes it"
                : answer.Derivation is { } derivation ? checker.Refute(derivation, answer.Question)
                : null;
            if (flaw is not null)
            {
                problems.Add(Refuted(answer.Id, flaw));
            }
        }
        var proofs = read.Value.Select(a => a.Derivation).OfType<Derivation>().ToList();
        return ContentRows.Row(
            "derivations",
            problems,
            ContentRows.Count("доказів", proofs.Count, "derivations", "кроків", proofs.Sum(d => d.Nodes.Count), "steps")
        );
    }

    private static Problem Refuted(string id, string flaw) =>
        new(
            "refuted-derivation",
            new Bilingual($"доказ {id} не тримається: {flaw}", $"the derivation of {id} does not hold: {flaw}"),
            new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
            PublicationFiles.Determination
        );
}

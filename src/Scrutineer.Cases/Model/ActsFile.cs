using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases;

/// <summary>Reads a case's <c>acts.yaml</c>: what its acts say beyond the determination.</summary>
internal static class ActsFile
{
    private static readonly Bilingual AText = new("скажіть це «uk:» та «en:»", "say it in \"uk:\" and \"en:\"");

    public static ActsEntry? Read(Mapping root, string file, WrittenRegister register, Problems problems)
    {
        var keys = new Keys(root, file, problems);
        keys.Require("called", AText);
        var called = keys.Both("called");
        var mentions = keys.Texts("mentions");
        keys.Done();
        var known = register.Facts.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var mention in mentions.Where(m => !known.Contains(m.Text)))
        {
            problems.Add(
                RegisterProblem.DanglingId(
                    file,
                    mention.Line,
                    mention.Text,
                    new("факт", "fact"),
                    Spelling.Nearest(mention.Text, known)
                )
            );
        }
        foreach (var twice in mentions.GroupBy(m => m.Text, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(CaseProblem.NamedTwice(file, twice.ElementAt(1).Line, twice.Key));
        }
        return called is null ? null : new ActsEntry(called, [.. mentions.Select(m => m.Text)]);
    }
}

/// <summary>What <c>acts.yaml</c> says.</summary>
/// <param name="Called">What the organiser calls the vote; acts print it in quotation marks.</param>
/// <param name="Mentions">Ids of facts that acts mention, in order.</param>
public sealed record ActsEntry(Bilingual Called, IReadOnlyList<string> Mentions);

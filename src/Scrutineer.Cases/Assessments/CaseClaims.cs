using Scrutineer.Forensics;
using Scrutineer.Law;
using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>
/// What a case says is claimed, as methods take it: ballots by region, electronic ones with them where the claim counts them;
/// votes for the whole vote where the case has them for every choice.
/// </summary>
public static class CaseClaims
{
    /// <summary>The claims of a case; a sum made from the published returns themselves is not a claim.</summary>
    /// <param name="case">The case, with its official totals.</param>
    /// <param name="returns">Its returns: their choices say when the claim is complete.</param>
    public static Claims Of(Case @case, ReturnSet returns) => new([.. ByRegion(@case)], InAll(@case, returns));

    private static IEnumerable<ClaimedRegion> ByRegion(Case @case) =>
        from total in @case.Totals
        where
            total.Region != OfficialTotal.Everywhere
            && total.Channel is OfficialTotal.AllChannels or OfficialTotal.AtStations
        group total by total.Region into region
        let channel = region.Any(t => t.Channel == OfficialTotal.AllChannels)
            ? OfficialTotal.AllChannels
            : OfficialTotal.AtStations
        let cast = Cast([.. region.Where(t => t.Channel == channel)])
        where cast is not null
        select new ClaimedRegion(region.Key, cast.Value);

    /// <summary>Ballots cast, given as such or by their parts.</summary>
    private static long? Cast(List<OfficialTotal> totals) =>
        Sum(totals, ["cast"])
        ?? Sum(totals, ["in-portable-boxes", "in-stationary-boxes"])
        ?? Sum(totals, ["valid", "invalid"]);

    private static long? Sum(List<OfficialTotal> totals, string[] fields)
    {
        var found = totals.Where(t => fields.Contains(t.Field)).ToList();
        return found.Count == fields.Length ? found.Sum(t => t.Count) : null;
    }

    private static ClaimedWhole? InAll(Case @case, ReturnSet returns)
    {
        var fields = returns.Choices.Select(c => FieldIds.VotesFor + c).ToList();
        var claimed = @case
            .Totals.Where(t =>
                t is { Region: OfficialTotal.Everywhere, Channel: OfficialTotal.AllChannels }
                && fields.Contains(t.Field)
            )
            .ToList();
        if (claimed.Count != fields.Count)
        {
            return null;
        }
        var electronic = @case
            .Totals.Where(t => t.Channel == OfficialTotal.Electronically && fields.Contains(t.Field))
            .ToList();
        var everywhere = electronic.Where(t => t.Region == OfficialTotal.Everywhere).ToList();
        return new ClaimedWhole(
            claimed.Sum(t => t.Count),
            (everywhere.Count > 0 ? everywhere : electronic).Sum(t => t.Count),
            Sources(@case, claimed)
        );
    }

    /// <summary>Each source's title with how sure it is: at most as sure as the least sure fact that rests on it.</summary>
    private static Bilingual Sources(Case @case, List<OfficialTotal> totals)
    {
        var register = @case.Law.Register;
        var said = totals
            .Select(t => t.Source)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(id => register.Sources.First(s => s.Id == id))
            .Select(s =>
            {
                var certainty = register
                    .Facts.Where(f => f.Sources.Contains(s.Id))
                    .Select(f => f.Certainty)
                    .DefaultIfEmpty(Certainty.Unverified)
                    .Min()
                    .Words();
                return new Bilingual($"{s.Title.Uk} ({certainty.Uk})", $"{s.Title.En} ({certainty.En})");
            })
            .ToList();
        return new(string.Join("; ", said.Select(s => s.Uk)), string.Join("; ", said.Select(s => s.En)));
    }
}

using Scrutineer.Wording;

namespace Scrutineer.Acts.Meetings;

/// <summary>Computes adoption from the record of a meeting and the rules in force on its day.</summary>
public static class Adopting
{
    /// <summary>
    /// The adopted act with its number and date, or every reason why it is not adopted: the draft itself, the record, the quorum,
    /// the majority.
    /// </summary>
    /// <param name="draft">The draft that was voted on.</param>
    /// <param name="basis">What it rests on.</param>
    /// <param name="meeting">The record.</param>
    /// <param name="rules">Quorum and majority rules with their days; exactly one must be in force on the meeting's day.</param>
    /// <param name="number">The official number that the act gets.</param>
    public static Outcome<ActDraft> Adopt(
        ActDraft draft,
        ActBasis basis,
        Meeting meeting,
        IReadOnlyList<VotingRules> rules,
        string number
    )
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(rules);
        if (draft.Adoption is not null)
        {
            return Outcome<ActDraft>.Refused(Refusal.AlreadyAdopted(draft.Id));
        }
        List<Problem> problems = [.. DraftCheck.Of(draft, basis).Problems];
        if (string.IsNullOrWhiteSpace(number))
        {
            problems.Add(AdoptionRefusal.NoNumber());
        }
        if (draft.AsOf > meeting.Date || draft.Supersedes?.Date > meeting.Date)
        {
            problems.Add(AdoptionRefusal.MeetingTooEarly(meeting.Date));
        }
        if (meeting.Agenda.FirstOrDefault(a => a.ActId == draft.Id) is not { } item)
        {
            problems.Add(AdoptionRefusal.NotOnAgenda(draft.Id));
            return Outcome<ActDraft>.Refused(problems);
        }
        problems.AddRange(MeetingCheck.Of(meeting, item));
        var inForce = rules.Where(r => r.InForceOn(meeting.Date)).ToList();
        if (inForce.Count != 1)
        {
            problems.Add(AdoptionRefusal.RulesInForce(meeting.Date, inForce.Count));
            return Outcome<ActDraft>.Refused(problems);
        }
        var adoption = Count(meeting, item, inForce[0], number);
        problems.AddRange(Reasons(meeting, inForce[0], adoption));
        return problems.Count > 0
            ? Outcome<ActDraft>.Refused(problems)
            : Outcome<ActDraft>.Of(draft with { Adoption = adoption });
    }

    private static Adoption Count(Meeting meeting, AgendaItem item, VotingRules rules, string number)
    {
        var choices = meeting.Votes.Where(v => v.Item == item.Number).Select(v => v.Choice).ToList();
        return new(
            number,
            meeting.Date,
            meeting.Id,
            choices.Count(c => c == Choice.InFavour),
            choices.Count(c => c == Choice.Against),
            choices.Count(c => c is Choice.Abstained or Choice.DidNotVote),
            rules.Composition,
            rules.Id,
            rules.Certainty,
            meeting.Remark
        );
    }

    private static IEnumerable<Problem> Reasons(Meeting meeting, VotingRules rules, Adoption adoption)
    {
        if (meeting.Members.Count > rules.Composition)
        {
            yield return AdoptionRefusal.TooManyMembers(meeting.Members.Count, rules);
        }
        if (meeting.Present.Count < rules.Quorum)
        {
            yield return AdoptionRefusal.NoQuorum(meeting.Present.Count, rules);
        }
        if (adoption.InFavour < rules.Majority)
        {
            yield return AdoptionRefusal.NoMajority(adoption.InFavour, rules);
        }
    }
}

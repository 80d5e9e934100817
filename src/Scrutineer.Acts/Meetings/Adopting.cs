using Scrutineer.Acts.Drafting;
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
        return draft.Adoption is null
            ? Adopt(DraftCheck.Against(draft, basis), meeting, rules, number)
            : Outcome<ActDraft>.Refused(ActProblem.AlreadyAdopted(draft.Id));
    }

    /// <summary>Likewise of a draft that was held against its basis already.</summary>
    public static Outcome<ActDraft> Adopt(
        ComparedDraft compared,
        Meeting meeting,
        IReadOnlyList<VotingRules> rules,
        string number
    )
    {
        ArgumentNullException.ThrowIfNull(compared);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(rules);
        var draft = compared.Draft;
        List<Problem> problems = [.. compared.Problems];
        if (string.IsNullOrWhiteSpace(number))
        {
            problems.Add(AdoptionProblem.NoNumber());
        }
        else if (number.Length > 40 || number.Trim() != number || number.Any(c => !IsOfNumber(c)))
        {
            problems.Add(AdoptionProblem.OddNumber(number));
        }
        if (draft.AsOf > meeting.Date || draft.Supersedes?.Date > meeting.Date)
        {
            problems.Add(AdoptionProblem.MeetingTooEarly(meeting.Date));
        }
        if (meeting.Agenda.FirstOrDefault(a => a.ActId == draft.Id) is not { } item)
        {
            problems.Add(AdoptionProblem.NotOnAgenda(draft.Id));
            return Outcome<ActDraft>.Refused(problems);
        }
        problems.AddRange(MeetingCheck.Of(meeting, item));
        problems.AddRange(MeetingCheck.Published(meeting, item));
        var inForce = rules.Where(r => r.InForceOn(meeting.Date)).ToList();
        if (inForce.Count != 1)
        {
            problems.Add(AdoptionProblem.RulesInForce(meeting.Date, inForce.Count));
            return Outcome<ActDraft>.Refused(problems);
        }
        var adoption = Count(meeting, item, inForce[0], number);
        problems.AddRange(Reasons(meeting, inForce[0], adoption));
        return problems.Count > 0
            ? Outcome<ActDraft>.Refused(problems)
            : Outcome<ActDraft>.Of(draft with { Adoption = adoption });
    }

    private static bool IsOfNumber(char c) => char.IsLetterOrDigit(c) || c is ' ' or '/' or '-' or '.' or '–';

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
            meeting.Remark,
            Roll(meeting, item, rules)
        );
    }

    private static RollCall Roll(Meeting meeting, AgendaItem item, VotingRules rules)
    {
        var choices = meeting
            .Votes.Where(v => v.Item == item.Number)
            .GroupBy(v => v.MemberId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Choice, StringComparer.Ordinal);
        var names = meeting
            .Members.GroupBy(m => m.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
        return new(
            rules.Quorum,
            rules.Majority,
            [
                .. meeting.Members.Select(m => new RollEntry(
                    m.Name,
                    choices.TryGetValue(m.Id, out var choice) ? choice : null
                )),
            ],
            [
                .. meeting
                    .Opinions.Where(o => o.Item == item.Number && names.ContainsKey(o.MemberId))
                    .Select(o => new RollOpinion(names[o.MemberId], OneLine(o.Text))),
            ]
        );
    }

    private static Bilingual OneLine(Bilingual text) => new(OneLine(text.Uk), OneLine(text.En));

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<Problem> Reasons(Meeting meeting, VotingRules rules, Adoption adoption)
    {
        if (meeting.Members.Count > rules.Composition)
        {
            yield return AdoptionProblem.TooManyMembers(meeting.Members.Count, rules);
        }
        if (meeting.Present.Count < rules.Quorum)
        {
            yield return AdoptionProblem.NoQuorum(meeting.Present.Count, rules);
        }
        if (adoption.InFavour < rules.Majority)
        {
            yield return AdoptionProblem.NoMajority(adoption.InFavour, rules);
        }
    }
}

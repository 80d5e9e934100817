using System.Globalization;
using Scrutineer.Acts.Drafting;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Meetings;

/// <summary>Whether the record of a meeting agrees with itself.</summary>
internal static class MeetingCheck
{
    /// <summary>Every contradiction in what concerns one item.</summary>
    public static IEnumerable<Problem> Of(Meeting meeting, AgendaItem item)
    {
        var members = meeting.Members.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        if (members.Count != meeting.Members.Count)
        {
            yield return Contradiction("члена внесено двічі", "a member is listed twice");
        }
        if (meeting.Present.Distinct(StringComparer.Ordinal).Count() != meeting.Present.Count)
        {
            yield return Contradiction("присутнього внесено двічі", "somebody present is listed twice");
        }
        foreach (var id in meeting.Present.Where(id => !members.Contains(id)))
        {
            yield return Contradiction($"присутній «{id}» не є членом", $"'{id}' is present but is not a member");
        }
        var votes = meeting.Votes.Where(v => v.Item == item.Number).ToList();
        foreach (var twice in votes.GroupBy(v => v.MemberId, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return Contradiction($"«{twice.Key}» голосує двічі", $"'{twice.Key}' votes twice");
        }
        foreach (var vote in votes.Where(v => !meeting.Present.Contains(v.MemberId, StringComparer.Ordinal)))
        {
            yield return Contradiction(
                $"«{vote.MemberId}» голосує, не бувши присутнім",
                $"'{vote.MemberId}' votes without being present"
            );
        }
        foreach (var id in meeting.Present.Where(id => votes.TrueForAll(v => v.MemberId != id)))
        {
            yield return Contradiction(
                $"голос «{id}» за пунктом {item.Number.ToString(CultureInfo.InvariantCulture)} не записано",
                $"the vote of '{id}' on item {item.Number.ToString(CultureInfo.InvariantCulture)} is not recorded"
            );
        }
        foreach (
            var opinion in meeting.Opinions.Where(o =>
                !members.Contains(o.MemberId) || meeting.Agenda.All(a => a.Number != o.Item)
            )
        )
        {
            yield return Contradiction(
                $"окрема думка «{opinion.MemberId}» не належить до засідання",
                $"the separate opinion of '{opinion.MemberId}' does not belong to the meeting"
            );
        }
    }

    /// <summary>Members' names and separate opinions are made public with the act: no other data of a person goes with them.</summary>
    public static IEnumerable<Problem> Published(Meeting meeting, AgendaItem item) =>
        meeting
            .Members.SelectMany(m => ActLint.PersonalData(m.Id, m.Name))
            .Concat(
                meeting
                    .Opinions.Where(o => o.Item == item.Number)
                    .SelectMany(o => ActLint.PersonalData(o.MemberId, o.Text))
            );

    private static Problem Contradiction(string uk, string en) =>
        new("meeting-contradiction", new(uk, en), new("виправте запис засідання", "mend the record of the meeting"));
}

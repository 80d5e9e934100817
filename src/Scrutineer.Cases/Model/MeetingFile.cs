using Scrutineer.Acts;
using Scrutineer.Acts.Meetings;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases;

/// <summary>
/// Reads the record of a meeting: <c>id</c>, <c>date</c>, <c>members</c>, <c>present</c>, <c>agenda</c> with who voted how on
/// each item, <c>opinions</c>, <c>remark</c>. Whether it agrees with itself is judged on adoption.
/// </summary>
internal static class MeetingFile
{
    private static readonly Bilingual AnId = new("додайте ідентифікатор", "add an id");
    private static readonly Bilingual ADay = new("додайте день: РРРР-ММ-ДД", "add the day: YYYY-MM-DD");
    private static readonly Bilingual AText = new("додайте «uk:» та «en:»", "add \"uk:\" and \"en:\"");
    private static readonly Bilingual ANumber = new("додайте номер пункту", "add the item's number");

    private static readonly (string Key, Choice Choice)[] Choices =
    [
        ("in-favour", Choice.InFavour),
        ("against", Choice.Against),
        ("abstained", Choice.Abstained),
        ("did-not-vote", Choice.DidNotVote),
    ];

    /// <summary>Reads a record; every problem comes back with its line.</summary>
    /// <param name="yaml">The file's bytes.</param>
    /// <param name="file">What problems call it.</param>
    public static Outcome<Meeting> Read(ReadOnlyMemory<byte> yaml, string file)
    {
        var problems = new Problems();
        var meeting = YamlReader.Read(yaml, file, problems) is { } root ? Read(new Keys(root, file, problems)) : null;
        return problems.OutcomeOf(meeting);
    }

    private static Meeting? Read(Keys keys)
    {
        var id = keys.Id("id", AnId);
        keys.Require("date", ADay);
        var date = keys.Day("date");
        var remark = keys.Both("remark");
        var members = keys.Entries("members").Select(ReadMember).ToList();
        var present = keys.Texts("present").Select(p => p.Text).ToList();
        var votes = new List<MemberVote>();
        var agenda = keys.Entries("agenda").Select(item => ReadItem(item, votes)).ToList();
        var opinions = keys.Entries("opinions").Select(ReadOpinion).ToList();
        keys.Done();
        return id is null || date is null || members.Contains(null) || agenda.Contains(null) || opinions.Contains(null)
            ? null
            : new Meeting
            {
                Id = id,
                Date = date.Value,
                Members = members!,
                Present = present,
                Agenda = agenda!,
                Votes = votes,
                Opinions = opinions!,
                Remark = remark,
            };
    }

    private static Member? ReadMember(Keys keys)
    {
        var id = keys.Id("id", AnId);
        keys.Require("name", AText);
        var name = keys.Both("name");
        keys.Done();
        return id is null || name is null ? null : new Member(id, name);
    }

    private static AgendaItem? ReadItem(Keys keys, List<MemberVote> votes)
    {
        var number = ReadNumber(keys, "number");
        keys.Require("title", AText);
        var title = keys.Both("title");
        var act = keys.Id("act", AnId);
        foreach (var (key, choice) in Choices)
        {
            votes.AddRange(keys.Texts(key).Select(member => new MemberVote(number ?? 0, member.Text, choice)));
        }
        keys.Done();
        return number is null || title is null || act is null ? null : new AgendaItem(number.Value, title, act);
    }

    private static SeparateOpinion? ReadOpinion(Keys keys)
    {
        var item = ReadNumber(keys, "item");
        var member = keys.Id("member", AnId);
        keys.Require("text", AText);
        var text = keys.Both("text");
        keys.Done();
        return item is null || member is null || text is null ? null : new SeparateOpinion(item.Value, member, text);
    }

    private static int? ReadNumber(Keys keys, string key)
    {
        keys.Require(key, ANumber);
        return (int?)keys.Count(key, int.MaxValue);
    }
}

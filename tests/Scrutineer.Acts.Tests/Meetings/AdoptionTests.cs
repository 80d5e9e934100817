using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Acts.Meetings;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests.Meetings;

/// <summary>A record with placeholders: no roll call of such a meeting is public.</summary>
internal static class Records
{
    public static readonly VotingRules Rules = new(
        "rule.quorum",
        new(2004, 6, 30),
        null,
        Composition: 17,
        Quorum: 9,
        Majority: 9,
        Certainty.Unverified,
        new("Закон 1932-IV", "Law 1932-IV")
    );

    public static Meeting Meeting(int present = 17, int inFavour = 17) =>
        new()
        {
            Id = "meeting.2024-05-08",
            Date = new(2024, 5, 8),
            Members = [.. Enumerable.Range(1, 17).Select(i => new Member($"m{i}", new($"Член {i}", $"Member {i}")))],
            Present = [.. Enumerable.Range(1, present).Select(i => $"m{i}")],
            Agenda = [new(1, new("Про заяву", "On the statement"), "act.ru-president-2024.statement")],
            Votes =
            [
                .. Enumerable
                    .Range(1, present)
                    .Select(i => new MemberVote(1, $"m{i}", i <= inFavour ? Choice.InFavour : Choice.Against)),
            ],
            Opinions = [new(1, "m1", new("Окрема думка.", "A separate opinion."))],
            Remark = new("Імена й голоси є заповнювачами.", "Names and votes are placeholders."),
        };

    /// <summary>A statement adopted with one vote of every kind and a separate opinion.</summary>
    public static ActDraft Adopted()
    {
        var meeting = Meeting(present: 16, inFavour: 13) with
        {
            Opinions =
            [
                new(
                    1,
                    "m1",
                    new("Я голосував за,\nале з іншого міркування.", "I voted in favour,\nbut for another reason.")
                ),
            ],
        };
        Choice[] others = [Choice.Against, Choice.Abstained, Choice.DidNotVote];
        var mixed = meeting with
        {
            Votes =
            [
                .. meeting.Votes.Take(13),
                .. meeting.Votes.Skip(13).Select((v, i) => v with { Choice = others[i] }),
            ],
        };
        return Adopting.Adopt(Kinds.Draft(ActKind.Statement), Bases.Worked(), mixed, [Rules], "11").Value!;
    }
}

public sealed class AdoptionTests
{
    [Fact]
    public void A_meeting_between_two_readings_of_the_quorum_is_refused_with_both_shown()
    {
        var disputed = Records.Rules with
        {
            Quorum = 12,
            OtherReadings = [new(11, Certainty.Unverified, new("сказав депутат", "a member of parliament said"))],
        };
        var refused = Adopt(Records.Meeting(present: 11, inFavour: 11), disputed)
            .Problems.Single(p => p.Code == "no-quorum");
        Assert.Contains("11 present, 12 needed", refused.In(Language.En), StringComparison.Ordinal);
        Assert.Contains(
            "by another reading 11 are enough (a member of parliament said",
            refused.In(Language.En),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "за іншим прочитанням досить 11 (сказав депутат",
            refused.In(Language.Uk),
            StringComparison.Ordinal
        );
        var clear = Adopt(Records.Meeting(present: 10, inFavour: 10), disputed)
            .Problems.Single(p => p.Code == "no-quorum");
        Assert.DoesNotContain("another reading", clear.In(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_with_quorum_and_majority_gets_its_number_and_date_and_is_no_draft_any_more()
    {
        var adopted = Adopt(Records.Meeting()).Value!;
        Assert.Equal(("11", new DateOnly(2024, 5, 8)), (adopted.Adoption!.Number, adopted.Adoption.Date));
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var text in Kinds.Texts(adopted, language))
            {
                Assert.DoesNotContain(language == Language.Uk ? "ПРОЄКТ" : "DRAFT", text, StringComparison.Ordinal);
                Assert.Contains(
                    language == Language.Uk ? "8 травня 2024 року, № 11" : "8 May 2024, No 11",
                    text.Replace('\u00A0', ' '),
                    StringComparison.Ordinal
                );
                Assert.Contains(
                    language == Language.Uk ? "є заповнювачами" : "are placeholders",
                    text,
                    StringComparison.Ordinal
                );
                Assert.Contains(
                    language == Language.Uk ? "правила не перевірено" : "rules unverified",
                    text,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Theory]
    [InlineData(9, 9, null)]
    [InlineData(8, 8, "no-quorum no-majority")]
    [InlineData(17, 9, null)]
    [InlineData(17, 8, "no-majority")]
    public void Adoption_is_computed_from_the_quorum_and_the_majority(int present, int inFavour, string? codes)
    {
        var outcome = Adopt(Records.Meeting(present, inFavour));
        Assert.Equal(codes, outcome.Succeeded ? null : string.Join(' ', outcome.Problems.Select(p => p.Code)));
    }

    [Fact]
    public void The_refusal_says_how_many_were_present_and_how_many_are_needed() =>
        Assert.Contains(
            "8 present, 9 needed",
            Adopt(Records.Meeting(8, 8)).Problems[0].What.En,
            StringComparison.Ordinal
        );

    [Fact]
    public void Rules_are_chosen_by_the_day_of_the_meeting()
    {
        var until = Records.Rules with { Until = new(2024, 5, 8) };
        var since = Records.Rules with { Id = "rule.later", From = new(2024, 5, 8), Majority = 12 };
        Assert.Equal("rule.later", Adopt(Records.Meeting(), until, since).Value!.Adoption!.RulesId);
        Assert.Equal("voting-rules", Assert.Single(Adopt(Records.Meeting(), until).Problems).Code);
        Assert.Equal("voting-rules", Assert.Single(Adopt(Records.Meeting(), Records.Rules, since).Problems).Code);
    }

    [Fact]
    public void A_record_that_contradicts_itself_is_refused()
    {
        var meeting = Records.Meeting();
        Meeting[] broken =
        [
            meeting with
            {
                Votes = [.. meeting.Votes, meeting.Votes[0]],
            },
            meeting with
            {
                Votes = [.. meeting.Votes.Skip(1)],
            },
            meeting with
            {
                Present = [.. meeting.Present.Skip(1)],
            },
            meeting with
            {
                Present = [.. meeting.Present, "stranger"],
            },
            meeting with
            {
                Members = [.. meeting.Members, meeting.Members[0]],
            },
            meeting with
            {
                Opinions = [new(2, "m1", new("думка", "opinion"))],
            },
        ];
        Assert.All(broken, m => Assert.Contains("meeting-contradiction", Adopt(m).Problems.Select(p => p.Code)));
    }

    [Fact]
    public void An_act_off_the_agenda_or_without_a_number_is_refused()
    {
        Assert.Contains("not-on-agenda", Adopt(Records.Meeting() with { Agenda = [] }).Problems.Select(p => p.Code));
        var unnumbered = Adopting.Adopt(
            Kinds.Draft(ActKind.Statement),
            Bases.Worked(),
            Records.Meeting(),
            [Records.Rules],
            " "
        );
        Assert.Equal("missing-number", Assert.Single(unnumbered.Problems).Code);
    }

    [Theory]
    [InlineData("1\n2")]
    [InlineData("1<b>")]
    [InlineData(" 1")]
    [InlineData("1 [перевірено]")]
    public void What_cannot_be_a_number_is_not_given_to_an_act(string number)
    {
        var draft = Kinds.Draft(ActKind.Statement);
        var outcome = Adopting.Adopt(draft, Bases.Worked(), Records.Meeting(), [Records.Rules], number);
        Assert.Equal("odd-number", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void Personal_data_do_not_go_out_with_a_separate_opinion()
    {
        var meeting = Records.Meeting() with
        {
            Opinions = [new(1, "m1", new("Пишіть: ivan@example.org", "Write: ivan@example.org"))],
        };
        Assert.Equal(["personal-data"], Adopt(meeting).Problems.Select(p => p.Code).Distinct());
    }

    [Fact]
    public void An_adopted_act_comes_back_from_JSON_with_its_roll_call()
    {
        var json = ActJson.Write(Records.Adopted());
        Assert.Contains("\"did-not-vote\"", json, StringComparison.Ordinal);
        Assert.Equal(json, ActJson.Write(ActJson.ReadDraft(json).Value!));
    }

    [Fact]
    public void A_meeting_cannot_adopt_what_was_known_only_later() =>
        Assert.Contains(
            "meeting-too-early",
            Adopt(Records.Meeting() with { Date = new(2024, 5, 7) }).Problems.Select(p => p.Code)
        );

    [Fact]
    public void An_unsupported_draft_cannot_be_adopted()
    {
        var draft = Kinds.Draft(ActKind.Statement).Edit("s2", new("Речення.", "A sentence.")).Value!;
        var outcome = Adopting.Adopt(draft, Bases.Worked(), Records.Meeting(), [Records.Rules], "11");
        Assert.Equal("unsupported-assertion", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void An_adopted_act_changes_only_by_a_new_act_that_points_to_it()
    {
        var adopted = Adopt(Records.Meeting()).Value!;
        var text = new Bilingual("Речення.", "A sentence.");
        Assert.Equal("already-adopted", Assert.Single(adopted.Edit("s2", text).Problems).Code);
        Assert.Equal("already-adopted", Assert.Single(adopted.AddFree(null, text).Problems).Code);
        Assert.Equal("already-adopted", Assert.Single(adopted.Remove("s2").Problems).Code);
        var draft = Kinds.Draft(ActKind.Statement);
        Assert.Equal("not-adopted", Assert.Single(draft.Supersede(draft, SupersessionKind.Corrects).Problems).Code);
        var later = draft.Supersede(adopted, SupersessionKind.Corrects).Value!;
        Assert.Contains(
            "Corrects act No 11 of 8 May 2024",
            PlainText.Write(later, Language.En).Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Виправляє акт № 11 від 8 травня 2024 року",
            PlainText.Write(later, Language.Uk).Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    private static Outcome<ActDraft> Adopt(Meeting meeting, params IReadOnlyList<VotingRules> rules) =>
        Adopting.Adopt(
            Kinds.Draft(ActKind.Statement),
            Bases.Worked(),
            meeting,
            rules.Count == 0 ? [Records.Rules] : rules,
            "11"
        );
}

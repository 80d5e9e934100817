using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Meetings;

/// <summary>Reasons why an act is not adopted.</summary>
internal static class AdoptionProblem
{
    public static Problem NoNumber() =>
        new(
            "missing-number",
            new("акт не має номера", "the act has no number"),
            new("надайте номер під час ухвалення", "give the number on adoption")
        );

    public static Problem OddNumber(string number) =>
        new(
            "odd-number",
            new($"«{number}» не може бути номером акта", $"'{number}' cannot be an act's number"),
            new(
                "дайте до 40 літер, цифр, пробілів і знаків / - .",
                "give up to 40 letters, digits, spaces and the signs / - ."
            )
        );

    public static Problem MeetingTooEarly(DateOnly day) =>
        new(
            "meeting-too-early",
            new(
                $"засідання {Dates.Say(day, Language.Uk)} відбулося раніше за дані чи акт, на які проєкт спирається",
                $"the meeting of {Dates.Say(day, Language.En)} was held before the data or the act that the draft rests on"
            ),
            new("складіть проєкт станом на день засідання", "draft as of the meeting's day")
        );

    public static Problem NotOnAgenda(string act) =>
        new(
            "not-on-agenda",
            new($"акта {act} немає в порядку денному", $"act {act} is not on the agenda"),
            new("додайте пункт із цим актом", "add an item with this act")
        );

    public static Problem RulesInForce(DateOnly day, int count) =>
        new(
            "voting-rules",
            new(
                $"на {Dates.Say(day, Language.Uk)} чинних правил кворуму й більшості: {count}, має бути одне",
                $"on {Dates.Say(day, Language.En)} the quorum and majority rules in force are {count}, not one"
            ),
            new("виправте дати чинності правил у реєстрі", "mend the days in force of the rules in the register")
        );

    public static Problem TooManyMembers(int members, VotingRules rules) =>
        new(
            "too-many-members",
            new(
                $"членів у записі {members}, а склад комісії — {rules.Composition} ({rules.Id})",
                $"the record lists {members} members, but the commission has {rules.Composition} ({rules.Id})"
            ),
            new("виправте список членів", "mend the list of members")
        );

    public static Problem NoQuorum(int present, VotingRules rules) =>
        new(
            "no-quorum",
            new(
                $"кворуму немає: присутні {present}, потрібно {rules.Quorum} ({rules.Id}, {rules.Source.Uk}){Readings(present, rules, Language.Uk)}",
                $"there is no quorum: {present} present, {rules.Quorum} needed ({rules.Id}, {rules.Source.En}){Readings(present, rules, Language.En)}"
            ),
            new("скличте засідання знову", "convene the meeting again")
        );

    // What is disputed is shown with both readings, and decided by neither here.
    private static string Readings(int present, VotingRules rules, Language language) =>
        string.Concat(
            rules
                .OtherReadings.Where(r => r.Quorum <= present)
                .Select(r =>
                    language == Language.Uk
                        ? $"; за іншим прочитанням досить {r.Quorum} ({r.Source.Uk}; {r.Certainty.Words().Uk})"
                        : $"; by another reading {r.Quorum} are enough ({r.Source.En}; {r.Certainty.Words().En})"
                )
        );

    public static Problem NoMajority(int inFavour, VotingRules rules) =>
        new(
            "no-majority",
            new(
                $"акт не ухвалено: за — {inFavour}, потрібно {rules.Majority} ({rules.Id}, {rules.Source.Uk})",
                $"the act is not adopted: {inFavour} in favour, {rules.Majority} needed ({rules.Id}, {rules.Source.En})"
            ),
            new("змініть проєкт або винесіть його знову", "change the draft or put it to the vote again")
        );
}

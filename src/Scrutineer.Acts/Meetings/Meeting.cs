using Scrutineer.Wording;

namespace Scrutineer.Acts.Meetings;

/// <summary>A member of the commission.</summary>
/// <param name="Id">Unique in the meeting.</param>
/// <param name="Name">The name, or a placeholder where none is public.</param>
public sealed record Member(string Id, Bilingual Name);

/// <summary>One item of the agenda.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Title">What it is about.</param>
/// <param name="ActId">The act to be voted on.</param>
public sealed record AgendaItem(int Number, Bilingual Title, string ActId);

/// <summary>One member's vote on one item.</summary>
/// <param name="Item">Number on the agenda.</param>
/// <param name="MemberId">Whose.</param>
/// <param name="Choice">How.</param>
public sealed record MemberVote(int Item, string MemberId, Choice Choice);

/// <summary>Окрема думка: what a member puts on record beside the vote.</summary>
/// <param name="Item">Number on the agenda.</param>
/// <param name="MemberId">Whose.</param>
/// <param name="Text">The opinion.</param>
public sealed record SeparateOpinion(int Item, string MemberId, Bilingual Text);

/// <summary>The record of a meeting.</summary>
public sealed record Meeting
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The day on which it was held.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The commission's members on that day.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>Ids of the members present.</summary>
    public required IReadOnlyList<string> Present { get; init; }

    /// <summary>What was voted on.</summary>
    public required IReadOnlyList<AgendaItem> Agenda { get; init; }

    /// <summary>Each present member's vote on each item.</summary>
    public required IReadOnlyList<MemberVote> Votes { get; init; }

    /// <summary>Separate opinions.</summary>
    public IReadOnlyList<SeparateOpinion> Opinions { get; init; } = [];

    /// <summary>What a reader must know of the record, such as that names and votes are placeholders; printed with the adoption.</summary>
    public Bilingual? Remark { get; init; }
}

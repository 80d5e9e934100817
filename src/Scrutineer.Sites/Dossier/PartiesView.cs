using Scrutineer.Parties.Register;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>Who held the vote: persons in public office and bodies, and where states have acted against them.</summary>
/// <param name="Rows">A row for each party, in the order of the case.</param>
/// <param name="Supporters">Who publicly supported the vote; empty where no source says so of anybody.</param>
/// <param name="Days">The days of the vote.</param>
public sealed record PartiesView(
    IReadOnlyList<PartyRow> Rows,
    IReadOnlyList<SupportRow> Supporters,
    IReadOnlyList<DateOnly> Days
)
{
    /// <summary>The heading.</summary>
    public static Bilingual Title { get; } = new("Хто провів голосування", "Who held the vote");
}

/// <summary>One party.</summary>
/// <param name="Party">Who.</param>
/// <param name="Offices">Offices held on a day of the vote.</param>
/// <param name="Cells">What is known in each jurisdiction, in the order of the table.</param>
public sealed record PartyRow(RegisteredParty Party, IReadOnlyList<OfficeView> Offices, IReadOnlyList<Gap> Cells);

/// <summary>An office held, and what its body did.</summary>
/// <param name="Held">The office and the days.</param>
/// <param name="Did">What facts of the register say of it.</param>
public sealed record OfficeView(HeldOffice Held, IReadOnlyList<OfficeDeed> Did);

/// <summary>What a body did, by a fact of the register.</summary>
/// <param name="Id">The fact.</param>
/// <param name="Says">Its sentence.</param>
/// <param name="Sources">Ids of its sources.</param>
public sealed record OfficeDeed(string Id, Bilingual Says, IReadOnlyList<string> Sources);

/// <summary>An official who publicly supported the vote.</summary>
/// <param name="Party">Who.</param>
/// <param name="Support">When, what, by which source.</param>
public sealed record SupportRow(RegisteredParty Party, PublicSupport Support);

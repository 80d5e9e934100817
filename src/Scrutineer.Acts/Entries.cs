using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>The body that adopts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">The country it serves.</param>
/// <param name="City">Where it sits, as the head of an act says it: <c>м. Київ</c>.</param>
/// <param name="Head">The office that signs: <c>Голова</c>.</param>
/// <param name="Website">Where its acts are made public, as a phrase.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2 in lower case; <c>zz</c> for an invented country.</param>
public sealed record AdoptingBody(
    Term Name,
    Term Country,
    Bilingual City,
    Bilingual Head,
    Bilingual Website,
    string CountryCode
);

/// <summary>A vote as somebody held it.</summary>
/// <param name="Id"><c>vote.…</c></param>
/// <param name="Name">What its organiser calls it; printed in quotation marks.</param>
/// <param name="Days">Days on which votes were cast, in order; two rounds have a gap between them.</param>
/// <param name="Organiser">Who held it.</param>
/// <param name="Certainty">How well this is known.</param>
public sealed record VoteEntry(
    string Id,
    Bilingual Name,
    IReadOnlyList<DateOnly> Days,
    Term Organiser,
    Certainty Certainty = Certainty.Verified
);

/// <summary>One of the four conclusions in a territory, as Law ruled on it, with what a sentence needs to say it.</summary>
/// <param name="Ruled">The ruling, with its proof where it is established.</param>
/// <param name="Territory">Where.</param>
/// <param name="PositionIds">Positions that carry it; conclusions 3 and 4 need at least one.</param>
public sealed record ConclusionEntry(ConclusionRuling Ruled, Term Territory, IReadOnlyList<string> PositionIds)
{
    /// <summary><c>conclusion.kherson.null-in-territory</c></summary>
    public string Id => Ruled.Id.ToString();

    /// <summary>Which of the four.</summary>
    public Conclusion Conclusion => Ruled.Conclusion;

    /// <summary>Established, not established, unknown.</summary>
    public Answer Answer => Ruled.Answer;

    /// <summary>The weakest of all that its derivation rests on; verified where nothing is derived.</summary>
    public Certainty Certainty => Ruled.Derivation?.Certainty ?? Certainty.Verified;

    /// <summary>Rules of the derivation.</summary>
    public IReadOnlyList<string> RuleIds => Ruled.Derivation?.RuleIds ?? [];
}

/// <summary>One fact of the register.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Statement">A whole sentence without its full stop, the same numbers and days in both languages.</param>
/// <param name="Certainty">How well it is known.</param>
/// <param name="Sources">At least one.</param>
/// <param name="Status">Whether it is disputed.</param>
/// <param name="AttributedTo">Whose statement it is; required for coercion and rigging, which nobody else may assert.</param>
public sealed record FactEntry(
    string Id,
    Bilingual Statement,
    Certainty Certainty,
    IReadOnlyList<string> Sources,
    FactStatus Status = FactStatus.Asserted,
    Term? AttributedTo = null
);

/// <summary>What a provision is cited for.</summary>
public enum ProvisionUse
{
    /// <summary>A ground of a conclusion.</summary>
    Ground,

    /// <summary>Who alone may hold elections.</summary>
    LawfulElections,

    /// <summary>The commission's power to adopt acts.</summary>
    Competence,

    /// <summary>The basis of a call.</summary>
    Call,

    /// <summary>A provision whose reach is contested: said as an open point.</summary>
    Contested,
}

/// <summary>One provision of law.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Citation">Where it stands, nominative and genitive: <c>частина п'ята статті 8 Закону …</c>.</param>
/// <param name="Says">What it says, in own words: a clause without its full stop.</param>
/// <param name="Certainty">How well it is known.</param>
/// <param name="Use">What it is cited for.</param>
public sealed record ProvisionEntry(
    string Id,
    Term Citation,
    Bilingual Says,
    Certainty Certainty,
    ProvisionUse Use = ProvisionUse.Ground
)
{
    /// <summary>
    /// Ids of the rules that express it: as a ground it is cited only where a derivation that the act rests on applies one of them.
    /// Empty where nobody has said: it is cited as the file says.
    /// </summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Id of the law that it stands in, and how it is cited there and alone; null where the basis names no such law.</summary>
    internal InLaw? InLaw { get; init; }
}

/// <summary>A provision of a law that the act has called by its title: cited with that law's short name, or beside others of it without.</summary>
/// <param name="Cited">The law, as citations of it end: the key by which provisions of one law are known.</param>
/// <param name="Whole"><c>частини третьої статті 9 Закону № 1207-VII</c></param>
/// <param name="Bare"><c>частини третьої статті 9</c></param>
internal sealed record InLaw(Bilingual Cited, Term Whole, Term Bare);

/// <summary>A law with its title: said in full where an act first cites it, in short from then on.</summary>
/// <param name="Cited">How citations of it end in both languages: <c>Закону України № 1207-VII</c>.</param>
/// <param name="Title">The same with date and title, in the same grammatical case.</param>
/// <param name="Short">What stands for it from then on, in that case: <c>Закону № 1207-VII</c>.</param>
/// <param name="Called">The short name in the nominative, by which the title announces it: <c>Закон № 1207-VII</c>.</param>
public sealed record LawTitle(Bilingual Cited, Bilingual Title, Bilingual Short, Bilingual Called);

/// <summary>A position, which is nobody's but its holder's.</summary>
/// <param name="Id"><c>position.…</c></param>
/// <param name="Whose">Whose it is.</param>
/// <param name="Statement">A whole sentence without its full stop.</param>
/// <param name="Certainty">How well it is known that it is held.</param>
public sealed record PositionEntry(string Id, Term Whose, Bilingual Statement, Certainty Certainty);

/// <summary>What an act may call for.</summary>
public enum Call
{
    /// <summary>Do not recognise the results.</summary>
    DoNotRecogniseResults,

    /// <summary>Do not recognise a mandate from the vote; needs conclusion 4.</summary>
    DoNotRecogniseMandate,

    /// <summary>Apply sanctions and other measures to officials.</summary>
    ApplySanctions,

    /// <summary>Stop cooperation with the organiser's state and bodies.</summary>
    StopCooperation,

    /// <summary>Report to law enforcement, safely.</summary>
    ReportSafely,

    /// <summary>Examine the acts of the organiser's members and other officials.</summary>
    ExamineLiability,
}

/// <summary>A call and what it rests on.</summary>
/// <param name="Call">What is called for.</param>
/// <param name="BasisIds">Provisions, facts, conclusions; at least one.</param>
public sealed record CallEntry(Call Call, IReadOnlyList<string> BasisIds);

/// <summary>Kinds of addressees.</summary>
public enum AddresseeKind
{
    /// <summary>A state or all of them.</summary>
    States,

    /// <summary>Election management bodies.</summary>
    ElectionBodies,

    /// <summary>International organisations.</summary>
    Organisations,

    /// <summary>Citizens.</summary>
    Citizens,

    /// <summary>An investigating authority.</summary>
    Authority,
}

/// <summary>Whom an act is sent to.</summary>
/// <param name="Kind">Which acts it belongs to.</param>
/// <param name="Name">Its name; the dative stands at the head.</param>
public sealed record Addressee(AddresseeKind Kind, Term Name);

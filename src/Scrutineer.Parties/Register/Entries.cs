using Scrutineer.Wording;

namespace Scrutineer.Parties.Register;

/// <summary>A person in public office, or a body.</summary>
/// <param name="Id">Identifier in the register.</param>
/// <param name="IsPerson">Whether it is a person.</param>
/// <param name="Name">The name in both languages.</param>
/// <param name="Forms">Other written forms, each as a list or source writes it.</param>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record RegisteredParty(
    string Id,
    bool IsPerson,
    Bilingual Name,
    IReadOnlyList<string> Forms,
    string Source,
    Certainty Certainty
);

/// <summary>An office of a body.</summary>
/// <param name="Id">Identifier in the register.</param>
/// <param name="Body">The body's identifier.</param>
/// <param name="Title">Its name in both languages.</param>
/// <param name="Did">Identifiers of the facts that tell what its body did; empty where none does.</param>
public sealed record Office(string Id, string Body, Bilingual Title, IReadOnlyList<string> Did);

/// <summary>That a person held an office from a day until a day.</summary>
/// <param name="Person">The person's identifier.</param>
/// <param name="Office">The office's identifier.</param>
/// <param name="Since">The beginning as the source tells it, perhaps only its year or month; null when it tells none.</param>
/// <param name="Attested">A day on which the source says that it was held; null when it names none.</param>
/// <param name="Until">The first day after; null when it goes on or the source tells none.</param>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record Occupancy(
    string Person,
    string Office,
    KnownDay? Since,
    DateOnly? Attested,
    DateOnly? Until,
    string Source,
    Certainty Certainty
)
{
    /// <summary>What a reader should know beside it; null where nothing.</summary>
    public Bilingual? Note { get; init; }

    /// <summary>The first day on which it certainly was held; null when the source tells of none.</summary>
    public DateOnly? From => Since?.Last ?? Attested;

    /// <summary>Whether the office was held on a day, as far as the known ends tell.</summary>
    public bool HeldOn(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}

/// <summary>A sanction: an entity of its own, and never a judgement of guilt.</summary>
/// <param name="Party">The party's identifier.</param>
/// <param name="Jurisdiction"><c>eu</c>, <c>us</c>, <c>uk</c>, <c>ca</c>, <c>ch</c>, <c>ua</c> or <c>un</c>.</param>
/// <param name="Instrument">The act in both languages.</param>
/// <param name="Listed">The first day; null when the source tells none.</param>
/// <param name="Attested">A day by which it was listed, where the source tells no first day.</param>
/// <param name="Delisted">The day of delisting; null when none is known.</param>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record Sanction(
    string Party,
    string Jurisdiction,
    Bilingual Instrument,
    DateOnly? Listed,
    DateOnly? Attested,
    DateOnly? Delisted,
    string Source,
    Certainty Certainty
)
{
    /// <summary>The ground that the authority gives, which is its statement and nobody else's; null where the source tells none.</summary>
    public Bilingual? Ground { get; init; }

    /// <summary>What a reader should know beside it; null where nothing.</summary>
    public Bilingual? Note { get; init; }
}

/// <summary>That an official publicly supported the vote, as a source says. It is what was said, and no judgement of it.</summary>
/// <param name="Person">The person's identifier.</param>
/// <param name="On">The day on which it was said.</param>
/// <param name="Said">What was said or done, in both languages.</param>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record PublicSupport(string Person, DateOnly On, Bilingual Said, string Source, Certainty Certainty);

/// <summary>That somebody judged two parties to be one, or one to be two. Nothing is merged by score.</summary>
/// <param name="Parties">The parties' identifiers.</param>
/// <param name="Merge">True for a merge, false for a split.</param>
/// <param name="By">Who judged.</param>
/// <param name="On">The day.</param>
/// <param name="Why">Why.</param>
public sealed record Identification(IReadOnlyList<string> Parties, bool Merge, string By, DateOnly On, Bilingual Why);

/// <summary>A list as it was on a day, in which a jurisdiction's absences were looked for.</summary>
/// <param name="Jurisdiction">The jurisdiction.</param>
/// <param name="Day">The day of the snapshot.</param>
/// <param name="Source">Identifier of the source.</param>
public sealed record SearchedSnapshot(string Jurisdiction, DateOnly Day, string Source);

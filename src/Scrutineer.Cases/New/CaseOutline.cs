using Scrutineer.Wording;

namespace Scrutineer.Cases.New;

/// <summary>What a case begins with.</summary>
public sealed record CaseOutline
{
    /// <summary>Its id: lower-case Latin letters, digits, hyphens, full stops.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>What was voted on: <c>presidential-election</c>, <c>parliamentary-election</c>, <c>local-election</c>, <c>referendum</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The vote as it stands in the middle of a sentence: «голосування …», “the vote of …”.</summary>
    public required Bilingual Vote { get; init; }

    /// <summary>Days on which votes were cast, at least one.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>Who organised it.</summary>
    public required Bilingual Organiser { get; init; }

    /// <summary>Territories in question, at least one.</summary>
    public required IReadOnlyList<OutlinedTerritory> Territories { get; init; }

    /// <summary>The day from which the case is viewed.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Rule folders, such as <c>international</c>.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>What the organiser calls the vote; null where no act is to be drafted yet.</summary>
    public Bilingual? Called { get; init; }

    /// <summary>Whether all of it is made up.</summary>
    public bool Invented { get; init; }
}

/// <summary>A territory of a new case.</summary>
/// <param name="Id">Its term.</param>
/// <param name="Name">Its name where the case declares the term; null where the rules do.</param>
public sealed record OutlinedTerritory(string Id, Bilingual? Name = null);

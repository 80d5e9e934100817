namespace Scrutineer.Parties.Register;

/// <summary>What is known of one party in one jurisdiction.</summary>
public enum GapState
{
    /// <summary>No list of the jurisdiction was searched, and no source tells of a listing: nothing can be said.</summary>
    NoSnapshot,

    /// <summary>Not found in the snapshot of a day, which is not the same as not listed.</summary>
    NotFound,

    /// <summary>Listed.</summary>
    Listed,

    /// <summary>Listed and delisted.</summary>
    Delisted,
}

/// <summary>One cell of the table of gaps.</summary>
/// <param name="Party">The party.</param>
/// <param name="Jurisdiction">The jurisdiction.</param>
/// <param name="State">What is known.</param>
/// <param name="Sanction">The sanction, when there is one.</param>
/// <param name="Snapshot">The day of the snapshot searched, when there is one.</param>
public sealed record Gap(
    RegisteredParty Party,
    string Jurisdiction,
    GapState State,
    Sanction? Sanction,
    DateOnly? Snapshot
)
{
    /// <summary>Offices that the party held, in the order recorded; none for a body.</summary>
    public IReadOnlyList<HeldOffice> Held { get; init; } = [];
}

/// <summary>An office and how it was held.</summary>
/// <param name="Office">The office.</param>
/// <param name="Occupancy">Since when, until when, by which source.</param>
public sealed record HeldOffice(Office Office, Occupancy Occupancy);

/// <summary>Officials and bodies by jurisdictions: where they are listed, and where nothing says so.</summary>
public static class Gaps
{
    /// <summary>The jurisdictions, in the order of the table.</summary>
    public static IReadOnlyList<string> Jurisdictions { get; } = ["eu", "us", "uk", "ca", "ch", "ua", "un"];

    /// <summary>Every party with every jurisdiction.</summary>
    public static IReadOnlyList<Gap> Of(PartyRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return
        [
            .. register.Parties.SelectMany(p =>
            {
                var held = register.HeldBy(p.Id);
                return Jurisdictions.Select(j => Cell(register, p, j) with { Held = held });
            }),
        ];
    }

    private static Gap Cell(PartyRegister register, RegisteredParty party, string jurisdiction)
    {
        var same = register.SameAs(party.Id);
        var sanction = register
            .Sanctions.Where(s => s.Jurisdiction == jurisdiction && same.Contains(s.Party))
            .OrderBy(s => s.Delisted is null ? 0 : 1)
            .ThenBy(s => s.Listed ?? DateOnly.MaxValue)
            .FirstOrDefault();
        var snapshot = register.Snapshots.Where(s => s.Jurisdiction == jurisdiction).Max(s => (DateOnly?)s.Day);
        var state =
            sanction is { Delisted: not null } ? GapState.Delisted
            : sanction is not null ? GapState.Listed
            : snapshot is not null ? GapState.NotFound
            : GapState.NoSnapshot;
        return new(party, jurisdiction, state, sanction, snapshot);
    }
}

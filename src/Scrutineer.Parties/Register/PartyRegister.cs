namespace Scrutineer.Parties.Register;

/// <summary>Who is who in a case: parties, offices, who held them, sanctions, judgements of identity. Statements, each with its source.</summary>
/// <param name="Parties">Persons and bodies.</param>
/// <param name="Offices">Offices.</param>
/// <param name="Occupancies">Who held which, when.</param>
/// <param name="Sanctions">Sanctions.</param>
/// <param name="Identifications">Merges and splits, in the order recorded.</param>
/// <param name="Snapshots">Lists that were searched.</param>
public sealed record PartyRegister(
    IReadOnlyList<RegisteredParty> Parties,
    IReadOnlyList<Office> Offices,
    IReadOnlyList<Occupancy> Occupancies,
    IReadOnlyList<Sanction> Sanctions,
    IReadOnlyList<Identification> Identifications,
    IReadOnlyList<SearchedSnapshot> Snapshots
)
{
    /// <summary>Who publicly supported the vote, by a source; empty where none is sourced.</summary>
    public IReadOnlyList<PublicSupport> Support { get; init; } = [];

    /// <summary>The register of a case that names nobody.</summary>
    public static PartyRegister Empty { get; } = new([], [], [], [], [], []);

    /// <summary>The party of an identifier; null where there is none.</summary>
    public RegisteredParty? Party(string id) => Parties.FirstOrDefault(p => p.Id == id);

    /// <summary>The office of an identifier; null where there is none.</summary>
    public Office? Office(string id) => Offices.FirstOrDefault(o => o.Id == id);

    /// <summary>Who held an office on a day. An occupancy without a first day counts, and its missing end shows.</summary>
    public IEnumerable<Occupancy> WhoHeld(string office, DateOnly day) =>
        Occupancies.Where(o => o.Office == office && o.HeldOn(day));

    /// <summary>The offices that a party held, under any identifier that stands for it.</summary>
    public IReadOnlyList<HeldOffice> HeldBy(string party)
    {
        var same = SameAs(party);
        return
        [
            .. Occupancies
                .Where(o => same.Contains(o.Person))
                .SelectMany(o =>
                    Office(o.Office) is { } office ? [new HeldOffice(office, o)] : Array.Empty<HeldOffice>()
                ),
        ];
    }

    /// <summary>Identifiers that stand for one party as the judgements say, the latest judgement about a pair winning.</summary>
    public IReadOnlySet<string> SameAs(string party)
    {
        var same = new HashSet<string>(StringComparer.Ordinal) { party };
        foreach (var judgement in Identifications)
        {
            if (judgement.Merge && judgement.Parties.Any(same.Contains))
            {
                same.UnionWith(judgement.Parties);
            }
            else if (!judgement.Merge && judgement.Parties.Contains(party))
            {
                same.ExceptWith(judgement.Parties.Where(p => p != party));
            }
        }
        return same;
    }
}

using Scrutineer.Law;
using Scrutineer.Law.Registers;
using Scrutineer.Parties.Register;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases;

/// <summary>The parties of a case, <c>register/parties/*.yaml</c>: checked as any fact is, and told to the law as facts.</summary>
internal static class PartiesFolder
{
    /// <summary>Where they lie in a case.</summary>
    public const string Name = "register/parties";

    private static readonly Bilingual AFact = new("факт", "fact");

    /// <summary>Whether a name in that folder is one of its files; what editors leave beside a file is not.</summary>
    public static bool IsPart(string name) =>
        name.EndsWith(".yaml", StringComparison.Ordinal)
        && !name.Contains('/', StringComparison.Ordinal)
        && name[0] is not ('.' or '~' or '#');

    /// <summary>Reads them; sources that they name are noted for the register to look for.</summary>
    /// <param name="files">The folder, by names.</param>
    /// <param name="register">The register of the case that is being read.</param>
    public static PartyRegister Read(NamedBytes files, Law.Registers.RegisterReader register)
    {
        var read = Parties.Register.RegisterReader.Read(
            files.Select(f => ($"{files.Place}/{f.Key}", f.Value)),
            register.Use
        );
        register.Problems.AddRange(read.Problems);
        return read.Value ?? PartyRegister.Empty;
    }

    /// <summary>The register with what the parties add: persons and offices as terms, who held which as facts.</summary>
    public static WrittenRegister Told(PartyRegister parties, WrittenRegister register, string place, Problems problems)
    {
        Refer(parties, register, place, problems);
        var held = parties.Occupancies.Select(o => (Occupancy: o, Office: parties.Office(o.Office))).ToList();
        var persons = held.Select(h => parties.Party(h.Occupancy.Person))
            .OfType<RegisteredParty>()
            .DistinctBy(p => p.Id);
        var offices = held.Select(h => h.Office).OfType<Office>().DistinctBy(o => o.Id);
        return register with
        {
            Terms =
            [
                .. register.Terms,
                .. persons.Select(p => TermOf(p.Id, "person", p.Name, place)),
                .. offices.Select(o => TermOf(o.Id, "office", o.Title, place)),
            ],
            Facts = [.. register.Facts, .. held.Select(h => FactOf(h.Occupancy, parties, place)).OfType<StatedFact>()],
        };
    }

    private static Term TermOf(string id, string kind, Bilingual name, string place) =>
        new(id, kind, name.En, new NameForms(name.Uk), new Place(place, 1));

    private static StatedFact? FactOf(Occupancy held, PartyRegister parties, string place) =>
        parties.Party(held.Person) is { } person && parties.Office(held.Office) is { } office
            ? new StatedFact(
                $"{person.Id}-holds-{office.Id}",
                $"{person.Name.En} holds the office of {office.Title.En} on {{d}}",
                new Validity(held.From, held.Until),
                [held.Source],
                held.Certainty,
                FactStatus.Asserted,
                held.From,
                held.Note,
                new Place(place, 1)
            )
            : null;

    // What an office did is told by facts of the register; one that is not there tells nothing.
    private static void Refer(PartyRegister parties, WrittenRegister register, string place, Problems problems)
    {
        var facts = register.Facts.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in parties.Offices.SelectMany(o => o.Did).Where(f => !facts.Contains(f)))
        {
            problems.Add(RegisterProblem.DanglingId(place, 1, fact, AFact, Spelling.Nearest(fact, facts)));
        }
    }
}

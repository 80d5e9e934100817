using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests;

/// <summary>Parties as part of a case. Every person and body of the small case is invented.</summary>
public sealed class PartiesFolderTests
{
    private const string File = "register/parties/10.yaml";

    private const string Yaml = """
        bodies:
          - id: board-of-vydumka
            name: { uk: Вигадана рада, en: the Invented Board }
            source: made-up
        persons:
          - id: vydum
            name: { uk: Іван Видум, en: Ivan Vydum }
            source: made-up
            certainty: H
        offices:
          - id: head-of-board
            body: board-of-vydumka
            title: { uk: голова Вигаданої ради, en: head of the Invented Board }
            did: [held]
        occupancies:
          - person: vydum
            office: head-of-board
            from: 2030
            until: 2031-05-12
            source: made-up
            certainty: H
        """;

    private static readonly DateOnly TheDay = new(2031, 5, 11);

    [Fact]
    public void A_party_is_in_a_case_and_its_file_among_the_files_that_are_hashed()
    {
        using var onDisk = new CaseOnDisk().Write(File, Yaml);
        var made = onDisk.Load().Value!;
        Assert.Equal(["vydum", "board-of-vydumka"], made.Parties.Parties.Select(p => p.Id));
        Assert.Contains("case/" + File, made.Files.Names);
    }

    [Fact]
    public void A_case_without_parties_names_nobody()
    {
        using var onDisk = new CaseOnDisk();
        Assert.Empty(onDisk.Load().Value!.Parties.Parties);
    }

    [Theory]
    [InlineData(
        "    source: made-up\n    certainty: H\noff",
        "    source: made-down\n    certainty: H\noff",
        "dangling-id"
    )]
    [InlineData("did: [held]", "did: [hold]", "dangling-id")]
    [InlineData("    office: head-of-board\n", "    office: haed-of-board\n", "unknown-party")]
    [InlineData("from: 2030", "from: spring", "bad-day")]
    [InlineData("until: 2031-05-12", "until: 2029-01-01", "ends-before-it-begins")]
    [InlineData("    certainty: H\noffices", "    phone: '1'\noffices", "private-data")]
    [InlineData("  - id: vydum\n", "  - id: poll\n", "unknown-party")]
    public void The_loader_refuses_a_party_as_it_refuses_a_fact(string was, string now, string code)
    {
        Assert.Contains(was, Yaml, StringComparison.Ordinal);
        using var onDisk = new CaseOnDisk().Write(File, Yaml.Replace(was, now, StringComparison.Ordinal));
        var read = onDisk.Load();
        Assert.Contains(read.Problems, p => p.Code == code);
    }

    [Fact]
    public void The_law_answers_who_held_an_office_on_a_day_and_the_answer_carries_its_source()
    {
        using var onDisk = new CaseOnDisk().Write(File, Yaml);
        var law = onDisk.Load().Value!.Law;
        var found = Find(law, "{x} holds the office of head of the Invented Board on {d}", TheDay);
        var ruling = Assert.Single(found, r => r.Answer is Answer.Established);
        Assert.Equal("Ivan Vydum holds the office of head of the Invented Board on 11 May 2031", Said(ruling, law));
        Assert.Equal(Certainty.WellKnown, ruling.Derivation!.Certainty);
        var fact = law.Register.Fact(Assert.Single(ruling.Derivation.FactIds))!;
        Assert.Equal(["made-up"], fact.Sources);
        var ground = Assert.Single(
            Engine.Prepare(law.Rules, law.Register).Value!.GroundsOf(ruling.Question, TheDay).All
        );
        Assert.Equal("facts of the register alone", ground.Label.En);
    }

    [Theory]
    [InlineData(2030, 12, 30, false)]
    [InlineData(2030, 12, 31, true)]
    [InlineData(2031, 5, 11, true)]
    [InlineData(2031, 5, 12, false)]
    public void What_began_in_a_year_is_known_from_its_last_day(int year, int month, int day, bool isHeld)
    {
        using var onDisk = new CaseOnDisk().Write(File, Yaml);
        var made = onDisk.Load().Value!;
        var on = new DateOnly(year, month, day);
        Assert.Equal(isHeld, made.Parties.WhoHeld("head-of-board", on).Any());
        Assert.Equal(
            isHeld,
            Find(made.Law, "{x} holds the office of head of the Invented Board on {d}", on)
                .Any(r => r.Answer is Answer.Established)
        );
    }

    [Fact]
    public void The_worked_case_names_the_fifteen_members_on_each_day_of_the_vote()
    {
        var made = Shipped.RuPresident2024;
        foreach (var day in made.Days)
        {
            var members = made
                .Parties.Offices.Where(o => o.Body == "cec-russia")
                .SelectMany(o => made.Parties.WhoHeld(o.Id, day))
                .ToList();
            Assert.Equal(15, members.Select(m => m.Person).Distinct(StringComparer.Ordinal).Count());
            Assert.All(members, m => Assert.NotEqual(Certainty.Verified, m.Certainty));
        }
        Assert.Equal(6, made.Parties.Parties.Count(p => p.Id.StartsWith("commission-", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_worked_case_says_of_parties_cites_sources_that_it_declares()
    {
        var made = Shipped.RuPresident2024;
        var declared = made.Law.Register.Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(made.Parties.Parties, p => Assert.Contains(p.Source, declared));
        Assert.All(made.Parties.Sanctions, s => Assert.Contains(s.Source, declared));
        Assert.All(made.Parties.Snapshots, s => Assert.Contains(s.Source, declared));
    }

    private static IReadOnlyList<Ruling> Find(ApplicableLaw law, string sentence, DateOnly on) =>
        Engine.Prepare(law.Rules, law.Register).Value!.Find(law.Register.Vocabulary.ParseSentence(sentence).Value!, on);

    private static string Said(Ruling ruling, ApplicableLaw law) =>
        law.Register.Vocabulary.Say(ruling.Question, Language.En);
}

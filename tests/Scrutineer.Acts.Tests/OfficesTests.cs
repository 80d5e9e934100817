using Scrutineer.Acts.Claims;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

/// <summary>Somebody holds two offices and is listed once, and a fact is mentioned that says who held an office: each stands once.</summary>
public sealed class OfficesTests
{
    private static readonly FactEntry Held = Fact("fact.x-holds-y", "held an office");
    private static readonly FactEntry Second = Fact("fact.x-holds-z", "held another office");
    private static readonly FactEntry Listed = Fact("fact.x-listed", "is listed");

    [Fact]
    public void A_person_with_two_offices_and_one_listing_is_no_fault_of_the_basis()
    {
        var index = new BasisIndex(
            Bases.Worked() with
            {
                Offices = [new(Held, true, Listed), new(Second, false, Listed)],
            }
        );
        Assert.Single(index.Entries, e => e.Id == Listed.Id);
        Assert.NotNull(index.Find(Second.Id));
    }

    [Fact]
    public void A_fact_that_is_mentioned_may_say_who_held_an_office()
    {
        var basis = Bases.Worked();
        var index = new BasisIndex(basis with { Facts = [.. basis.Facts, Held], Offices = [new(Held, true, null)] });
        Assert.Single(index.Entries, e => e.Id == Held.Id);
    }

    [Fact]
    public void Canary_two_conclusions_of_one_id_are_a_broken_contract()
    {
        var basis = Bases.Worked();
        Assert.Throws<ArgumentException>(() =>
            new BasisIndex(basis with { Conclusions = [.. basis.Conclusions, basis.Conclusions[0]] })
        );
    }

    private static FactEntry Fact(string id, string says) =>
        new(id, Bilingual.Same(says), Certainty.Verified, ["an invented source"]);
}

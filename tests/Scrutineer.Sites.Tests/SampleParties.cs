using Scrutineer.Parties.Register;
using Scrutineer.Sites.Dossier;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Tests;

/// <summary>Parties of an invented vote; every person and body is invented.</summary>
internal static class SampleParties
{
    private static readonly RegisteredParty Person = new(
        "vydum",
        true,
        new("Іван Видум", "Ivan Vydum"),
        [],
        "made-up",
        Certainty.WellKnown
    );

    private static readonly HeldOffice Held = new(
        new("head", "chief-commission", new("голова Головної комісії", "head of the Chief Commission"), ["held"]),
        new("vydum", "head", KnownDay.Read("2021"), null, null, "made-up", Certainty.WellKnown)
        {
            Note = new("Кінця джерело не називає.", "The source names no end."),
        }
    );

    private static readonly Sanction Listing = new(
        "vydum",
        "eu",
        new("акт Осмоли № 1", "act 1 of Osmola"),
        new DateOnly(2022, 10, 6),
        null,
        null,
        "made-up",
        Certainty.Verified
    )
    {
        Ground = new("проведення голосування", "holding the vote"),
    };

    public static PartiesView View { get; } =
        new(
            [
                new(
                    Person,
                    [new(Held, [new("held", new("голосування відбулося", "the vote was held"), ["made-up"])])],
                    [
                        new(Person, "eu", GapState.Listed, Listing, null),
                        new(Person, "uk", GapState.NotFound, null, new DateOnly(2024, 2, 1)),
                        new(Person, "ca", GapState.NoSnapshot, null, null),
                    ]
                ),
            ],
            [],
            [new DateOnly(2024, 3, 15)]
        );

    public static SupportRow Supported { get; } =
        new(
            Person,
            new(
                "vydum",
                new DateOnly(2024, 3, 10),
                new("закликав голосувати", "called on people to vote"),
                "made-up",
                Certainty.Verified
            )
        );
}

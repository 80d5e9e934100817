using Scrutineer.Wording;

namespace Scrutineer.Returns;

/// <summary>What kind of rule a relation between a return's fields is.</summary>
public enum RelationKind
{
    /// <summary>Written in the law under which the returns were drawn up: a breach is a wrong return.</summary>
    Law,

    /// <summary>True of any count whatever the law: a breach is an impossible return.</summary>
    Logic,
}

/// <summary>What a relation compares: a field, all votes, or the votes of the station's largest choice.</summary>
public enum RelationTerm
{
    /// <summary>A field of the return.</summary>
    Field,

    /// <summary>The votes of all choices together.</summary>
    AllVotes,

    /// <summary>The most votes that any one choice has at the station.</summary>
    MostVotes,
}

/// <summary>One term of a relation, added or subtracted.</summary>
/// <param name="Term">What it is.</param>
/// <param name="Field">Which field, where it is one.</param>
/// <param name="Subtract">Whether it is subtracted.</param>
public sealed record RelationPart(RelationTerm Term, ReturnField? Field = null, bool Subtract = false)
{
    /// <summary>The part as it is written in a formula: <c>issued-in-room</c>, <c>votes</c>, <c>largest</c>.</summary>
    public string Id =>
        Term switch
        {
            RelationTerm.Field => Field!.Value.Id(),
            RelationTerm.AllVotes => "votes",
            _ => "largest",
        };
}

/// <summary>A control relation (контрольне співвідношення): an equation or inequality that a return must fulfil.</summary>
/// <param name="Id">Stable kebab-case name.</param>
/// <param name="Kind">Law or logic.</param>
/// <param name="Left">Terms on the left.</param>
/// <param name="Equal">Whether the two sides must be equal; otherwise the left may not be larger than the right.</param>
/// <param name="Right">Terms on the right.</param>
/// <param name="Says">The relation in words.</param>
/// <param name="Source">Where it is written, or why it holds.</param>
public sealed record ControlRelation(
    string Id,
    RelationKind Kind,
    IReadOnlyList<RelationPart> Left,
    bool Equal,
    IReadOnlyList<RelationPart> Right,
    Bilingual Says,
    Bilingual Source
)
{
    /// <summary>The relations that are checked, in order: those of the law, then those of logic.</summary>
    /// <remarks>
    /// The law's four stand in annex 4 of the Russian federal law 19-FZ of 10 January 2003 on presidential elections and in
    /// annex 5 of 20-FZ of 22 February 2014 on the State Duma: line 1 ≥ 3 + 4 + 5; line 2 = 3 + 4 + 5 + 6 + lost − unaccounted;
    /// 7 + 8 = 9 + 10; 10 = the sum of the choices. All 381,385 returns of 2012, 2018, 2021 and 2024 fulfil them.
    /// </remarks>
    public static IReadOnlyList<ControlRelation> All { get; } =
    [
        new(
            "issued-within-register",
            RelationKind.Law,
            [F(ReturnField.Issued)],
            false,
            [F(ReturnField.Registered)],
            new("видано не більше, ніж внесено до списку", "no more ballots issued than voters on the list"),
            Annex("1 ≥ 3 + 4 + 5")
        ),
        new(
            "ballots-balance",
            RelationKind.Law,
            [F(ReturnField.Received)],
            true,
            [
                F(ReturnField.Issued),
                F(ReturnField.Cancelled),
                F(ReturnField.Lost),
                F(ReturnField.Unaccounted, subtract: true),
            ],
            new(
                "отримано = видано + погашено + утрачено − не враховано",
                "received = issued + cancelled + lost − unaccounted for"
            ),
            Annex("2 = 3 + 4 + 5 + 6 + lost − unaccounted")
        ),
        new(
            "boxes-hold-what-was-counted",
            RelationKind.Law,
            [F(ReturnField.InPortableBoxes), F(ReturnField.InStationaryBoxes)],
            true,
            [F(ReturnField.Invalid), F(ReturnField.Valid)],
            new(
                "у переносних і стаціонарних скриньках = недійсні + дійсні",
                "in portable and stationary boxes = invalid + valid"
            ),
            Annex("7 + 8 = 9 + 10")
        ),
        new(
            "votes-make-valid",
            RelationKind.Law,
            [F(ReturnField.Valid)],
            true,
            [new(RelationTerm.AllVotes)],
            new("дійсні = сума голосів за всіх", "valid = the votes for all choices"),
            Annex("10 = sum of all lines that follow")
        ),
        new(
            "cast-are-valid-and-invalid",
            RelationKind.Logic,
            [F(ReturnField.Cast)],
            true,
            [F(ReturnField.Valid), F(ReturnField.Invalid)],
            new("виявлено = дійсні + недійсні", "cast = valid + invalid"),
            Definition
        ),
        new(
            "cast-within-issued",
            RelationKind.Logic,
            [F(ReturnField.Cast)],
            false,
            [F(ReturnField.Issued)],
            new("виявлено не більше, ніж видано", "no more ballots found than issued"),
            Definition
        ),
        new(
            "cast-within-register",
            RelationKind.Logic,
            [F(ReturnField.Cast)],
            false,
            [F(ReturnField.Registered)],
            new("виявлено не більше, ніж внесено до списку", "no more ballots found than voters on the list"),
            Definition
        ),
        new(
            "votes-within-cast",
            RelationKind.Logic,
            [new(RelationTerm.AllVotes)],
            false,
            [F(ReturnField.Cast)],
            new("голосів за всіх не більше, ніж бюлетенів", "no more votes than ballots found"),
            Definition
        ),
        new(
            "leader-within-cast",
            RelationKind.Logic,
            [new(RelationTerm.MostVotes)],
            false,
            [F(ReturnField.Cast)],
            new("голосів за одного не більше, ніж бюлетенів", "no more votes for one choice than ballots found"),
            Definition
        ),
    ];

    /// <summary>The relation as a formula: <c>received = issued + cancelled + lost − unaccounted</c>.</summary>
    public string Formula => $"{Side(Left)} {(Equal ? "=" : "≤")} {Side(Right)}";

    /// <summary>Fields that it needs and the returns do not have; it can be checked when there are none.</summary>
    public IReadOnlyList<ReturnField> Lacking(ReturnSet returns) =>
        [.. Left.Concat(Right).Where(p => p.Field is { } f && !returns.Has(f)).Select(p => p.Field!.Value)];

    private static Bilingual Definition =>
        new("випливає зі змісту полів протоколу", "follows from what the fields of a return mean");

    private static Bilingual Annex(string lines) =>
        new(
            $"закон РФ 19-ФЗ від 10.01.2003, додаток 4; 20-ФЗ від 22.02.2014, додаток 5: {lines}",
            $"Russian law 19-FZ of 10 January 2003, annex 4; 20-FZ of 22 February 2014, annex 5: {lines}"
        );

    private static RelationPart F(ReturnField field, bool subtract = false) => new(RelationTerm.Field, field, subtract);

    private static string Side(IReadOnlyList<RelationPart> parts) =>
        string.Concat(
            parts.Select(
                (p, i) =>
                    (
                        p.Subtract ? " − "
                        : i == 0 ? ""
                        : " + "
                    ) + p.Id
            )
        );
}

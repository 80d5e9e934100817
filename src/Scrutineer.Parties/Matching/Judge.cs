using Scrutineer.Parties.Names;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Matching;

/// <summary>Whether two records name one person or body.</summary>
public static class Judge
{
    /// <summary>Names that score less are different names.</summary>
    public const double Threshold = 0.85;

    // What birth dates two years apart take from a score, and the room above a score that agreeing dates close.
    private const double ApartCost = 0.1;
    private const double AgreeGain = 0.5;

    /// <summary>Judges two records by name, gender and birth date.</summary>
    /// <remarks>Without a birth date on either side the verdict is about names alone, and says so.</remarks>
    public static Judgement Compare(Party first, Party second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var parser = new NameParser();
        var (a, b) = (parser.Parse(first.Name), parser.Parse(second.Name));
        if (a.Count == 0 || b.Count == 0)
        {
            return new(Verdict.CannotTell, 0, [Reasons.NoName]);
        }
        var person = IsPerson(first.Kind, second.Kind, a[0], b[0]);
        var (x, y) = Best(a, b, person);
        var (left, right) = (Births.Read(first.Born), Births.Read(second.Born));
        var evidence = person ? left.With(right) : BirthEvidence.None;
        var names = NamePair.Score(x, y, person);
        var renamed = person && evidence is BirthEvidence.SameDay && names < Threshold && SameButSurname(x, y);
        var verdict = Of(names, x, y, person, evidence, left.Known != right.Known, renamed);
        var origin = person
            ? Circumstances.Of(first, second.Nationality ?? "", second.Place ?? "")
            : Circumstances.None;
        var score = renamed ? Threshold : origin.On(Score(names, evidence), Threshold);
        IReadOnlyList<Bilingual> why =
        [
            .. Reasons.Of(x, y, person, evidence, left.Known || right.Known, renamed),
            .. origin.Why(),
        ];
        return new(
            verdict,
            Math.Round(
                verdict is Verdict.Different && names < Threshold ? Math.Min(score, Threshold - 0.0001) : score,
                4
            ),
            why
        );
    }

    /// <summary>The score of a hit: what birth dates add to or take from a score by names that reached the threshold.</summary>
    internal static double Score(double names, BirthEvidence evidence) =>
        evidence switch
        {
            BirthEvidence.SameDay when names >= Threshold => names + ((1 - names) * AgreeGain),
            BirthEvidence.SameYear when names >= Threshold => names + ((1 - names) * AgreeGain / 2),
            BirthEvidence.Apart => Math.Max(0, names - ApartCost),
            BirthEvidence.Near => Math.Max(0, names - (ApartCost / 4)),
            _ => names,
        };

    /// <summary>The verdict on a hit: a list without a birth date, or a question without one, cannot tell a namesake.</summary>
    internal static Verdict OnHit(bool person, bool genders, BirthEvidence evidence) =>
        !person ? Verdict.Same
        : genders ? Verdict.Different
        : evidence switch
        {
            BirthEvidence.SameDay or BirthEvidence.SameYear => Verdict.Same,
            BirthEvidence.Apart => Verdict.Different,
            _ => Verdict.CannotTell,
        };

    internal static bool IsPerson(PartyKind a, PartyKind b, NameForm x, NameForm y) =>
        a is not PartyKind.Body
        && b is not PartyKind.Body
        && (a is PartyKind.Person || b is PartyKind.Person || !(HasBodyWords(x) || HasBodyWords(y)));

    private static bool HasBodyWords(NameForm form) =>
        form.Tokens.Any(t =>
            t.Kind is TokenKind.LegalForm || (t.Kind is TokenKind.Generic && !CommonWords.IsHalf(t.Written))
        );

    private static (NameForm A, NameForm B) Best(IReadOnlyList<NameForm> a, IReadOnlyList<NameForm> b, bool person)
    {
        var best = (Score: -1f, A: a[0], B: b[0]);
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                var score = NamePair.Score(one, other, person);
                best = score > best.Score ? (score, one, other) : best;
            }
        }
        return (best.A, best.B);
    }

    private static Verdict Of(
        double names,
        NameForm a,
        NameForm b,
        bool person,
        BirthEvidence evidence,
        bool oneSided,
        bool renamed
    )
    {
        if (renamed)
        {
            return Verdict.Same;
        }
        if (names < Threshold || (person && NamePair.Contradict(a.Gender, b.Gender)) || evidence is BirthEvidence.Apart)
        {
            return Verdict.Different;
        }
        return evidence is BirthEvidence.Near || (person && oneSided) ? Verdict.CannotTell : Verdict.Same;
    }

    // Given name and patronymic agree in full and only the surname does not: marriage, or a name taken.
    private static bool SameButSurname(NameForm a, NameForm b)
    {
        var (met, leftA, leftB) = NamePair.Explain(a, b, person: true);
        return met.Any(m => m.A.Kind is TokenKind.Patronymic && m.B.Kind is TokenKind.Patronymic && m.Likeness > 0.9f)
            && met.Any(m => m.A.Kind is TokenKind.Word && m.B.Kind is TokenKind.Word && m.Likeness > 0.9f)
            && leftA.Count == 1
            && leftB.Count == 1;
    }
}

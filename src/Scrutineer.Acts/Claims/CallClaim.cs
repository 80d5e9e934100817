using Scrutineer.Acts.Phrasing;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>A directive: asserts nothing about anybody, rests on a legal basis.</summary>
/// <param name="Call">What is called for.</param>
/// <param name="BasisIds">Provisions, facts, conclusions that it rests on.</param>
/// <param name="Organiser">Who held the vote.</param>
/// <param name="Step">Which of the call's sentences: 0 is the call itself, the others say how.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2 in lower case of the country whose body calls.</param>
internal sealed record CallClaim(
    Call Call,
    IReadOnlyList<string> BasisIds,
    Term Organiser,
    int Step = 0,
    string CountryCode = ""
) : Claim
{
    public override SentenceKind Kind => SentenceKind.Call;

    public override string Proposition => $"call:{Call}/{Step}";

    public override IReadOnlyList<string> Support => BasisIds;

    public override IEnumerable<Problem> Problems(BasisIndex basis)
    {
        if (BasisIds.Count == 0)
        {
            yield return ActProblem.MissingLegalBasis(Call.ToString());
        }
    }

    private bool IsUkraine => CountryCode == "ua";

    /// <summary>Which register a case is entered in, and that it must be, no lawyer has confirmed for this act yet.</summary>
    public override Certainty CertaintyOfWords(PhraseEdition edition) =>
        IsUkraine && Call == Call.ExamineLiability && edition != PhraseEdition.First
            ? Certainty.Unverified
            : Certainty.Verified;

    /// <summary>
    /// The call and the sentences that say how to follow it. The call itself rests on its legal basis and on the conclusions that
    /// it would be empty without: by their derivations a reader comes from it to rules and facts.
    /// </summary>
    /// <param name="entry">What is called for, and on which legal basis.</param>
    /// <param name="basis">The case's basis.</param>
    public static IEnumerable<CallClaim> Of(CallEntry entry, ActBasis basis)
    {
        var steps = entry.Call == Call.ReportSafely ? 7 : 1;
        var conclusion = entry.Call == Call.DoNotRecogniseMandate ? Conclusion.NoMandate : Conclusion.NullInTerritory;
        var follows = basis
            .Conclusions.Where(d => d.Conclusion == conclusion && d.Answer == Answer.Established)
            .ToList();
        // Without a legal basis there is no call, whatever is concluded.
        IReadOnlyList<string> whole =
            entry.BasisIds.Count == 0
                ? []
                :
                [
                    .. entry.BasisIds,
                    .. follows.Select(d => d.Id),
                    .. follows.SelectMany(d => d.PositionIds).Distinct(),
                ];
        return Enumerable
            .Range(0, steps)
            .Select(step => new CallClaim(
                entry.Call,
                step == 0 ? whole : entry.BasisIds,
                basis.Vote.Organiser,
                step,
                basis.Commission.CountryCode
            ));
    }

    public override Outcome<Bilingual> Say(PhraseEdition edition)
    {
        var phrase = Pattern();
        return (
            Call is Call.StopCooperation or Call.ExamineLiability
                ? phrase.With("organiser", Filler.Of(Organiser))
                : phrase
        ).Say(edition);
    }

    private Phrase Pattern() =>
        (Call, Step) switch
        {
            (Call.DoNotRecogniseResults, _) => new(
                "не визнавати результатів цього голосування.",
                "do not recognise the results of this vote."
            ),
            (Call.DoNotRecogniseMandate, _) => new Phrase(
                "не визнавати мандата особи, оголошеної обраною за підсумками цього голосування.",
                "do not recognise a mandate of the person declared elected by this vote."
            ).InFirstEdition(
                "не визнавати мандата, який виводять із цього голосування для особи, оголошеної обраною.",
                "do not recognise a mandate derived from this vote for the person declared elected."
            ),
            (Call.ApplySanctions, _) => new(
                "застосувати санкції та інші заходи впливу до посадових осіб, які підтримали це голосування, організували його чи взяли участь у його проведенні.",
                "apply sanctions and other measures to officials who supported this vote, organised it or took part in holding it."
            ),
            (Call.StopCooperation, _) => new(
                "припинити співпрацю з органами, які організували й провели це голосування (організатор — {organiser}), та з державою, від імені якої вони діяли.",
                "stop cooperation with the bodies that organised and held this vote (its organiser: {organiser}) and with the state on whose behalf they acted."
            ),
            (Call.ReportSafely, 0) => new(
                "повідомляти правоохоронним органам про осіб, які брали участь в організації та проведенні цього голосування.",
                "report to law enforcement about persons who took part in organising and holding this vote."
            ),
            (Call.ReportSafely, 1) => new(
                "не наражати на небезпеку ні себе, ні близьких: повідомляти лише тоді й звідти, де це безпечно; з повідомленням можна зачекати, доки стане безпечно.",
                "put neither yourself nor those close to you at risk: report only when and from where it is safe; a report can wait until it is safe."
            ),
            (Call.ReportSafely, 2) => new(
                "не збирати відомостей навмисно й не розпитувати людей там, де це небезпечно: досить того, що вже побачено чи відомо.",
                "where it is dangerous, do not gather information on purpose and do not question people: what has been seen or is known already is enough."
            ),
            (Call.ReportSafely, 3) => new(
                "не тримати записів, знімків і листування там, де їх можуть знайти під час огляду чи обшуку; де це безпечно, зберігати їхні оригінали незміненими.",
                "keep no recordings, pictures or messages where a check or a search could find them; where it is safe, keep their originals unaltered."
            ),
            (Call.ReportSafely, 4) => new(
                "користуватися лише тими каналами, які правоохоронні органи оприлюднили на своїх офіційних сайтах, звіряти адресу й не робити цього з пристрою чи мережі, за якими можуть стежити.",
                "use only the channels that law enforcement has made public on its official websites, check the address, and do not do so from a device or network that may be watched."
            ),
            (Call.ReportSafely, 5) => new(
                "не оприлюднювати імен, облич та адрес інших людей.",
                "do not make public the names, faces or addresses of other people."
            ),
            (Call.ReportSafely, _) => new(
                "про кожного, кого змусили до участі, повідомляти як про потерпілого або свідка.",
                "report everyone who was made to take part as a victim or a witness."
            ),
            _ => (
                IsUkraine
                    ? new Phrase(
                        "внести відомості про дії посадових осіб органу, що організував голосування (організатор — {organiser}), та інших посадових осіб, які його організували й провели, до Єдиного реєстру досудових розслідувань (ЄРДР) і розпочати досудове розслідування.",
                        "enter in the Unified Register of Pre-trial Investigations what is known of the acts of the officials of the body that organised the vote (its organiser: {organiser}) and of other officials who organised and held it, and open a pre-trial investigation."
                    )
                    : new Phrase(Examine.Uk, Examine.En)
            ).InFirstEdition(Examine.Uk, Examine.En),
        };

    private static Bilingual Examine { get; } =
        new(
            "перевірити відповідно до закону дії посадових осіб органу, що організував голосування (організатор — {organiser}), та інших посадових осіб, які його організували й провели, і за наявності підстав вирішити питання про кримінальну відповідальність.",
            "examine as the law provides the acts of the officials of the body that organised the vote (its organiser: {organiser}) and of other officials who organised and held it and, where there are grounds, decide on criminal liability."
        );
}

using Scrutineer.Acts.Phrasing;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>
/// Asserts, denies or leaves open one of the four conclusions. It cannot say more than the conclusions it names, and 3 and 4
/// are said only together with whose position carries them.
/// </summary>
/// <param name="Entries">Entries of one conclusion; at least one.</param>
/// <param name="Asserts">The answer that the sentence gives.</param>
/// <param name="Positions">Positions named in the sentence.</param>
/// <param name="Country">Whose domestic law answers the first question.</param>
/// <param name="IsDecided">Whether it stands among the points that the commission resolves: it is stated there, not told.</param>
internal sealed record ConclusionClaim(
    IReadOnlyList<ConclusionEntry> Entries,
    Answer Asserts,
    IReadOnlyList<PositionEntry> Positions,
    Term Country,
    bool IsDecided = false
) : Claim
{
    private Conclusion Conclusion => Entries[0].Conclusion;

    private bool IsPosition => Conclusion.IsPosition();

    private bool IsHeldByOne => Positions.Select(p => p.Whose).Distinct().Count() == 1;

    public override SentenceKind Kind => SentenceKind.Conclusion;

    public override string Proposition =>
        $"{Conclusion.Code()}={Asserts.Code()}({string.Join(',', Entries.Select(e => e.Id))})";

    public override IReadOnlyList<string> Support =>
        [
            .. Entries.Select(e => e.Id),
            .. Asserts == Answer.Established && IsPosition ? Positions.Select(p => p.Id) : [],
        ];

    public override IEnumerable<Problem> Problems(BasisIndex basis)
    {
        foreach (var entry in Entries.Where(e => e.Answer != Asserts))
        {
            yield return ActProblem.StrongerThanConclusion(entry.Id, entry.Answer, Asserts);
        }
        if (Asserts == Answer.Established && IsPosition && Positions.Count == 0)
        {
            yield return ActProblem.PositionMissing(Entries[0].Id);
        }
    }

    public override Outcome<Bilingual> Say(PhraseEdition edition)
    {
        var phrase = Pattern();
        if (Conclusion == Conclusion.NullInTerritory)
        {
            phrase.With("country", Filler.Of(Country));
        }
        if (!IsPosition)
        {
            phrase.With("where", Filler.Of([.. Entries.Select(e => e.Territory)]));
        }
        else if (Asserts == Answer.Established)
        {
            phrase.With("whose", Filler.Of([.. Positions.Select(p => p.Whose).Distinct()]));
        }
        return phrase.Say(edition);
    }

    private Phrase Pattern() =>
        (Conclusion, Asserts) switch
        {
            (Conclusion.NullInTerritory, Answer.Established) => (
                IsDecided
                    ? new Phrase(
                        "констатувати, що за правом {country:gen} результати цього голосування на території {where:gen} є нікчемними та не створюють правових наслідків.",
                        "state that, under the law of {country}, the results of this vote in {where} are null and have no legal consequences."
                    )
                    : new Phrase(
                        "за правом {country:gen} результати цього голосування на території {where:gen} є нікчемними та не створюють правових наслідків.",
                        "under the law of {country}, the results of this vote in {where} are null and have no legal consequences."
                    )
            ).InFirstEdition(
                "за правом {country:gen} результати цього голосування на території {where:gen} є нікчемними: вони не мають юридичної сили з самого початку.",
                "under the law of {country}, the results of this vote in {where} are null: they have had no legal effect from the start."
            ),
            (Conclusion.NullInTerritory, Answer.NotEstablished) => new(
                "не встановлено, що за правом {country:gen} результати цього голосування на території {where:gen} є нікчемними.",
                "it is not established that, under the law of {country}, the results of this vote in {where} are null."
            ),
            (Conclusion.NullInTerritory, Answer.Unknown) => new Phrase(
                "відкритим лишається питання, чи є за правом {country:gen} нікчемними результати цього голосування на території {where:gen}: підстави, наявні в реєстрі, відповіді не дають.",
                "whether, under the law of {country}, the results of this vote in {where} are null remains open: the grounds in the register give no answer."
            ).InFirstEdition(
                "питання про нікчемність за правом {country:gen} результатів цього голосування на території {where:gen} залишається відкритим: за підставами, наявними в реєстрі, відповіді немає.",
                "whether, under the law of {country}, the results of this vote in {where} are null remains open: the grounds in the register give no answer."
            ),
            (Conclusion.StatusUnchanged, Answer.Established) => (
                IsDecided
                    ? new Phrase(
                        "констатувати, що за міжнародним правом це голосування не може змінити правового статусу території {where:gen}.",
                        "state that under international law this vote cannot alter the legal status of the territory of {where}."
                    )
                    : new Phrase(
                        "за міжнародним правом це голосування не може змінити правового статусу території {where:gen}.",
                        "under international law this vote cannot alter the legal status of the territory of {where}."
                    )
            ).InFirstEdition(
                "за міжнародним правом це голосування не може змінити правового статусу території {where:gen}.",
                "under international law this vote cannot alter the legal status of the territory of {where}."
            ),
            (Conclusion.StatusUnchanged, Answer.NotEstablished) => new(
                "не встановлено, що до правового статусу території {where:gen} застосовна заборона змінювати його таким голосуванням.",
                "it is not established that the bar on altering status by such a vote applies to the territory of {where}."
            ),
            (Conclusion.StatusUnchanged, Answer.Unknown) => new Phrase(
                "відкритим лишається питання про вплив цього голосування на правовий статус території {where:gen}: підстави, наявні в реєстрі, відповіді не дають.",
                "the effect of this vote on the legal status of the territory of {where} remains open: the grounds in the register give no answer."
            ).InFirstEdition(
                "питання про вплив цього голосування на правовий статус території {where:gen} залишається відкритим: за підставами, наявними в реєстрі, відповіді немає.",
                "the effect of this vote on the legal status of the territory of {where} remains open: the grounds in the register give no answer."
            ),
            (Conclusion.ResultTainted, Answer.Established) => (
                IsHeldByOne
                    ? new Phrase(
                        "{whose} виходить із того, що загальний результат цього голосування є спотвореним.",
                        "{whose} proceeds from the premise that the overall result of this vote is tainted."
                    )
                    : new Phrase(
                        "{whose} виходять із того, що загальний результат цього голосування є спотвореним.",
                        "{whose} proceed from the premise that the overall result of this vote is tainted."
                    )
            ).InFirstEdition(
                "за позицією {whose:gen} загальний результат цього голосування є спотвореним.",
                "it is the position of {whose} that the overall result of this vote is tainted."
            ),
            (Conclusion.ResultTainted, Answer.NotEstablished) => new(
                "не встановлено, що загальний результат цього голосування є спотвореним.",
                "it is not established that the overall result of this vote is tainted."
            ),
            (Conclusion.ResultTainted, Answer.Unknown) => new Phrase(
                "відкритим лишається питання, чи є загальний результат цього голосування спотвореним: підстави, наявні в реєстрі, відповіді не дають.",
                "whether the overall result of this vote is tainted remains open: the grounds in the register give no answer."
            ).InFirstEdition(
                "питання, чи є загальний результат цього голосування спотвореним, залишається відкритим: за підставами, наявними в реєстрі, відповіді немає.",
                "whether the overall result of this vote is tainted remains open: the grounds in the register give no answer."
            ),
            (Conclusion.NoMandate, Answer.Established) => (
                IsHeldByOne
                    ? new Phrase(
                        "{whose} виходить із того, що це голосування не надає мандата особі, оголошеній обраною за його підсумками.",
                        "{whose} proceeds from the premise that this vote gives no mandate to the person declared elected by it."
                    )
                    : new Phrase(
                        "{whose} виходять із того, що це голосування не надає мандата особі, оголошеній обраною за його підсумками.",
                        "{whose} proceed from the premise that this vote gives no mandate to the person declared elected by it."
                    )
            ).InFirstEdition(
                "за позицією {whose:gen} це голосування не надає мандата особі, оголошеній за ним обраною.",
                "it is the position of {whose} that this vote gives the person declared elected no mandate."
            ),
            (Conclusion.NoMandate, Answer.NotEstablished) => new(
                "не встановлено, що це голосування не надає мандата особі, оголошеній за ним обраною.",
                "it is not established that this vote gives the person declared elected no mandate."
            ),
            (Conclusion.NoMandate, Answer.Unknown) => new Phrase(
                "відкритим лишається питання, чи надає це голосування мандат особі, оголошеній обраною за його підсумками: підстави, наявні в реєстрі, відповіді не дають.",
                "whether this vote gives a mandate to the person declared elected by it remains open: the grounds in the register give no answer."
            ).InFirstEdition(
                "питання, чи надає це голосування мандат особі, оголошеній за ним обраною, залишається відкритим: за підставами, наявними в реєстрі, відповіді немає.",
                "whether this vote gives the person declared elected a mandate remains open: the grounds in the register give no answer."
            ),
            (Conclusion.NullInTerritory, Answer.NotApplicable) => new(
                "питання про нікчемність за правом {country:gen} результатів цього голосування на території {where:gen} не постає.",
                "whether, under the law of {country}, the results of this vote in {where} are null does not arise."
            ),
            (Conclusion.StatusUnchanged, Answer.NotApplicable) => new(
                "питання про вплив цього голосування на правовий статус території {where:gen} не постає.",
                "the effect of this vote on the legal status of the territory of {where} does not arise."
            ),
            (Conclusion.ResultTainted, Answer.NotApplicable) => new(
                "питання, чи є загальний результат цього голосування спотвореним, не постає.",
                "whether the overall result of this vote is tainted does not arise."
            ),
            (Conclusion.NoMandate, Answer.NotApplicable) => new(
                "питання про мандат не постає: цим голосуванням нікого не обирали.",
                "the question of a mandate does not arise: this vote elected nobody."
            ),
            _ => throw new InvalidOperationException($"Nothing is said of {Conclusion} that is {Asserts}."),
        };
}

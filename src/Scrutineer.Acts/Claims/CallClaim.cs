using Scrutineer.Acts.Phrasing;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>A directive: asserts nothing about anybody, rests on a legal basis.</summary>
/// <param name="Call">What is called for.</param>
/// <param name="BasisIds">Provisions, facts, conclusions that it rests on.</param>
/// <param name="Organiser">Who held the vote.</param>
/// <param name="Step">Which of the call's sentences: 0 is the call itself, the others say how.</param>
internal sealed record CallClaim(Call Call, IReadOnlyList<string> BasisIds, Term Organiser, int Step = 0) : Claim
{
    public override SentenceKind Kind => SentenceKind.Call;

    public override string Proposition => $"call:{Call}/{Step}";

    public override IReadOnlyList<string> Support => BasisIds;

    public override IEnumerable<Problem> Refusals(BasisIndex basis)
    {
        if (BasisIds.Count == 0)
        {
            yield return Refusal.MissingLegalBasis(Call.ToString());
        }
    }

    /// <summary>The call and the sentences that say how to follow it.</summary>
    public static IEnumerable<CallClaim> Of(CallEntry entry, Term organiser)
    {
        var steps = entry.Call == Call.ReportSafely ? 5 : 1;
        return Enumerable.Range(0, steps).Select(step => new CallClaim(entry.Call, entry.BasisIds, organiser, step));
    }

    public override Outcome<Bilingual> Say()
    {
        var phrase = Pattern();
        return (
            Call is Call.StopCooperation or Call.ExamineLiability
                ? phrase.With("organiser", Filler.Of(Organiser))
                : phrase
        ).Say();
    }

    private Phrase Pattern() =>
        (Call, Step) switch
        {
            (Call.DoNotRecogniseResults, _) => new(
                "не визнавати результатів цього голосування.",
                "do not recognise the results of this vote."
            ),
            (Call.DoNotRecogniseMandate, _) => new(
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
                "не наражати себе на небезпеку: повідомляти лише тоді й звідти, де це безпечно.",
                "do not put yourself at risk: report only when and from where it is safe."
            ),
            (Call.ReportSafely, 2) => new(
                "зберігати оригінали записів і знімків незміненими.",
                "keep the originals of recordings and pictures unaltered."
            ),
            (Call.ReportSafely, 3) => new(
                "не оприлюднювати імен, облич та адрес інших людей.",
                "do not make public the names, faces or addresses of other people."
            ),
            (Call.ReportSafely, _) => new(
                "про кожного, кого змусили до участі, повідомляти як про потерпілого або свідка.",
                "report everyone who was made to take part as a victim or a witness."
            ),
            _ => new(
                "перевірити відповідно до закону дії посадових осіб органу, що організував голосування (організатор — {organiser}), та інших посадових осіб, які його організували й провели, і за наявності підстав вирішити питання про кримінальну відповідальність.",
                "examine as the law provides the acts of the officials of the body that organised the vote (its organiser: {organiser}) and of other officials who organised and held it and, where there are grounds, decide on criminal liability."
            ),
        };
}

using Scrutineer.Acts.Phrasing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>Words that assert nothing about the vote: headings, lead-ins, the act's own rules.</summary>
internal sealed record Formula(string Name, Phrase Phrase) : Claim
{
    public override SentenceKind Kind => SentenceKind.Formula;

    public override string Proposition => $"formula:{Name}";

    public override IReadOnlyList<string> Support => [];

    public override Outcome<Bilingual> Say(PhraseEdition edition) => Phrase.Say(edition);

    public static Formula Conclusions { get; } =
        new(
            "conclusions",
            new Phrase("Правові висновки", "Legal conclusions").InFirstEdition("Висновки", "Conclusions")
        );

    public static Formula Grounds { get; } = new("grounds", new("Підстави", "Grounds"));

    public static Formula Circumstances { get; } = new("circumstances", new("Обставини", "Circumstances"));

    public static Formula Statistics { get; } = new("statistics", new("Що кажуть числа", "What the numbers say"));

    public static Formula Resolves { get; } = new("resolves", new("Рішення", "Decision"));

    public static Formula CallBasis { get; } =
        new("call-basis", new("Правова підстава закликів", "Legal basis of the calls"));

    public static Formula OpenPoints { get; } = new("open-points", new("Відкриті питання", "Open questions"));

    public static Formula Offices { get; } = new("offices", new("Додаток. Посадові особи", "Annex. Officials"));

    public static Formula Members { get; } =
        new(
            "members",
            new(
                "Хто обіймав посади в органі, що організував голосування",
                "Who held office in the body that organised the vote"
            )
        );

    public static Formula NoGuilt { get; } =
        new(
            "no-guilt",
            new(
                "цей акт не стверджує вини жодної особи: вину особи встановлює лише суд.",
                "this act asserts the guilt of no person: only a court establishes guilt."
            )
        );

    public static Formula CallsOn(AdoptingBody commission, IReadOnlyList<Addressee> addressees) =>
        new(
            "calls-on",
            new Phrase("{name} звертається до {who:gen} із закликом:", "{name} calls on {who} as follows:")
                .With("name", Filler.Of(commission.Name))
                .With("who", Filler.Of([.. addressees.Select(a => a.Name)]))
        );

    public static Formula Publish(AdoptingBody commission) =>
        new(
            "publish",
            new Phrase("оприлюднити цю постанову {where}.", "make this resolution public {where}.")
                .InFirstEdition("оприлюднити цей акт {where}.", "make this act public {where}.")
                .With("where", Filler.Of(commission.Website))
        );

    public static Formula Approve(ActKind annex) =>
        annex switch
        {
            ActKind.Statement => new(
                "approve-statement",
                new("затвердити заяву, що додається.", "approve the statement annexed.")
            ),
            ActKind.AppealToStates => new(
                "approve-appeal-to-states",
                new(
                    "затвердити звернення до іноземних держав, органів адміністрування виборів та міжнародних організацій, що додається.",
                    "approve the appeal to foreign states, election management bodies and international organisations annexed."
                )
            ),
            ActKind.CallOnCitizens => new(
                "approve-call-on-citizens",
                new("затвердити заклик до громадян, що додається.", "approve the call on citizens annexed.")
            ),
            ActKind.AppealToSecurityService => new(
                "approve-appeal-to-security-service",
                new Phrase(
                    "затвердити звернення до органу досудового розслідування, що додається.",
                    "approve the appeal to the pre-trial investigation authority annexed."
                ).InFirstEdition(
                    "затвердити звернення до органу розслідування, що додається.",
                    "approve the appeal to the investigating authority annexed."
                )
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(annex)),
        };
}

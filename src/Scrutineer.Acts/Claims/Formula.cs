using Scrutineer.Acts.Phrasing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>Words that assert nothing about the vote: headings, lead-ins, the act's own rules.</summary>
internal sealed record Formula(string Name, Phrase Phrase) : Claim
{
    public override SentenceKind Kind => SentenceKind.Formula;

    public override string Proposition => $"formula:{Name}";

    public override IReadOnlyList<string> Support => [];

    public override Outcome<Bilingual> Say() => Phrase.Say();

    public static Formula Conclusions { get; } = new("conclusions", new("Висновки", "Conclusions"));

    public static Formula Grounds { get; } = new("grounds", new("Підстави", "Grounds"));

    public static Formula Circumstances { get; } = new("circumstances", new("Обставини", "Circumstances"));

    public static Formula Statistics { get; } = new("statistics", new("Що кажуть числа", "What the numbers say"));

    public static Formula Calls { get; } = new("calls", new("Заклики", "Calls"));

    public static Formula OpenPoints { get; } = new("open-points", new("Відкриті питання", "Open questions"));

    public static Formula NoGuilt { get; } =
        new(
            "no-guilt",
            new(
                "цей акт не стверджує вини жодної особи: вину особи встановлює лише суд.",
                "this act asserts the guilt of no person: only a court establishes guilt."
            )
        );

    public static Formula CallsOn(Commission commission, IReadOnlyList<Addressee> addressees) =>
        new(
            "calls-on",
            new Phrase("{name} звертається до {who:gen} із закликом:", "{name} calls on {who} as follows:")
                .With("name", Filler.Of(commission.Name))
                .With("who", Filler.Of([.. addressees.Select(a => a.Name)]))
        );

    public static Formula Publish(Commission commission) =>
        new(
            "publish",
            new Phrase("оприлюднити цей акт {where}.", "make this act public {where}.").With(
                "where",
                Filler.Of(commission.Website)
            )
        );
}

using System.CommandLine;
using Scrutineer.Acts;
using Scrutineer.Assessments;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>The case that a command works on, with or without its returns.</summary>
internal sealed class CaseInput
{
    private readonly Option<FileInfo> _returns;
    private readonly Option<bool> _without;
    private readonly Language _language;

    public CaseInput(Language language)
    {
        _language = language;
        _returns = new Option<FileInfo>("--returns")
        {
            Description = new Bilingual(
                "Файл протоколів; має бути той самий, що його хеш записано у справі",
                "The file of returns; it must be the one whose hash the case pins"
            ).In(language),
            HelpName = "FILE",
        };
        _without = new Option<bool>("--without-returns")
        {
            Description = new Bilingual("Лише право, без чисел", "The law only, without numbers").In(language),
        };
    }

    /// <summary>The case's folder as an option.</summary>
    public static Option<string> Folder(Language language, bool required = true) =>
        new("--case")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(language),
            HelpName = "CASE",
            Required = required,
        };

    public void AddTo(Command command)
    {
        command.Options.Add(_returns);
        command.Options.Add(_without);
    }

    /// <summary>Reads and assesses the case; refused where it has no acts to draft.</summary>
    public async Task<Outcome<AssessedCase>> Assess(
        string folder,
        ParseResult parsed,
        Terminal terminal,
        CancellationToken stop
    )
    {
        var loaded = CaseFolder.Load(folder, Places.Rules);
        if (!loaded.Succeeded)
        {
            return Outcome<AssessedCase>.Refused(loaded.Problems);
        }
        var returns = parsed.GetValue(_returns)?.ToString();
        var with = !parsed.GetValue(_without);
        var assessed = await terminal.WithProgress(progress =>
            Assessor.Run(loaded.Value, returns, with, Places.Cache, progress, _language, stop)
        );
        return assessed.Succeeded ? AssessedCase.Of(assessed.Value) : Outcome<AssessedCase>.Refused(assessed.Problems);
    }
}

/// <summary>An assessment with what its acts may say.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Basis">What sentences may rest on.</param>
internal sealed record AssessedCase(Assessment Assessment, ActBasis Basis)
{
    /// <summary>Refused where the case or its rules name no commission or no acts.</summary>
    public static Outcome<AssessedCase> Of(Assessment assessment) =>
        assessment.Case is { Commission: { } commission, Acts: { } acts }
            ? Outcome<AssessedCase>.Of(
                new AssessedCase(
                    assessment,
                    new ActBases(assessment.Case, commission, acts).Of(
                        assessment.Determination,
                        assessment.Answers.Findings
                    )
                )
            )
            : Outcome<AssessedCase>.Refused(
                new Problem(
                    "no-acts",
                    new Bilingual(
                        $"у справі {assessment.Case.Id} актів не складають",
                        $"no acts are drafted in the case {assessment.Case.Id}"
                    ),
                    new Bilingual(
                        "додайте acts.yaml до справи та commission.yaml до її правил",
                        "add acts.yaml to the case and commission.yaml to its rules"
                    ),
                    assessment.Case.Folder
                )
            );
}

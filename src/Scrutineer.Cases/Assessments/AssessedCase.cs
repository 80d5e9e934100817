using Scrutineer.Acts;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>An assessment with what its acts may say.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Basis">What sentences may rest on.</param>
public sealed record AssessedCase(Assessment Assessment, ActBasis Basis)
{
    /// <summary>Refused where the case or its rules name no commission or no acts.</summary>
    public static Outcome<AssessedCase> Of(Assessment assessment) =>
        assessment.Case is { Commission: { } commission, Acts: { } acts }
            ? Outcome<AssessedCase>.Of(
                new AssessedCase(
                    assessment,
                    new ActBases(assessment.Case, commission, acts).Of(
                        assessment.Determinations,
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

using Scrutineer.Forensics;
using Scrutineer.Sites.Dossier;

namespace Scrutineer.Tests.ToyMethod;

/// <summary>A dossier that holds findings and nothing else.</summary>
internal static class ToyDossier
{
    public static DossierModel With(params Finding[] findings) =>
        new()
        {
            CaseId = "bare",
            Title = new("Справа", "A case"),
            Question = new("Що кажуть числа?", "What do the numbers say?"),
            Invented = true,
            VoteDays = [new(2024, 3, 15)],
            Organiser = new("Комісія", "A commission"),
            ToolVersion = "0",
            DataLanguage = "und",
            Determination = [],
            Findings = findings,
            Coverage = [],
            Relations = [],
            Totals = [],
            Drafts = [],
            Sources = [],
            Inputs = [],
            Commands = [],
            Unknowns = [],
            Warnings = [],
        };
}

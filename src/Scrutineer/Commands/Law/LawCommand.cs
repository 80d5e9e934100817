using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law</c>: questions of law, answered from rules and facts.</summary>
internal static class LawCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new("Право: питання, виведення, правила", "The law: questions, derivations, rules");

    public static Command Build(SharedOptions shared) =>
        new("law", Summary.In(shared.Language))
        {
            LawAskCommand.Build(shared),
            LawWhyCommand.Build(shared),
            LawWhyNotCommand.Build(shared),
            LawWhatIfCommand.Build(shared),
            LawTimelineCommand.Build(shared),
            LawTestCommand.Build(shared),
            LawDiffCommand.Build(shared),
            LawLintCommand.Build(shared),
            LawSentencesCommand.Sentences(shared),
            LawSentencesCommand.Terms(shared),
            LawPrintCommand.Build(shared),
            LawCoverageCommand.Build(shared),
            LawExportCommand.Build(shared),
            LawProvCommand.Build(shared),
            LawLspCommand.Build(shared),
        };
}

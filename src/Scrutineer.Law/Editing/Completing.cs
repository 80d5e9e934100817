using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>Proposes what may stand at a place: sentences of the vocabulary, names, variables, fields, ids.</summary>
public sealed class Completing(Workbench workbench)
{
    /// <summary>What may stand at a place; nothing in a file of other contents.</summary>
    /// <param name="file">A file of the workbench.</param>
    /// <param name="offset">UTF-16 code units from its beginning to the cursor.</param>
    /// <param name="language">Of what is said beside a proposal; a rule's sentences are proposed in the language of the rule.</param>
    public Completions At(string file, int offset, Language language)
    {
        if (workbench.Text(file) is not { } text || workbench.ReadingOf(file) is not { } reading)
        {
            return Completions.None;
        }
        var words = reading.Words ?? ParsedTexts.Shipped;
        return LawFileKinds.Of(file) switch
        {
            LawFileKind.Rules => new RuleCompletions(text, reading, words, language).At(offset),
            LawFileKind.Register => new RegisterCompletions(text, reading, words, language).At(offset),
            LawFileKind.Vocabulary => new VocabularyCompletions(text, words, language).At(offset),
            _ => Completions.None,
        };
    }
}

using System.CommandLine;
using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary>What the commands that change a draft share: the draft, both texts, and a new file that takes no other's place unasked.</summary>
internal sealed class ActChange
{
    private readonly Argument<string> _draft;
    private readonly Option<FileInfo> _output;
    private readonly Option<bool> _overwrite;

    public ActChange(Language language)
    {
        _draft = ActFile.Argument(language, "DRAFT");
        _output = Results.Output(language);
        _overwrite = new Option<bool>("--overwrite")
        {
            Description = new Bilingual(
                "Дозволити, щоб --out замінив наявний файл",
                "Let --out replace an existing file"
            ).In(language),
        };
    }

    /// <summary>Id of the sentence to change.</summary>
    public static Option<string> Sentence(Language language) =>
        new("--sentence")
        {
            Description = new Bilingual(
                "Ідентифікатор речення; усі показує act show --sentences",
                "The sentence's id; act show --sentences lists all"
            ).In(language),
            HelpName = "ID",
            Required = true,
        };

    /// <summary>The new text in one of the two languages.</summary>
    public static Option<string> Text(Language language, Language of) =>
        new(of == Language.Uk ? "--uk" : "--en")
        {
            Description =
                of == Language.Uk
                    ? new Bilingual("Текст українською", "The text in Ukrainian").In(language)
                    : new Bilingual("Текст англійською", "The text in English").In(language),
            HelpName = "TEXT",
            Required = true,
        };

    /// <summary>Both texts, or what is wrong with them.</summary>
    public static Outcome<Bilingual> Both(string? uk, string? en) =>
        string.IsNullOrWhiteSpace(uk) || string.IsNullOrWhiteSpace(en)
            ? Outcome<Bilingual>.Refused(
                new Problem(
                    "blank-text",
                    new Bilingual("текст однією з мов порожній", "the text is blank in one of the languages"),
                    new Bilingual(
                        "скажіть те саме обома мовами: --uk і --en",
                        "say the same in both languages: --uk and --en"
                    )
                )
            )
            : Outcome<Bilingual>.Of(new Bilingual(uk.Trim(), en.Trim()));

    public void AddTo(Command command)
    {
        command.Arguments.Insert(0, _draft);
        command.Options.Add(_output);
        command.Options.Add(_overwrite);
    }

    /// <summary>Reads the draft, changes it, writes the new one and says what is still to be done.</summary>
    public async Task<int> Run(
        ParseResult parsed,
        Terminal terminal,
        Func<ActDraft, Task<Outcome<ActDraft>>> change,
        CancellationToken stop
    )
    {
        var draft = ActFile.Read(parsed.GetValue(_draft)!);
        if (!draft.Succeeded)
        {
            return terminal.Refuse(draft.Problems);
        }
        var place = parsed.GetValue(_output);
        if (place is { Exists: true } && !parsed.GetValue(_overwrite))
        {
            return terminal.Refuse([Exists(place)]);
        }
        var changed = await change(draft.Value);
        if (!changed.Succeeded)
        {
            return terminal.Refuse(changed.Problems);
        }
        Remind(terminal, changed.Value);
        return await Results.Write(terminal, place, Encoding.UTF8.GetBytes(ActJson.Write(changed.Value)), stop);
    }

    // What stands between the draft and its adoption.
    private static void Remind(Terminal terminal, ActDraft draft)
    {
        var bare = draft.Sentences.Where(s => s.Asserts && s.Support.Count == 0).Select(s => s.Id).ToList();
        if (bare.Count > 0)
        {
            var ids = string.Join(", ", bare);
            terminal.Note(
                new Bilingual(
                    $"Без опори: {ids}. Поки їх не зв’яжуть знову (scrutineer act relink), акта не ухвалити.",
                    $"Without support: {ids}. Until they are linked again (scrutineer act relink) the act cannot be adopted."
                )
            );
        }
        foreach (var problem in ActLint.Of(draft))
        {
            terminal.Note(new Bilingual("Зауваження", "To mend"), problem);
        }
    }

    private static Problem Exists(FileInfo place) =>
        new(
            "file-exists",
            new Bilingual("такий файл уже є", "the file exists already"),
            new Bilingual(
                "назвіть інший або дозвольте заміну: --overwrite",
                "name another, or allow it to be replaced: --overwrite"
            ),
            place.ToString()
        );
}

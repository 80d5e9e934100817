using System.CommandLine;
using System.Globalization;
using Scrutineer.CommandLine;
using Scrutineer.Reports.Keys;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Reports;

/// <summary>What commands about reports are given: the folder, and a key with its passphrase.</summary>
internal sealed class ReportInput
{
    private readonly PlaceInput _place;
    private readonly Option<FileInfo> _identity;
    private readonly Option<FileInfo> _passphrase;
    private readonly Option<string> _by;

    public ReportInput(Command command, Language language)
    {
        _place = new PlaceInput(command, language);
        _identity = new Option<FileInfo>("--identity", "-i")
        {
            Description = new Bilingual("Файл ключа одержувача", "The file of a recipient's key").In(language),
            HelpName = "FILE",
            Required = true,
        };
        _passphrase = new Option<FileInfo>("--passphrase-file")
        {
            Description = new Bilingual(
                "Файл із парольною фразою ключа; без нього її буде запитано",
                "A file with the key's passphrase; without it, it is asked for"
            ).In(language),
            HelpName = "FILE",
        };
        _by = new Option<string>("--by")
        {
            Description = new Bilingual(
                "Хто це робить: для ланцюга зберігання",
                "Who does it: for the chain of custody"
            ).In(language),
            HelpName = "NAME",
            DefaultValueFactory = _ => "keeper",
        };
        _by.Validators.Add(result =>
        {
            if (!CustodyStep.IsName(result.GetValueOrDefault<string>() ?? ""))
            {
                result.AddError(
                    new Bilingual(
                        "--by: імʼя в один рядок, до 100 знаків.",
                        "--by: a name in one line, 100 characters or fewer."
                    ).In(language)
                );
            }
        });
        command.Options.Add(_identity);
        command.Options.Add(_passphrase);
        command.Options.Add(_by);
    }

    public static Argument<string> Report(Language language) =>
        new("REPORT")
        {
            Description = new Bilingual(
                "Номер повідомлення або його початок, як у report list",
                "The report's id or its beginning, as in report list"
            ).In(language),
        };

    public static Outcome<string> Text(FileInfo file) =>
        InputFiles.TryRead(file.ToString(), out var bytes, out var problem)
            ? Outcome.Of(System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'))
            : Outcome<string>.Refused(problem);

    /// <summary>The Desk's folder; null where servers keep the reports.</summary>
    public string? FolderOf(ParseResult parsed) => _place.Of(parsed).Value?.Folder;

    public string By(ParseResult parsed) => parsed.GetValue(_by)!;

    /// <summary>Work with the store and the key, both of which go away with it.</summary>
    public int With(
        ParseResult parsed,
        Terminal terminal,
        Func<ReportStore, IReadOnlyList<IIdentity>, Outcome<string>> work
    ) => With(parsed, terminal, (store, keys) => Task.FromResult(work(store, keys))).GetAwaiter().GetResult();

    /// <summary>Longer work with them.</summary>
    public async Task<int> With(
        ParseResult parsed,
        Terminal terminal,
        Func<ReportStore, IReadOnlyList<IIdentity>, Task<Outcome<string>>> work
    )
    {
        var store = _place.Of(parsed).Then(ReportStore.OpenBeside);
        var ring = Ring(parsed, terminal);
        var done = Outcome.All(store, ring, (s, r) => (Store: s, Ring: r).ToTuple());
        using var opened = store.Value;
        using var keys = ring.Value;
        var said = done.Succeeded
            ? await work(done.Value.Item1, done.Value.Item2.Identities)
            : Outcome<string>.Refused(done.Problems);
        if (!said.Succeeded)
        {
            return terminal.Refuse(said.Problems);
        }
        await terminal.Output.WriteAsync(said.Value);
        return ExitCode.Done;
    }

    private Outcome<KeyRing> Ring(ParseResult parsed, Terminal terminal)
    {
        var file = parsed.GetValue(_identity)!;
        if (!InputFiles.TryRead(file.ToString(), out var bytes, out var problem))
        {
            return Outcome<KeyRing>.Refused(problem);
        }
        return Passphrases
            .ReadText(parsed.GetValue(_passphrase)?.ToString(), terminal)
            .Then(text =>
            {
                using var passphrase = new Passphrase(text);
                return KeyRing.Open(bytes, passphrase, file.ToString());
            });
    }

    /// <summary>The present day, UTC.</summary>
    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>A day as it is written for people and programs alike.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.CommandLine;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Reports;

/// <summary>Where sealed reports are kept, as options: a folder, or a database beside a bucket. Secrets are no options.</summary>
internal sealed class PlaceInput
{
    private readonly Option<string> _data;
    private readonly Option<string> _database;
    private readonly Option<string> _bucket;
    private readonly Option<string> _endpoint;

    public PlaceInput(Command command, Language language)
    {
        _data = Text("--data", "FOLDER", new Bilingual("Тека приймальні", "The Desk's folder"), language);
        _database = Text(
            "--database",
            "URL",
            new Bilingual(
                "Замість теки: база postgres://користувач@сервер/база; пароль — з PGPASSWORD чи PGPASSFILE",
                "Instead of a folder: the database postgres://user@host/database; its password from PGPASSWORD or PGPASSFILE"
            ),
            language
        );
        _bucket = Text(
            "--bucket",
            "URL",
            new Bilingual(
                "Разом із базою: сховище s3://назва/префікс; ключ — з AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY чи AWS_SHARED_CREDENTIALS_FILE",
                "Beside the database: the bucket s3://name/prefix; its key from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY or AWS_SHARED_CREDENTIALS_FILE"
            ),
            language
        );
        _endpoint = Text(
            "--endpoint",
            "URL",
            new Bilingual(
                "Адреса служби сховища; без неї — AWS_ENDPOINT_URL або Amazon",
                "The address of the bucket's service; without it AWS_ENDPOINT_URL, or Amazon"
            ),
            language
        );
        command.Options.Add(_data);
        command.Options.Add(_database);
        command.Options.Add(_bucket);
        command.Options.Add(_endpoint);
        command.Validators.Add(result =>
        {
            bool Has(Option option) => result.GetResult(option) is { Implicit: false };
            var servers = Has(_database) && Has(_bucket);
            var isOne = Has(_data) ? !Has(_database) && !Has(_bucket) && !Has(_endpoint) : servers;
            if (!isOne)
            {
                result.AddError(
                    new Bilingual(
                        "Вкажіть або --data, або --database разом із --bucket.",
                        "Give either --data, or --database together with --bucket."
                    ).In(language)
                );
            }
        });
    }

    /// <summary>The place; nothing is asked of it yet.</summary>
    public Outcome<StorePlace> Of(ParseResult parsed) =>
        parsed.GetValue(_data) is { } folder
            ? Outcome.Of(StorePlace.OfFolder(folder))
            : StorePlace.OfServers(
                parsed.GetValue(_database)!,
                parsed.GetValue(_bucket)!,
                parsed.GetValue(_endpoint) ?? Set("AWS_ENDPOINT_URL_S3") ?? Set("AWS_ENDPOINT_URL"),
                Set("AWS_REGION") ?? Set("AWS_DEFAULT_REGION")
            );

    private static string? Set(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static Option<string> Text(string name, string help, Bilingual about, Language language) =>
        new(name) { Description = about.In(language), HelpName = help };
}

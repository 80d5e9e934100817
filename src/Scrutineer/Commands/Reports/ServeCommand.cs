using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Scrutineer.CommandLine;
using Scrutineer.Desk;
using Scrutineer.Reports.Keys;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer serve</c>: sites that run until they are stopped.</summary>
internal static class ServeCommand
{
    public static Bilingual Summary { get; } =
        new("Сайти, що працюють, доки їх не зупинять", "Sites that run until they are stopped");

    public static Command Build(SharedOptions shared)
    {
        var command = new Command("serve", Summary.In(shared.Language)).With(
            "scrutineer serve desk --data desk --recipients office.key.pub",
            "приймальня повідомлень на http://127.0.0.1:8080",
            "the Desk that takes reports, at http://127.0.0.1:8080"
        );
        command.Subcommands.Add(Desk(shared));
        return command;
    }

    private static Command Desk(SharedOptions shared)
    {
        var recipients = new Option<FileInfo>("--recipients")
        {
            Description = new Bilingual(
                "Файл відкритих ключів, яким запечатувати: рядок age1… на ключ",
                "A file of public keys to seal to: a line age1… a key"
            ).In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var url = new Option<string>("--url")
        {
            Description = new Bilingual("Адреса, на якій слухати", "The address to listen on").In(shared.Language),
            HelpName = "URL",
            DefaultValueFactory = _ => "http://127.0.0.1:8080",
        };
        var title = new Option<string>("--title")
        {
            Description = new Bilingual("Нейтральна назва сторінок", "A neutral title for the pages").In(
                shared.Language
            ),
            HelpName = "TEXT",
        };
        var onion = new Option<Uri>("--onion")
        {
            Description = new Bilingual("Адреса сайту в Tor", "The site's address in Tor").In(shared.Language),
            HelpName = "URL",
        };
        var command = new Command(
            "desk",
            new Bilingual(
                "Приймальня: запечатує повідомлення, щойно вони надходять, і прочитати їх не може",
                "The Desk: seals reports as they come in, and can read none"
            ).In(shared.Language)
        )
        {
            recipients,
            url,
            title,
            onion,
        }.With(
            "scrutineer serve desk --data desk --recipients office.key.pub --url http://127.0.0.1:8080",
            "теку буде створено; за Tor або Caddy див. docs/desk/DEPLOY.md",
            "the folder is made; for Tor or Caddy see docs/desk/DEPLOY.md"
        );
        var place = new PlaceInput(command, shared.Language);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var terminal = shared.Terminal(parsed);
                var keys = ReportInput
                    .Text(parsed.GetValue(recipients)!)
                    .Then(text => RecipientsFile.Read(text, parsed.GetValue(recipients)!.ToString()));
                var named = place.Of(parsed);
                var store = named.Then(p => ReportStore.Open(p));
                if (!keys.Succeeded || !store.Succeeded)
                {
                    store.Value?.Dispose();
                    return terminal.Refuse([.. keys.Problems, .. store.Problems]);
                }
                using var kept = store.Value;
                var titled = parsed.GetValue(title);
                var options = new DeskOptions
                {
                    Store = kept,
                    Recipients = keys.Value,
                    Clock = TimeProvider.System,
                    FreeBytes = named.Value!.Folder is { } folder
                        ? () => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace
                        : () => long.MaxValue,
                    Onion = parsed.GetValue(onion),
                };
                options = titled is null ? options : options with { Title = new Bilingual(titled, titled) };
                await Run(options, parsed.GetValue(url)!, terminal, cancel);
                return ExitCode.Done;
            }
        );
        return command;
    }

    // No log of who, and nobody holds a line by sending nothing; a stop waits for what is in hand.
    private static async Task Run(DeskOptions options, string url, Terminal terminal, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1024, TimeSpan.FromSeconds(20));
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(2));
        builder.Services.AddDesk(options);
        var site = builder.Build();
        await using (site)
        {
            site.MapDesk();
            await site.StartAsync(cancel);
            terminal.Note(new Bilingual($"Приймальня працює: {url}", $"The Desk is running: {url}"));
            await site.WaitForShutdownAsync(cancel);
        }
    }
}

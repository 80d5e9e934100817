using System.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>--jobs</c>: how many files are worked on side by side.</summary>
internal sealed class JobsOption
{
    /// <summary>Each job holds one vote in memory, so more are only on request.</summary>
    private const int MostUnasked = 4;

    public JobsOption(Language language)
    {
        Option.Description = new Bilingual(
            $"Скільки файлів опрацьовувати водночас, коли їх кілька; без цього — за числом процесорів, та не більше {MostUnasked}",
            $"How many files to work on at once, where several are given; without it, as many as processors, {MostUnasked} at most"
        ).In(language);
        Option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var given) && given < 1)
            {
                result.AddError(
                    new Bilingual($"{Option.Name} — число від 1", $"{Option.Name} must be at least 1").In(language)
                );
            }
        });
    }

    public Option<int?> Option { get; } = new("--jobs", "-j") { HelpName = "N" };

    /// <summary>As many as were asked for.</summary>
    public int Of(ParseResult parsed) => parsed.GetValue(Option) ?? Math.Min(Environment.ProcessorCount, MostUnasked);
}

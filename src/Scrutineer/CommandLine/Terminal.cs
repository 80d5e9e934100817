using System.Globalization;
using Scrutineer.Wording;
using Spectre.Console;

namespace Scrutineer.CommandLine;

/// <summary>Where a command speaks: results to standard output, everything else to standard error.</summary>
/// <remarks>Colour, tables' lines and progress appear only on a terminal; <c>--json</c> keeps standard output bare.</remarks>
internal sealed class Terminal
{
    // Enough to mend by; a hostile file could fill a disk.
    private const int MostProblems = 200;
    private const int LongestLine = 4000;
    private const int Readable = 100;

    /// <summary>Columns that every screen and page holds.</summary>
    public const int Usual = 80;

    public Terminal(TextWriter output, TextWriter error, Language language, bool quiet, bool json, bool decorate)
    {
        if (language == Language.En && !json)
        {
            output = new ReadersWriter(output);
            error = new ReadersWriter(error);
        }
        Output = output;
        Error = error;
        Language = language;
        Quiet = quiet;
        Json = json;
        Decorated = decorate;
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public Language Language { get; }

    public bool Quiet { get; }

    public bool Json { get; }

    public bool Decorated { get; }

    /// <summary>Standard output with tables and, on a terminal, colour.</summary>
    public IAnsiConsole Out => field ??= Console(Output, Decorated);

    /// <summary>Standard error likewise.</summary>
    public IAnsiConsole Err => field ??= Console(Error, Decorated);

    /// <summary>Columns of running text: those of the terminal, at most as many as one reads with ease.</summary>
    public int Reading => Math.Min(Readable, Decorated ? Out.Profile.Width : Said ?? Readable);

    /// <summary>A line of the result.</summary>
    public void Say(Bilingual text) => Output.WriteLine(SafeText.Of(text.In(Language)));

    /// <summary>A line beside the result: unless quiet, to standard error.</summary>
    public void Note(Bilingual text)
    {
        if (!Quiet)
        {
            Error.WriteLine(SafeText.Of(text.In(Language)));
        }
    }

    /// <summary>A problem that keeps nothing from going on: unless quiet, to standard error.</summary>
    /// <param name="before">What it is said of.</param>
    /// <param name="problem">The problem.</param>
    public void Note(Bilingual before, Problem problem)
    {
        var worded = Advice.Worded(problem);
        Note(new Bilingual($"{before.Uk}: {worded.In(Language.Uk)}", $"{before.En}: {worded.In(Language.En)}"));
    }

    /// <summary>Every problem on a line of its own, to standard error; returns the exit code.</summary>
    public int Refuse(IReadOnlyList<Problem> problems, int exitCode = ExitCode.Refused)
    {
        foreach (var problem in problems.Take(MostProblems))
        {
            var line = SafeText.Of(Advice.Worded(problem).In(Language));
            Error.WriteLine(line.Length > LongestLine ? line[..LongestLine] + "…" : line);
        }
        if (problems.Count > MostProblems)
        {
            Error.WriteLine(
                new Bilingual(
                    $"… і ще {problems.Count - MostProblems}",
                    $"… and {problems.Count - MostProblems} more"
                ).In(Language)
            );
        }
        return exitCode;
    }

    /// <summary>Runs work with a progress bar a step on a terminal, silently elsewhere.</summary>
    /// <param name="work">The work.</param>
    /// <param name="remaining">Whether steps tell how far they are, so that the time left can be shown.</param>
    public async Task<T> WithProgress<T>(Func<Progress, Task<T>> work, bool remaining = false)
    {
        if (Quiet || Json || !Decorated)
        {
            return await work(new Progress(null, Language));
        }
        return await Err.Progress()
            .Columns([
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new ElapsedTimeColumn(),
                .. remaining ? (ProgressColumn[])[new RemainingTimeColumn()] : [],
            ])
            .StartAsync(context => work(new Progress(context, Language)));
    }

    // What COLUMNS says, which a pipe does not.
    private static int? Said =>
        int.TryParse(
            Environment.GetEnvironmentVariable("COLUMNS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var said
        ) && said is >= 20 and <= 1000
            ? said
            : null;

    private static IAnsiConsole Console(TextWriter writer, bool decorate)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(new KeptSpaces(writer)),
                Ansi = decorate ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = decorate ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = decorate ? InteractionSupport.Detect : InteractionSupport.No,
            }
        );
        if (!decorate)
        {
            // A pipe has no width: what COLUMNS says, or what every screen and page holds.
            console.Profile.Width = Said ?? Usual;
        }
        return console;
    }
}

using System.CommandLine;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer returns check</c>: coverage, control relations, duplicates.</summary>
internal static class ReturnsCheckCommand
{
    /// <summary>Stations named for each relation that fails; the JSON names all.</summary>
    private const int Named = 10;

    public static Command Build(SharedOptions shared)
    {
        var input = new ReturnsInput(shared.Language);
        var command = new Command(
            "check",
            new Bilingual("Повнота, контрольні співвідношення, повтори", "Coverage, control relations, duplicates").In(
                shared.Language
            )
        ).With(
            "scrutineer returns check ../shared/data/returns/ru-2024.csv.zip",
            "які дільниці відомі, які з даними, яка рівність де не виконується",
            "which stations are known, which have data, which equation fails where"
        );
        input.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var read = await terminal.WithProgress(progress =>
                    progress.Step(
                        new Bilingual("читаю протоколи", "reading the returns").In(shared.Language),
                        () => input.Read(parsed, stop, anyway: true)
                    )
                );
                if (!read.Succeeded)
                {
                    return terminal.Refuse(read.Problems);
                }
                var checks = read.Value.Returns.Reconcile();
                if (terminal.Json)
                {
                    await terminal.Output.WriteAsync(
                        Encoding.UTF8.GetString(JsonForm.Bytes(Document(read.Value, checks)))
                    );
                }
                else
                {
                    Tell(terminal, read.Value, checks);
                }
                return checks.Holds ? ExitCode.Done : ExitCode.Refused;
            }
        );
        return command;
    }

    private static object Document(ReadReport read, Reconciliation checks) =>
        new
        {
            Schema = "scrutineer-returns-check-1",
            File = Path.GetFileName(read.File),
            read.Sha256,
            read.Mapping,
            read.Encoding,
            read.EncodingIsGuess,
            read.ZeroRows,
            SetApart = read.Aside,
            Anyway = read.ReadAnyway.Select(b => new
            {
                Relation = b.Relation.Id,
                b.Checked,
                b.Failed,
            }),
            Warnings = read.Warnings.Select(w => new { w.Code, w.What }),
            Stations = checks.Total.WithData,
            StationsWithoutData = checks.Total.WithoutData,
            read.BlankRows,
            read.DroppedRows,
            Coverage = checks.Regions,
            Relations = checks
                .Relations.Select(r => new
                {
                    r.Relation.Id,
                    r.Relation.Formula,
                    Kind = r.Relation.Kind == RelationKind.Law ? "law" : "logic",
                    r.Relation.Source,
                    r.Checked,
                    Lacking = r.Lacking.Select(f => f.Id()),
                    Failures = r
                        .Failures.Select(f => new
                        {
                            Station = read.Returns.Station(f.Station),
                            f.Left,
                            f.Right,
                        })
                        .ToList(),
                })
                .ToList(),
            checks.Duplicates,
        };

    // Null for what is not text: Parquet, a workbook.
    private static Bilingual? Encoded(ReadReport read) =>
        read.Encoding is not { } name ? null
        : read.EncodingIsGuess
            ? new(
                $"Кодування вгадано: {name} (інше — через --encoding).",
                $"Encoding, guessed: {name} (state another with --encoding)."
            )
        : new($"Кодування: {name}.", $"Encoding: {name}.");

    private static void TellTotals(Terminal terminal, ReadReport read)
    {
        var totals = read.Aside.Where(a => a.Kind == AsideKind.Total).ToList();
        if (totals.Count == 0)
        {
            return;
        }
        var differing = totals.Where(t => t.Differences.Count > 0).ToList();
        terminal.Say(
            new Bilingual(
                $"Підсумків серед рядків: {totals.Count}; із сумою своїх дільниць сходяться: {totals.Count - differing.Count}.",
                $"Totals among the rows: {totals.Count}; equal to the sum of their stations: {totals.Count - differing.Count}."
            )
        );
        foreach (var total in differing.Take(Named))
        {
            var some = string.Join("; ", total.Differences.Select(d => $"{d.Field}: {d.Total} ≠ {d.Sum}"));
            terminal.Paragraph(
                new Bilingual(
                    $"рядок {total.Row}, «{total.Text}»: {some}",
                    $"row {total.Row}, \"{total.Text}\": {some}"
                ).In(terminal.Language)
            );
        }
    }

    private static void Tell(Terminal terminal, ReadReport read, Reconciliation checks)
    {
        var (language, uk) = (terminal.Language, terminal.Language == Language.Uk);
        foreach (var warning in read.Warnings.Select(Advice.Worded))
        {
            terminal.Note(new Bilingual(warning.In(Language.Uk), warning.In(Language.En)));
        }
        foreach (var broken in read.ReadAnyway)
        {
            terminal.Paragraph(
                new Bilingual(
                    $"Не виконується в більшості протоколів: «{broken.Relation.Says.Uk}». Мабуть, стовпці взято не за те; інші команди такого файла без --anyway не читають.",
                    $"Fails in most returns: \"{broken.Relation.Says.En}\". The columns are probably taken for what they are not; other commands refuse such a file without --anyway."
                ).In(language)
            );
        }
        var coverage = Tables.Of(
            uk ? "Повнота" : "Coverage",
            uk ? "регіон" : "region",
            uk ? ">відомо" : ">known",
            uk ? ">з даними" : ">with data",
            uk ? ">без даних" : ">without"
        );
        foreach (var region in checks.Regions)
        {
            coverage.Row(region.Region, Say(region.Known), Say(region.WithData), Say(region.WithoutData));
        }
        var total = checks.Total;
        coverage.Row(uk ? "усього" : "in all", Say(total.Known), Say(total.WithData), Say(total.WithoutData));
        terminal.Write(coverage);

        terminal.Say(
            new Bilingual(
                $"Рядків із самих нулів: {Say(read.ZeroRows)}. {Encoded(read)?.Uk}".TrimEnd(),
                $"Rows of zeros alone: {Say(read.ZeroRows)}. {Encoded(read)?.En}".TrimEnd()
            )
        );
        TellTotals(terminal, read);

        var relations = Tables.Of(
            uk ? "Контрольні співвідношення" : "Control relations",
            uk ? "співвідношення" : "relation",
            uk ? ">перевірено" : ">checked",
            uk ? ">не виконується" : ">fails"
        );
        foreach (var result in checks.Relations)
        {
            relations.Row(
                result.Relation.Says.In(language),
                result.Checked == 0 ? "—" : Say(result.Checked),
                result.Checked == 0 ? "—" : Say(result.Failures.Count)
            );
        }
        terminal.Write(relations);
        foreach (var result in checks.Relations.Where(r => r.Failures.Count > 0))
        {
            terminal.Output.WriteLine(result.Relation.Says.In(language) + ":");
            foreach (var failure in result.Failures.Take(Named))
            {
                var station = read.Returns.Station(failure.Station);
                terminal.Paragraph(
                    $"{station.Region}, {station.Commission}, {station.Name} ({(uk ? "рядок" : "row")} {station.Row}): {Say(failure.Left)} {(result.Relation.Equal ? "≠" : ">")} {Say(failure.Right)}"
                );
            }
            if (result.Failures.Count > Named)
            {
                var more = Say(result.Failures.Count - Named);
                terminal.Paragraph(uk ? $"… і ще {more}; усі — з --json" : $"… and {more} more; all with --json");
            }
        }
        foreach (var duplicate in checks.Duplicates)
        {
            terminal.Paragraph(
                uk
                    ? $"повтор: {duplicate.First.Region}, {duplicate.First.Commission}, {duplicate.First.Name}, рядки {duplicate.First.Row} і {duplicate.Again.Row}"
                    : $"twice: {duplicate.First.Region}, {duplicate.First.Commission}, {duplicate.First.Name}, rows {duplicate.First.Row} and {duplicate.Again.Row}"
            );
        }

        string Say(long count) => Numbers.Say(count, language);
    }
}

using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer report list</c>: what came in, without a key.</summary>
internal static class ReportListCommand
{
    public static Command Build(SharedOptions shared)
    {
        var command = new Command(
            "list",
            new Bilingual("Що надійшло: номер, день, стан", "What came in: id, day, state").In(shared.Language)
        ).With("scrutineer report list --data desk --json", "те саме для програм", "the same for programs");
        var place = new PlaceInput(command, shared.Language);
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var store = place.Of(parsed).Then(ReportStore.OpenBeside);
            if (!store.Succeeded)
            {
                return terminal.Refuse(store.Problems);
            }
            using var opened = store.Value;
            var reports = opened.List();
            if (terminal.Json)
            {
                var json = new JsonObject
                {
                    ["reports"] = new JsonArray([
                        .. reports.Select(r => new JsonObject
                        {
                            ["id"] = r.Id,
                            ["day"] = ReportInput.Written(r.Day),
                            ["state"] = r.State.ToString().ToLowerInvariant(),
                        }),
                    ]),
                };
                terminal.Output.Write(Encoding.UTF8.GetString(JsonForm.Bytes(json)));
                return ExitCode.Done;
            }
            foreach (var report in reports)
            {
                terminal.Output.WriteLine(
                    $"{report.Id}  {ReportInput.Written(report.Day)}  {report.State.ToString().ToLowerInvariant()}"
                );
            }
            return ExitCode.Done;
        });
        return command;
    }
}

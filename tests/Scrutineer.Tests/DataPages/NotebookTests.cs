using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Scrutineer.Testing;

namespace Scrutineer.Tests.DataPages;

/// <summary>The notebook is a notebook (nbformat 4.5), carries no results, and holds the code of the page for Python.</summary>
public sealed class NotebookTests
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(SharedData.Repository, "docs", "notebooks", "returns.ipynb")
    );

    [Fact]
    public void Its_code_is_that_of_the_page() => Assert.Equal(ScriptPage.Python.Blocks, Code(Text));

    [Fact]
    public void It_is_valid_and_has_not_been_run() => Assert.Empty(Faults(Text));

    [Fact]
    public void Canary_other_code_results_and_doubled_cells_are_caught()
    {
        var notebook = JsonNode.Parse(Text)!;
        var cell = notebook["cells"]!.AsArray().First(c => (string)c!["cell_type"]! == "code")!;
        cell["source"] = new JsonArray("import pandas");
        Assert.NotEqual(ScriptPage.Python.Blocks, Code(notebook.ToJsonString()));
        cell["outputs"] = new JsonArray("3300 stations");
        cell["id"] = "cell-1";
        notebook["nbformat"] = 3;
        Assert.Equal(
            ["not nbformat 4.5", "two cells have one id", "a cell carries results"],
            Faults(notebook.ToJsonString())
        );
    }

    private static IReadOnlyList<string> Code(string notebook) =>
        [
            .. Cells(notebook)
                .Where(c => (string)c["cell_type"]! == "code")
                .Select(c => string.Concat(c["source"]!.AsArray().Select(line => (string)line!))),
        ];

    private static IReadOnlyList<string> Faults(string notebook)
    {
        var whole = JsonNode.Parse(notebook)!;
        var cells = Cells(notebook);
        string[] ids = [.. cells.Select(c => (string)c["id"]!)];
        var code = cells.Where(c => (string)c["cell_type"]! == "code").ToList();
        (bool Wrong, string Fault)[] rules =
        [
            ((int)whole["nbformat"]! != 4 || (int)whole["nbformat_minor"]! != 5, "not nbformat 4.5"),
            (whole["metadata"]?["kernelspec"]?["name"] is null, "no kernel is named"),
            (cells.Any(c => (string)c["cell_type"]! is not ("code" or "markdown")), "a cell of another kind"),
            (
                ids.Any(id => !Regex.IsMatch(id, "^[a-zA-Z0-9_-]{1,64}$", RegexOptions.None, TimeSpan.FromSeconds(1))),
                "an id is malformed"
            ),
            (ids.Distinct(StringComparer.Ordinal).Count() != ids.Length, "two cells have one id"),
            (cells.Any(c => c["metadata"] is not JsonObject), "a cell lacks metadata"),
            (
                code.Any(c => c["outputs"]!.AsArray().Count > 0 || c["execution_count"] is not null),
                "a cell carries results"
            ),
        ];
        return [.. rules.Where(r => r.Wrong).Select(r => r.Fault)];
    }

    private static List<JsonNode> Cells(string notebook) =>
        [.. JsonNode.Parse(notebook)!["cells"]!.AsArray().Select(c => c!)];
}

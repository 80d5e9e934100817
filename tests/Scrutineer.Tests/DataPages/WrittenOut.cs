using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.DataPages;

/// <summary>What <c>forensics</c> writes of some files that together have every column and key, once for all classes that look at it.</summary>
public sealed class WrittenOut : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-written-");

    /// <summary>Documents: of a case, of methods asked by name, of a vote compared, of a table read against the odds.</summary>
    internal IReadOnlyList<string> Documents { get; private set; } = [];

    /// <summary>Names of the columns of all tables, each once; those of choices as <c>votes:NAME</c>.</summary>
    internal IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Parquet of the same tables.</summary>
    internal IReadOnlyList<string> Parquet { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var @case = Path.Combine(SharedData.Repository, "cases", "simulated");
        var returns = Path.Combine(@case, "returns.csv.gz");
        Documents =
        [
            await Run("case", @case),
            await Run("named", returns, "--method", "klimek", "--method", "spikes"),
            await Run("compared", returns, "--against", returns),
            await Run("paired", returns, "--second-race", returns, "--method", "transitions"),
            await Run("strange", await Strange(), "--map", Place("strange.map.yaml"), "--anyway"),
        ];
        string[] names = ["case", "named", "compared", "paired", "strange"];
        Parquet = [.. names.Select(n => Place(n + ".parquet"))];
        Columns =
        [
            .. names
                .SelectMany(n => File.ReadLines(Place(n + ".csv")).First().Split(','))
                .Select(Generic)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A column's name as the dictionary has it.</summary>
    internal static string Generic(string column) =>
        column.StartsWith("votes:", StringComparison.Ordinal) ? "votes:NAME" : column;

    private async Task<string> Run(string name, params string[] arguments)
    {
        var session = await Session.Run([
            "forensics",
            .. arguments,
            "--csv",
            Place(name + ".csv"),
            "--parquet",
            Place(name + ".parquet"),
            "--json",
        ]);
        Assert.Equal(ExitCode.Done, session.Code);
        JsonNode.Parse(session.Output);
        return session.Output;
    }

    /// <summary>Invented: forty small stations, one with a blank; valid and invalid never make the ballots cast.</summary>
    private async Task<string> Strange()
    {
        var table = new StringBuilder("Voters,Cast,Valid,Invalid,Red,Green\n900,500,,10,300,100\n");
        foreach (var voters in Enumerable.Range(901, 40))
        {
            table.Append(voters).Append(",500,400,10,300,100\n");
        }
        await File.WriteAllTextAsync(Place("strange-table.csv"), table.ToString());
        await File.WriteAllTextAsync(
            Place("strange.map.yaml"),
            """
            mapping: strange
            about: { uk: вигадана таблиця, en: an invented table }
            title: { uk: Вигадане голосування, en: An invented vote }
            country: { uk: вигадана країна, en: an invented country }
            fields:
              registered: Voters
              issued: { same: cast }
              cast: Cast
              valid: Valid
              invalid: Invalid
            choices:
              - { name: Red, column: Red }
              - { name: Green, column: Green }

            """
        );
        return Place("strange-table.csv");
    }

    private string Place(string name) => Path.Combine(_folder.FullName, name);
}

/// <summary>Shares what was written out among classes of tests.</summary>
[CollectionDefinition(nameof(WrittenOut))]
public sealed class WrittenOutOnce : ICollectionFixture<WrittenOut>;

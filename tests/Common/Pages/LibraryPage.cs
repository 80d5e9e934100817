using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Scrutineer.Testing;

/// <summary>
/// The page of a package: each <c>## title</c> with a block of C# and, after the word <em>prints</em>, what it prints. A test
/// project that reads one compiles this file and references Roslyn.
/// </summary>
/// <param name="room">Name of the project whose <c>README.md</c> it is.</param>
internal sealed partial class LibraryPage(string room)
{
    private static readonly Lock Speaking = new();

    private string Text { get; } =
        File.ReadAllText(Path.Combine(SharedData.Repository, "src", room, "README.md")).ReplaceLineEndings("\n");

    /// <summary>How many blocks of C# the page has, whatever stands around them.</summary>
    public int Blocks => Text.Split("```csharp").Length - 1;

    /// <summary>Titles of the examples.</summary>
    public IReadOnlyList<string> Titles => [.. Examples().Select(e => e.Title)];

    /// <summary>Compiles and runs an example; what it printed must be what the page says.</summary>
    public void Check(string title)
    {
        var example = Examples().Single(e => e.Title == title);
        Assert.Equal(example.Prints, Run(example.Code));
    }

    /// <summary>Compiles a program against the libraries of this test, runs it and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static string Run(string code)
    {
        const string implicitUsings =
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "example",
            [CSharpSyntaxTree.ParseText(implicitUsings), CSharpSyntaxTree.ParseText(code)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication)
        );
        using var image = new MemoryStream();
        var made = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        if (!made.Success)
        {
            throw new InvalidOperationException(string.Join('\n', made.Diagnostics));
        }
        var entry = Assembly.Load(image.ToArray()).EntryPoint!;
        lock (Speaking)
        {
            var before = Console.Out;
            using var printed = new StringWriter { NewLine = "\n" };
            Console.SetOut(printed);
            try
            {
                entry.Invoke(null, [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(before);
            }
            return printed.ToString();
        }
    }

    private IEnumerable<(string Title, string Code, string Prints)> Examples() =>
        Example()
            .Matches(Text)
            .Select(m => (m.Groups["title"].Value, m.Groups["code"].Value, m.Groups["prints"].Value));

    [GeneratedRegex(
        "## (?<title>[^\\n]+)\\n\\n```csharp\\n(?<code>.*?)```\\n\\nprints\\n\\n```text\\n(?<prints>.*?)```",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Example();
}

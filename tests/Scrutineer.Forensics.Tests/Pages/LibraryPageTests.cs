using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Scrutineer.Testing;

namespace Scrutineer.Forensics.Tests.Pages;

/// <summary>The examples of the package's page compile against the built library and print what the page says.</summary>
public sealed partial class LibraryPageTests
{
    private static readonly Lock Speaking = new();

    private static string Page =>
        File.ReadAllText(Path.Combine(SharedData.Repository, "src", "Scrutineer.Forensics", "README.md"));

    public static TheoryData<string> Titles => [.. Examples(Page).Select(e => e.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_example_compiles_and_prints_what_the_page_says(string title)
    {
        var example = Examples(Page).Single(e => e.Title == title);
        Assert.Equal(example.Prints, Run(example.Code));
    }

    [Fact]
    public void No_block_of_code_is_left_unread()
    {
        Assert.Equal(Page.Split("```csharp").Length - 1, Titles.Count);
        Assert.True(Titles.Count >= 3);
    }

    [Fact]
    public void Canary_an_example_that_does_not_compile_is_caught() =>
        Assert.Contains(
            "CS0103",
            Assert.Throws<InvalidOperationException>(() => Run("NoSuchThing();")).Message,
            StringComparison.Ordinal
        );

    private static IEnumerable<(string Title, string Code, string Prints)> Examples(string page) =>
        Example()
            .Matches(page.ReplaceLineEndings("\n"))
            .Select(m => (m.Groups["title"].Value, m.Groups["code"].Value, m.Groups["prints"].Value));

    private static string Run(string code)
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

    [GeneratedRegex(
        "## (?<title>[^\\n]+)\\n\\n```csharp\\n(?<code>.*?)```\\n\\nprints\\n\\n```text\\n(?<prints>.*?)```",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Example();
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Scrutineer.Testing;

namespace Scrutineer.Wording.Tests.EveryText;

/// <summary>A text that the program can print, as it stands in the repository; what is filled in is gone.</summary>
/// <param name="Where">File and line.</param>
/// <param name="Language">Its language: Ukrainian is written in Cyrillic.</param>
/// <param name="Text">Its words.</param>
/// <param name="Literal">Whether a brace in it would be printed.</param>
public sealed record PrintedText(string Where, Language Language, string Text, bool Literal);

/// <summary>Every pair of texts in the sources, the pages, the rules and the cases.</summary>
internal static partial class PrintedTexts
{
    public static IEnumerable<PrintedText> All() => Sources().Concat(Pages()).Concat(Data());

    /// <summary>Pairs of texts in one file of C#: two strings side by side in a call, the first in Cyrillic and the second not.</summary>
    public static IEnumerable<PrintedText> InSource(string source, string file)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var lists = root.DescendantNodes()
            .OfType<ArgumentListSyntax>()
            .Select(a => a.Arguments.Select(x => x.Expression).ToList());
        foreach (var arguments in lists)
        {
            for (var i = 0; i + 1 < arguments.Count; i++)
            {
                if (Words(arguments[i]) is not { } uk || Words(arguments[i + 1]) is not { } en)
                {
                    continue;
                }
                if (Cyrillic().IsMatch(uk) && !Cyrillic().IsMatch(en) && Letters().IsMatch(en))
                {
                    var at = $"{file}:{arguments[i].GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
                    // A phrase has places of its own, which it fills; whatever else is braced would be printed.
                    var isPhrase = InPhrase(arguments[i]);
                    yield return new(at, Language.Uk, isPhrase ? Place().Replace(uk, "…") : uk, true);
                    yield return new(at, Language.En, isPhrase ? Place().Replace(en, "…") : en, true);
                }
            }
        }
    }

    private static IEnumerable<PrintedText> Sources() =>
        Files("src", "*.cs").SelectMany(f => InSource(File.ReadAllText(f), Short(f)));

    private static IEnumerable<PrintedText> Pages()
    {
        foreach (var file in Files("src", "*.razor"))
        {
            foreach (Match pair in Said().Matches(File.ReadAllText(file)))
            {
                yield return new(Short(file), Language.Uk, Hole().Replace(pair.Groups["uk"].Value, "…"), true);
                yield return new(Short(file), Language.En, Hole().Replace(pair.Groups["en"].Value, "…"), true);
            }
        }
    }

    // Rules, vocabulary, registers: lines that say of themselves which language they are in. Their places are filled by name.
    private static IEnumerable<PrintedText> Data()
    {
        foreach (var file in Files("rules", "*.*").Concat(Files("cases", "*.yaml")))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (Keyed().Match(line) is { Success: true } said && Letters().IsMatch(said.Groups["text"].Value))
                {
                    var isUkrainian =
                        said.Groups["key"].Value is var key
                        && key is not "en"
                        && Cyrillic().IsMatch(said.Groups["text"].Value)
                        && (key.Length < 4 || key.Contains("Ukrainian", StringComparison.Ordinal));
                    var text = Place().Replace(said.Groups["text"].Value, "…");
                    yield return new($"{Short(file)}:{number}", isUkrainian ? Language.Uk : Language.En, text, false);
                }
            }
        }
    }

    private static string? Words(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text,
            InterpolatedStringExpressionSyntax filled => string.Concat(
                filled.Contents.Select(c => c is InterpolatedStringTextSyntax t ? t.TextToken.ValueText : "…")
            ),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Words(sum.Left) is { } left
            && Words(sum.Right) is { } right
                ? left + right
                : null,
            _ => null,
        };

    private static bool InPhrase(ExpressionSyntax argument) =>
        argument
            .Ancestors()
            .Take(8)
            .Any(a =>
                a is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "Phrase" } }
                || (
                    a is InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "InFirstEdition" }
                    }
                )
            ) || argument.SyntaxTree.GetRoot().ToString().Contains("Scrutineer.Acts.Claims", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(SharedData.Repository, folder), pattern, SearchOption.AllDirectories)
            .Where(f =>
                !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    private static string Short(string file) => Path.GetRelativePath(SharedData.Repository, file);

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\{[\p{L}\p{Nd}-]+(?:: ?[\p{L} ,.-]+)?\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Place();

    // Of a page's text, what is filled in; a page never prints a brace on purpose.
    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Hole();

    [GeneratedRegex(
        """Say\(\$?"(?<uk>[^"]*\p{IsCyrillic}[^"]*)",\s*\$?"(?<en>[^"]*)"\)""",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Said();

    [GeneratedRegex(
        @"^\s*(?:- )?(?<key>uk|en|nom|gen|dat|acc|ins|loc|note(?: in Ukrainian)?|provision(?: in Ukrainian)?|source(?: in Ukrainian)?): (?<text>[^>|].*)$",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Keyed();
}

using System.Text;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Registers;

/// <summary>
/// Rules and registers in a folder held as bytes: <c>vocabulary.txt</c>, and for each country or body of law a folder with
/// <c>*.rule.txt</c> at any depth and <c>register/*.yaml</c>.
/// </summary>
public static class RuleFolder
{
    /// <summary>Name of the vocabulary that all rules of the folder share.</summary>
    public const string VocabularyName = "vocabulary.txt";

    private const string RuleEnding = ".rule.txt";
    private const string RegisterBeginning = "register/";

    /// <summary>The rules, the vocabulary and the registers that travel with this library.</summary>
    public static NamedBytes Shipped { get; } = ReadShipped();

    /// <summary>Names of its folders of rules, such as <c>international</c> and <c>ua</c>.</summary>
    public static IReadOnlyList<string> Bases(NamedBytes folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return
        [
            .. folder
                .Names.Where(n =>
                    n.EndsWith(RuleEnding, StringComparison.Ordinal) && n.Contains('/', StringComparison.Ordinal)
                )
                .Select(n => n[..n.IndexOf('/', StringComparison.Ordinal)])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The vocabulary that its rules share.</summary>
    public static Outcome<Vocabulary> Vocabulary(NamedBytes folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.TryRead(VocabularyName) is { } text
            ? Law.Vocabulary.Parse(Text(text), Named(folder, VocabularyName))
            : Outcome<Vocabulary>.Refused(
                new Problem(
                    "missing-file",
                    new("файла немає", "the file is missing"),
                    new("поверніть словник у теку правил", "put the vocabulary back into the folder of rules"),
                    Named(folder, VocabularyName)
                )
            );
    }

    /// <summary>Whether a name is a rule file's or a register file's; what editors leave beside a file is neither.</summary>
    public static bool IsPart(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsPlain(name) && (name.EndsWith(RuleEnding, StringComparison.Ordinal) || IsRegister(name));
    }

    /// <summary>Its rule files at any depth, in the order of their names. What editors leave beside a file is left out.</summary>
    public static IReadOnlyList<RuleFile> Rules(NamedBytes folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return
        [
            .. folder
                .Where(f => f.Key.EndsWith(RuleEnding, StringComparison.Ordinal) && IsPlain(f.Key))
                .Select(f => new RuleFile(Named(folder, f.Key), Text(f.Value))),
        ];
    }

    /// <summary>Names of its register files, in their order. What editors leave beside a file is left out.</summary>
    public static IReadOnlyList<string> Registers(NamedBytes folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return [.. folder.Names.Where(n => IsRegister(n) && IsPlain(n))];
    }

    private static bool IsRegister(string name) =>
        name.StartsWith(RegisterBeginning, StringComparison.Ordinal)
        && name.LastIndexOf('/') == RegisterBeginning.Length - 1
        && name.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>A name of a folder as messages call it: with the place that the folder is from.</summary>
    public static string Named(NamedBytes folder, string name) =>
        folder.Place.Length == 0 ? name : $"{folder.Place}/{name}";

    // Hidden files, and the locks and copies of editors and offices (.#x, ~$x, #x#), are none of the folder's.
    private static bool IsPlain(string name) =>
        !name.Split('/').Any(part => part.Length == 0 || part[0] is '.' or '~' or '#');

    private static string Text(ReadOnlyMemory<byte> utf8)
    {
        using var reader = new StreamReader(new MemoryStream(utf8.ToArray()), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static NamedBytes ReadShipped()
    {
        const string beginning = "rules/";
        var assembly = typeof(RuleFolder).Assembly;
        var files = assembly
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(beginning, StringComparison.Ordinal))
            .Select(n =>
            {
                using var stream = assembly.GetManifestResourceStream(n)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return KeyValuePair.Create(n[beginning.Length..].Replace('\\', '/'), new ReadOnlyMemory<byte>(bytes));
            });
        var read = NamedBytes.Of(files, "rules");
        return read.Value ?? throw new InvalidOperationException(read.Problems[0].In(Language.En));
    }
}

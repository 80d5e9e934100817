using Scrutineer.Stores;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>Passphrases of keys: from a file, or typed at a terminal where nobody sees them. They are never printed.</summary>
internal static class Passphrases
{
    /// <summary>The passphrase; the caller disposes it.</summary>
    /// <param name="file">A file that holds it on its first line, or null to ask for it.</param>
    /// <param name="terminal">Where it is asked for.</param>
    /// <param name="twice">Whether it is asked for a second time, as for a new key.</param>
    public static Outcome<Secret> Read(string? file, Terminal terminal, bool twice = false)
    {
        var text = ReadText(file, terminal, twice);
        return text.Map(words => Secret.FromText(words));
    }

    /// <summary>The passphrase as text, for the platform's own readers of certificates, which take nothing else.</summary>
    public static Outcome<string> ReadText(string? file, Terminal terminal, bool twice = false)
    {
        if (file is not null)
        {
            return File.Exists(file)
                ? Outcome<string>.Of(FirstLine(File.ReadAllText(file)).ToString())
                : Outcome<string>.Refused(InputFiles.Missing(file));
        }
        if (Console.IsInputRedirected)
        {
            return Outcome<string>.Refused(NobodyToAsk());
        }
        var typed = Ask(terminal, new Bilingual("Парольна фраза: ", "Passphrase: "));
        if (twice && Ask(terminal, new Bilingual("Ще раз: ", "Once more: ")) != typed)
        {
            return Outcome<string>.Refused(Different());
        }
        return Outcome<string>.Of(typed);
    }

    private static ReadOnlySpan<char> FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text.AsSpan(0, end);
    }

    private static string Ask(Terminal terminal, Bilingual what)
    {
        terminal.Error.Write(what.In(terminal.Language));
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (key.KeyChar != '\0')
            {
                typed.Append(key.KeyChar);
            }
        }
        terminal.Error.WriteLine();
        return typed.ToString();
    }

    private static Problem NobodyToAsk() =>
        new(
            "no-passphrase",
            new Bilingual(
                "парольної фрази немає кому запитати: команда працює не в терміналі",
                "there is nobody to ask for the passphrase: the command is not running in a terminal"
            ),
            new Bilingual("дайте файл: --passphrase-file ФАЙЛ", "give a file: --passphrase-file FILE")
        );

    private static Problem Different() =>
        new(
            "passphrases-differ",
            new Bilingual("дві введені фрази різні", "the two passphrases differ"),
            new Bilingual("введіть їх ще раз", "type them again")
        );
}

using System.Security.Cryptography;
using Scrutineer.Stores;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>Passphrases of keys: from a file, or typed at a terminal where nobody sees them. They are never printed.</summary>
internal static class Passphrases
{
    private const int Longest = 4096;

    /// <summary>The passphrase; the caller disposes it. No copy of it stays behind: what it was read into is wiped.</summary>
    /// <param name="file">A file that holds it on its first line, or null to ask for it.</param>
    /// <param name="terminal">Where it is asked for.</param>
    /// <param name="twice">Whether it is asked for a second time, as for a new key.</param>
    public static Outcome<Secret> Read(string? file, Terminal terminal, bool twice = false)
    {
        if (file is not null)
        {
            return FromFile(file, terminal);
        }
        if (Console.IsInputRedirected)
        {
            return Outcome<Secret>.Refused(NobodyToAsk());
        }
        var typed = Ask(terminal, new Bilingual("Парольна фраза: ", "Passphrase: "));
        if (twice)
        {
            using var again = Ask(terminal, new Bilingual("Ще раз: ", "Once more: "));
            if (!typed.IsSameAs(again))
            {
                typed.Dispose();
                return Outcome<Secret>.Refused(Different());
            }
        }
        return Outcome<Secret>.Of(typed);
    }

    /// <summary>The passphrase as text, for the readers of reports' keys, which take nothing else.</summary>
    public static Outcome<string> ReadText(string? file, Terminal terminal, bool twice = false) =>
        Read(file, terminal, twice)
            .Map(secret =>
            {
                using (secret)
                {
                    return secret.Read(text => text.ToString());
                }
            });

    private static Outcome<Secret> FromFile(string file, Terminal terminal)
    {
        if (!File.Exists(file))
        {
            return Outcome<Secret>.Refused(InputFiles.Missing(file));
        }
        Warn(file, terminal);
        var bytes = GC.AllocateArray<byte>(Longest, pinned: true);
        try
        {
            using var handle = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var read = handle.ReadAtLeast(bytes, Longest, throwOnEndOfStream: false);
            ReadOnlySpan<byte> line = bytes.AsSpan(0, read);
            line = line.StartsWith(Mark) ? line[Mark.Length..] : line;
            var end = line.IndexOfAny((byte)'\r', (byte)'\n');
            // Cut, it would lock a key by less than its owner believes.
            return end < 0 && read == Longest
                ? Outcome<Secret>.Refused(TooLong(file))
                : Outcome<Secret>.Of(Secret.From(end < 0 ? line : line[..end]));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static void Warn(string file, Terminal terminal)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file).HasFlag(UnixFileMode.OtherRead))
        {
            terminal.Note(
                new Bilingual(
                    $"Увага: файл із парольною фразою {file} може прочитати будь-хто на цій машині: chmod 600 {file}",
                    $"Warning: anybody on this machine can read the passphrase file {file}: chmod 600 {file}"
                )
            );
        }
    }

    private static Secret Ask(Terminal terminal, Bilingual what)
    {
        terminal.Error.Write(what.In(terminal.Language));
        var typed = GC.AllocateArray<char>(Longest, pinned: true);
        var length = 0;
        try
        {
            while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            {
                if (key.Key == ConsoleKey.Backspace)
                {
                    length = Math.Max(0, length - 1);
                }
                else if (key.KeyChar != '\0' && length < typed.Length)
                {
                    typed[length++] = key.KeyChar;
                }
            }
            terminal.Error.WriteLine();
            return Secret.FromText(typed.AsSpan(0, length));
        }
        finally
        {
            Array.Clear(typed);
        }
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

    private static Problem TooLong(string file) =>
        new(
            "passphrase-too-long",
            new Bilingual(
                $"перший рядок файла довший за {Longest - 1} байтів: це не парольна фраза",
                $"the file's first line is longer than {Longest - 1} bytes: that is not a passphrase"
            ),
            new Bilingual("перевірте, чи це той файл", "check whether this is the right file"),
            file
        );

    private static Problem Different() =>
        new(
            "passphrases-differ",
            new Bilingual("дві введені фрази різні", "the two passphrases differ"),
            new Bilingual("введіть їх ще раз", "type them again")
        );
}

using System.Diagnostics.CodeAnalysis;
using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Stores;

/// <summary>Small files that a user names: one that is absent is a problem like any other.</summary>
public static class InputFiles
{
    /// <summary>Bytes that any small file has at most: acts, requests, documents.</summary>
    public const long Usual = 64 << 20;

    /// <summary>Bytes that any text has at most that a person writes.</summary>
    public const long Written = 4 << 20;

    /// <summary>Bytes that fit into memory in one piece.</summary>
    public const long Largest = int.MaxValue - 64;

    /// <summary>The file's bytes, or that there is none.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="problem">That it is absent, or longer than is read.</param>
    /// <param name="most">How many bytes are read at most: of a file that is endless, or not what was meant, no more than that is held.</param>
    public static bool TryRead(
        string path,
        [NotNullWhen(true)] out byte[]? bytes,
        [NotNullWhen(false)] out Problem? problem,
        long most = Usual
    )
    {
        (bytes, problem) = (null, null);
        if (!File.Exists(path))
        {
            problem = Missing(path);
            return false;
        }
        using var file = File.OpenRead(path);
        most = IsDevice(file) ? Math.Min(most, Written) : most;
        bytes = file.CanSeek && file.Length > most ? null : Whole(file, most);
        problem = bytes is null ? TooLong(path, most) : null;
        return problem is null;
    }

    /// <summary>Why a file is not read from beginning to end, however long it is: it is absent, or a device that may never end.</summary>
    /// <param name="path">The file, as the user named it.</param>
    public static Problem? WhyNotWhole(string path)
    {
        if (!File.Exists(path))
        {
            return Missing(path);
        }
        using var file = File.OpenRead(path);
        return IsDevice(file) && file.ReadByte() >= 0 ? TooLong(path, 0) : null;
    }

    // An empty file has nothing to read: what says that it is empty and is not, is made as it is read.
    private static bool IsDevice(FileStream file) => file is { CanSeek: true, Length: 0 };

    /// <summary>The file's text, of the kinds that a person writes: tables of questions, rules, mappings.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="most">How many bytes are read at most.</param>
    /// <returns>The text in UTF-8, or as its mark of byte order says, without that mark; or that it is absent, or longer than is read.</returns>
    public static Outcome<string> Text(string path, long most = Written)
    {
        if (!TryRead(path, out var bytes, out var problem, most))
        {
            return Outcome<string>.Refused(problem);
        }
        using var reader = new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        return Outcome.Of(reader.ReadToEnd());
    }

    /// <summary>A file is longer than is read of its kind.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="most">Bytes that are read at most.</param>
    public static Problem TooLong(string path, long most) =>
        new(
            "file-too-long",
            new Bilingual(
                $"файл довший за {most} байтів, які читають щонайбільше",
                $"the file is longer than the {most} bytes that are read at most"
            ),
            new Bilingual("перевірте, чи це той файл", "check whether this is the right file"),
            path
        );

    /// <summary>There is no such file.</summary>
    /// <param name="path">The file, as the user named it.</param>
    public static Problem Missing(string path) =>
        new(
            "missing-file",
            new Bilingual("такого файла немає", "there is no such file"),
            new Bilingual("перевірте шлях", "check the path"),
            path
        );

    // A pipe has no length of its own: it is read as far as the bound goes.
    private static byte[]? Whole(FileStream file, long most)
    {
        using var whole = new MemoryStream(file.CanSeek ? (int)file.Length : 0);
        var buffer = new byte[1 << 16];
        while (file.Read(buffer) is > 0 and var read)
        {
            if (whole.Length + read > most)
            {
                return null;
            }
            whole.Write(buffer.AsSpan(0, read));
        }
        return whole.Length == whole.Capacity ? whole.GetBuffer() : whole.ToArray();
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Parties;
using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary>Lists that a command is given: an index, files in the formats of their authorities, or folders of these.</summary>
internal static class GivenLists
{
    // Files of OFAC that stand beside sdn.csv and are not lists of their own.
    private static readonly string[] Beside = ["alt.csv", "add.csv", "sdn_comments.csv"];

    /// <summary>An index over everything given; a single index file is mapped and not read.</summary>
    public static Outcome<NameIndex> Index(IReadOnlyList<string> paths, CancellationToken stop)
    {
        if (paths is [var only] && IsIndex(only))
        {
            // Lives as long as the process.
            return NameIndex.Open(new MappedFile(only).Memory);
        }
        return Build(paths, stop).Then(built => NameIndex.Open(built.Build()));
    }

    /// <summary>Reads lists into a builder.</summary>
    public static Outcome<IndexBuilder> Build(IReadOnlyList<string> paths, CancellationToken stop)
    {
        var builder = new IndexBuilder();
        foreach (var path in paths.SelectMany(Files))
        {
            var name = Path.GetFileName(path);
            var entries = new List<ListedEntity>();
            var read = Read(path, entries.Add, stop);
            if (!read.Succeeded)
            {
                return Outcome<IndexBuilder>.Refused(read.Problems);
            }
            var source = entries.Find(e => e.Source.Length > 0)?.Source ?? Path.GetFileNameWithoutExtension(name);
            builder.Add(new ListSnapshot(source, name, read.Value, ""));
            foreach (var entry in entries)
            {
                foreach (var form in entry.Names)
                {
                    builder.Add(
                        new ListedName(
                            entry.Id,
                            entry.Source.Length > 0 ? entry.Source : source,
                            entry.Type,
                            entry.Born,
                            form.Kind,
                            form.Name
                        )
                    );
                }
            }
        }
        return Outcome.Of(builder);
    }

    /// <summary>Reads one list.</summary>
    /// <returns>SHA-256 of the bytes that were read, lower-case hexadecimal.</returns>
    public static Outcome<string> Read(string path, Action<ListedEntity> take, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            return Outcome<string>.Refused(
                new Problem(
                    "no-such-list",
                    new Bilingual("такого списку немає", "there is no such list"),
                    new Bilingual("перевірте шлях", "check the path"),
                    path
                )
            );
        }
        var format = ListReader.Guess(Head(path));
        using var sha256 = SHA256.Create();
        using var file = new CryptoStream(File.OpenRead(path), sha256, CryptoStreamMode.Read);
        using var stream = Unpacked(file, path);
        using var aliases = format is ListFormat.OfacCsv && Aliases(path) is { } alt ? Open(alt) : null;
        return ListReader
            .Read(stream, format, Path.GetFileName(path), take, aliases, stop)
            .Map(_ =>
            {
                // What a reader left at the end belongs to the file too.
                file.CopyTo(Stream.Null);
                return Convert.ToHexStringLower(sha256.Hash!);
            });
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path)
                .Where(f => !Array.Exists(Beside, b => f.EndsWith(b, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal)
            : [path];

    private static string? Aliases(string sdn)
    {
        var alt = Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(sdn))!,
            Path.GetFileName(sdn).Replace("sdn", "alt", StringComparison.OrdinalIgnoreCase)
        );
        return alt != Path.GetFullPath(sdn) && File.Exists(alt) ? alt : null;
    }

    private static bool IsIndex(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[7];
        return file.ReadAtLeast(head, 7, throwOnEndOfStream: false) == 7 && head.SequenceEqual("SCRPIDX"u8);
    }

    private static Stream Open(string path) => Unpacked(File.OpenRead(path), path);

    private static Stream Unpacked(Stream file, string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;

    private static string Head(string path)
    {
        using var stream = Open(path);
        var head = new byte[4096];
        return Encoding.UTF8.GetString(head, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }
}

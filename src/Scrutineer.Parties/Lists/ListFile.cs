using System.IO.Compression;

namespace Scrutineer.Parties.Lists;

/// <summary>A file of a list, as a host hands it over: its name and how to open its bytes.</summary>
/// <param name="Name">Its name without folders; one that ends in <c>.gz</c> is unpacked while it is read.</param>
/// <param name="Open">Opens the bytes from their beginning; asked twice, for the format is recognised first.</param>
public sealed record ListFile(string Name, Func<Stream> Open)
{
    // Files of OFAC that stand beside sdn.csv and are not lists of their own.
    private static readonly string[] Beside = ["alt.csv", "add.csv", "sdn_comments.csv"];

    /// <summary>Opens the file of aliases that belongs to it, see <see cref="AliasesOf"/>; null where there is none.</summary>
    public ListFile? Aliases { get; init; }

    /// <summary>Whether a file of this name is a list of its own, and not one that OFAC publishes beside another.</summary>
    public static bool IsList(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return !Array.Exists(Beside, b => name.EndsWith(b, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Name of the file in which OFAC publishes the aliases of a list; null where the list is named otherwise.</summary>
    /// <param name="name">Such as <c>sdn.csv</c>.</param>
    public static string? AliasesOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var aliases = name.Replace("sdn", "alt", StringComparison.OrdinalIgnoreCase);
        return aliases == name ? null : aliases;
    }

    /// <summary>The bytes, unpacked where they are packed.</summary>
    internal Stream Unpacked() => Unpacked(Open());

    /// <summary>Bytes of this file, unpacked where they are packed.</summary>
    internal Stream Unpacked(Stream bytes) =>
        Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(bytes, CompressionMode.Decompress)
            : bytes;
}

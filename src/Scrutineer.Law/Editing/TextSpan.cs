using System.Runtime.InteropServices;

namespace Scrutineer.Law.Editing;

/// <summary>A piece of a text.</summary>
/// <param name="Start">Offset of its first letter in UTF-16 code units, from 0.</param>
/// <param name="End">Offset after its last letter; never before <paramref name="Start"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>UTF-16 code units in it.</summary>
    public int Length => End - Start;

    /// <summary>Whether a place is inside, or at one of its two edges, where a cursor may stand.</summary>
    public bool Touches(int offset) => offset >= Start && offset <= End;

    /// <summary>The same piece of a text that begins elsewhere.</summary>
    internal TextSpan From(int offset) => new(Start + offset, End + offset);
}

/// <summary>A piece of one file.</summary>
/// <param name="File">The file's name in the workbench.</param>
/// <param name="Span">The piece.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileSpan(string File, TextSpan Span);

using Scrutineer.Returns;
using Scrutineer.Returns.Reading;

namespace Scrutineer.Sites.Writing;

/// <summary>What a figure names as its source: the file and enough of its hash to know it again.</summary>
internal static class FigureSource
{
    public static string Of(ReadReport read) => $"{Path.GetFileName(read.File)}, SHA-256\u00A0{read.Sha256[..16]}…";
}

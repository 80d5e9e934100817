using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer returns</c>: fetch, check, map and rewrite returns.</summary>
internal static class ReturnsCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new("Протоколи: завантажити, перевірити, зіставити стовпці, переписати", "Returns: fetch, check, map, rewrite");

    public static Command Build(SharedOptions shared) =>
        new("returns", Summary.In(shared.Language))
        {
            ReturnsGetCommand.Build(shared),
            ReturnsCheckCommand.Build(shared),
            ReturnsMapCommand.Build(shared),
            ReturnsConvertCommand.Build(shared),
        };
}

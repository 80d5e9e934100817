using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer returns</c>: fetch, check, map and rewrite returns.</summary>
internal static class ReturnsCommand
{
    public static Command Build(SharedOptions shared) =>
        new(
            "returns",
            new Bilingual(
                "Протоколи: завантажити, перевірити, зіставити стовпці, переписати",
                "Returns: fetch, check, map, rewrite"
            ).In(shared.Language)
        )
        {
            ReturnsGetCommand.Build(shared),
            ReturnsCheckCommand.Build(shared),
            ReturnsMapCommand.Build(shared),
            ReturnsConvertCommand.Build(shared),
        };
}

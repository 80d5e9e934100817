using Scrutineer.Cases.Files;

namespace Scrutineer.Sites.Writing;

/// <summary>What a dossier was made from and what it is made of: enough to make it again and compare.</summary>
/// <param name="Schema">Name of this form.</param>
/// <param name="Tool">Name and version of the program.</param>
/// <param name="Case">Id of the case.</param>
/// <param name="Invented">Whether the case is invented.</param>
/// <param name="Seeds">Seed of each method that draws at random.</param>
/// <param name="Inputs">The case's files, rules and returns.</param>
/// <param name="Outputs">The dossier's files, this one excepted.</param>
internal sealed record Manifest(
    string Schema,
    string Tool,
    string Case,
    bool Invented,
    IReadOnlyDictionary<string, ulong> Seeds,
    IReadOnlyList<ManifestEntry> Inputs,
    IReadOnlyList<ManifestEntry> Outputs
);

using Scrutineer.Law;
using Scrutineer.Law.Registers;
using Scrutineer.Parties.Register;
using Scrutineer.Returns.Checks;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases;

/// <summary>One vote that somebody claims authority from, as its folder describes it, with the law that it is judged by.</summary>
public sealed record Case
{
    /// <summary>The folder it was read from, as the user named it.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// Every file that it is made of, and the rules that it is judged by: <c>case/…</c> and <c>rules/…</c>. They were read once;
    /// what is judged is what is hashed, published and verified.
    /// </summary>
    public required NamedBytes Files { get; init; }

    /// <summary>Names of its files that are links or are reached by one; they are not published.</summary>
    public IReadOnlyList<string> Linked { get; init; } = [];

    /// <summary>Its id, such as <c>ru-president-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Id of the vote's term.</summary>
    public required string Vote { get; init; }

    /// <summary>Days on which votes were cast, in order, at least one. They need not be neighbours (two rounds).</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>Id of the body that organised it.</summary>
    public required string Organiser { get; init; }

    /// <summary>Ids of the territories that the determination is asked for, at least one.</summary>
    public required IReadOnlyList<string> Territories { get; init; }

    /// <summary>The day from which the case is looked at: positions taken and knowledge had by then count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether country, law and numbers are invented. It is said wherever the case appears.</summary>
    public required bool Invented { get; init; }

    /// <summary>Facts that are known to contradict others and are kept, such as a source that is treated as wrong.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Where published returns can be had, or null where none are.</summary>
    public ReturnsEntry? Returns { get; init; }

    /// <summary>Totals that somebody claims, as figures; empty where none are known.</summary>
    public required IReadOnlyList<OfficialTotal> Totals { get; init; }

    /// <summary>Names of regions and choices for readers.</summary>
    public DataNames Names { get; init; } = DataNames.None;

    /// <summary>Who held the vote and where states have acted against them; empty where the case names nobody.</summary>
    public PartyRegister Parties { get; init; } = PartyRegister.Empty;

    /// <summary>Who adopts acts under the case's rules, or null where no rule folder says it.</summary>
    public CommissionEntry? Commission { get; init; }

    /// <summary>What its acts say beyond the determination, or null where none are drafted.</summary>
    public ActsEntry? Acts { get; init; }

    /// <summary>The rules that it is judged by, and its register with every sentence understood.</summary>
    public required ApplicableLaw Law { get; init; }
}

/// <summary>Where a case's returns can be had, and how to read them.</summary>
/// <param name="Address">Public address, or null when they travel with the case.</param>
/// <param name="File">Path inside the case folder, or null when they must be fetched.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Profile">Name of a built-in profile, or null when <paramref name="Map"/> is given.</param>
/// <param name="Map">Path of a mapping inside the case folder, or null.</param>
/// <param name="Leader">Label of the choice to treat as the leader, or null for the one with most votes.</param>
/// <param name="What">What the file is.</param>
/// <param name="Attribution">Who collected and published it.</param>
/// <param name="Licence">Its licence, or null when the publisher names none that we know of.</param>
public sealed record ReturnsEntry(
    Uri? Address,
    string? File,
    string Sha256,
    long Size,
    string? Profile,
    string? Map,
    string? Leader,
    Bilingual What,
    Bilingual Attribution,
    string? Licence
)
{
    /// <summary>The name of a table that lies beside a file of the case.</summary>
    public static string Beside(string file, string table) =>
        file.LastIndexOf('/') is var slash and >= 0 ? file[..(slash + 1)] + table : table;
}

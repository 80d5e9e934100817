using Scrutineer.Wording;

namespace Scrutineer.Reports.Fsck;

/// <summary>What a check reads of a place; it writes nothing.</summary>
internal interface IUnderCheck
{
    /// <summary>Whether the tables are those of the format, and no others.</summary>
    IEnumerable<Problem> Tables();

    /// <summary>Rows as texts.</summary>
    List<string[]> Rows(string sql);

    /// <summary>For each report with its own key: the name of the sealed file that holds it; empty where the row does, null where it is gone or another.</summary>
    IReadOnlyList<(string Report, string? Name)> Keys();

    /// <summary>A sealed file by id; null where there is none.</summary>
    Stream? Open(string id);

    /// <summary>Names of all sealed files, but for what is being brought in.</summary>
    IEnumerable<string> Names();
}

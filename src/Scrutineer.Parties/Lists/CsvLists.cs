using System.Text;

namespace Scrutineer.Parties.Lists;

/// <summary>Lists that are published as tables.</summary>
internal static class CsvLists
{
    // Columns of OFAC's "SDN list, delimited", which has no header: ent_num, SDN_Name, SDN_Type, Program, Title, …, Remarks (12th).
    // Source: OFAC, "SDN and Consolidated list data formats", dat_spec.txt.
    private const string Empty = "-0-";

    /// <summary>OFAC's legacy CSV; the aliases come from a file of their own.</summary>
    public static IEnumerable<ListedEntity> Ofac(TextReader sdn, TextReader? alt)
    {
        var aliases = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (alt is not null)
        {
            var rows = new ListRows(alt, ',');
            while (rows.Next() is { } row)
            {
                if (row.Count >= 4)
                {
                    (aliases.TryGetValue(row[0].Trim(), out var known) ? known : aliases[row[0].Trim()] = []).Add(
                        row[3].Trim()
                    );
                }
            }
        }
        var entries = new ListRows(sdn, ',');
        while (entries.Next() is { } row)
        {
            if (row.Count is 1)
            {
                continue;
            }
            if (row.Count < 12)
            {
                throw ListException.Broken("12 columns", entries.Line);
            }
            var id = row[0].Trim();
            var type = Said(row[2]);
            yield return new ListedEntity
            {
                Id = id,
                Type =
                    type is "individual" ? "Person"
                    : type is "vessel" ? "Vessel"
                    : type is "aircraft" ? "Aircraft"
                    : "Organization",
                Names =
                [
                    new("name", Said(row[1])),
                    .. aliases.GetValueOrDefault(id, []).Select(a => new ListedForm("alias", a)),
                ],
                Born = string.Join("; ", Remarks(row[11], "DOB ")),
                Countries = [.. Remarks(row[11], "nationality ")],
                Place = string.Join("; ", Remarks(row[11], "POB ")),
                Programme = Said(row[3]),
                Source = "OFAC",
            };
        }
    }

    private static string Said(string cell) => cell.Trim() is Empty ? "" : cell.Trim();

    private static IEnumerable<string> Remarks(string remarks, string label) =>
        remarks
            .Split(';', StringSplitOptions.TrimEntries)
            .Where(part =>
                part.StartsWith(label, StringComparison.Ordinal)
                || part.StartsWith("alt. " + label, StringComparison.Ordinal)
            )
            .Select(part => part[(part.IndexOf(label, StringComparison.Ordinal) + label.Length)..].TrimEnd('.'));

    /// <summary>Annexes of EU regulations, columns of opensanctions' <c>journal_sanctions</c>.</summary>
    public static IEnumerable<ListedEntity> EuJournal(CsvTable table)
    {
        table.Need("celex", "recordId", "name", "schema");
        while (table.Next())
        {
            yield return new ListedEntity
            {
                Id = $"{table["celex"]}:{table["annex"]}:{table["recordId"]}",
                Type = table["schema"],
                Names =
                [
                    .. Split(table["name"], "name"),
                    .. Split(table["alias"], "alias"),
                    .. Split(table["weakAlias"], "weakAlias"),
                    .. Split(table["previousName"], "previousName"),
                ],
                Born = table["birthDate"],
                Countries = [.. Parts(table["nationality"])],
                Place = table["birthPlace"],
                Listed = table["startDate"],
                Programme = table["celex"],
                Source = "EU",
            };
        }
    }

    /// <summary>FSF's CSV: one row per name or date, entries by <c>Entity_LogicalId</c> in one run.</summary>
    public static IEnumerable<ListedEntity> EuCsv(CsvTable table) =>
        Grouped(
            table.Need("Entity_LogicalId", "NameAlias_WholeName"),
            "EU",
            t => t["Entity_LogicalId"],
            t =>
                t["Entity_SubjectType"] is "P" or "person" || t["Entity_SubjectType_ClassificationCode"] is "person"
                    ? "Person"
                    : "Organization",
            t => t["NameAlias_WholeName"] is { Length: > 0 } name ? new ListedForm("alias", name) : null,
            t => t["BirthDate_BirthDate"] is { Length: > 0 } day ? day : t["BirthDate_Year"],
            t => t["Citizenship_CountryDescription"],
            t => t["Entity_Regulation_PublicationDate"],
            t => t["Entity_Regulation_Programme"]
        );

    /// <summary>OFSI's ConList: a line with the day, then one row per name, entries by <c>Group ID</c>.</summary>
    public static IEnumerable<ListedEntity> UkConList(CsvTable table) =>
        Grouped(
            table.Need("Group ID", "Name 6", "Group Type"),
            "UK",
            t => t["Group ID"],
            t =>
                t["Group Type"] switch
                {
                    "Individual" => "Person",
                    "Ship" => "Vessel",
                    _ => "Organization",
                },
            t =>
                string.Join(' ', Enumerable.Range(1, 6).Select(i => t[$"Name {i}"]).Where(n => n.Length > 0))
                    is { Length: > 0 } name
                    ? new ListedForm(t["Alias Type"] is "Primary name" ? "name" : "alias", name)
                    : null,
            t => t["DOB"],
            t => t["Nationality"],
            t => t["Listed On"],
            t => t["Regime"],
            t => t["Name Non-Latin Script"]
        );

    /// <summary>OpenSanctions' simple CSV.</summary>
    public static IEnumerable<ListedEntity> OpenSanctions(CsvTable table)
    {
        table.Need("id", "schema", "name", "aliases");
        while (table.Next())
        {
            yield return new ListedEntity
            {
                Id = table["id"],
                Type = table["schema"],
                Names = [.. Split(table["name"], "name"), .. Split(table["aliases"], "alias")],
                Born = table["birth_date"],
                Countries = [.. Parts(table["countries"])],
                Listed = "",
                Programme = table["program_ids"],
                Source = table["dataset"],
            };
        }
    }

    /// <summary>A table of forms.</summary>
    public static IEnumerable<ListedEntity> Forms(CsvTable table)
    {
        table.Need("entity", "name");
        while (table.Next())
        {
            yield return new ListedEntity
            {
                Id = table["entity"],
                Type = table["type"],
                Names = [new(table["kind"] is { Length: > 0 } kind ? kind : "name", table["name"])],
                Born = table["birth"],
                Source = table["source"],
            };
        }
    }

    private static IEnumerable<ListedEntity> Grouped(
        CsvTable table,
        string source,
        Func<CsvTable, string> id,
        Func<CsvTable, string> type,
        Func<CsvTable, ListedForm?> name,
        Func<CsvTable, string> born,
        Func<CsvTable, string> country,
        Func<CsvTable, string> listed,
        Func<CsvTable, string> programme,
        Func<CsvTable, string>? other = null
    )
    {
        ListedEntity? open = null;
        while (table.Next())
        {
            var key = id(table);
            if (key.Length == 0)
            {
                continue;
            }
            if (open is null || open.Id != key)
            {
                if (open is not null)
                {
                    yield return open;
                }
                open = new ListedEntity
                {
                    Id = key,
                    Type = type(table),
                    Names = [],
                    Listed = listed(table),
                    Programme = programme(table),
                    Source = source,
                };
            }
            var names = open.Names.ToList();
            if (name(table) is { } form && !names.Contains(form))
            {
                names.Add(form with { Kind = names.Count == 0 ? "name" : form.Kind });
            }
            if (other?.Invoke(table) is { Length: > 0 } script && names.TrueForAll(n => n.Name != script))
            {
                names.Add(new("alias", script));
            }
            open = open with
            {
                Names = names,
                Born = Joined(open.Born, born(table)),
                Countries =
                    country(table) is { Length: > 0 } c && !open.Countries.Contains(c)
                        ? [.. open.Countries, c]
                        : open.Countries,
            };
        }
        if (open is not null)
        {
            yield return open;
        }
    }

    private static string Joined(string known, string more) =>
        more.Length == 0 || known.Contains(more, StringComparison.Ordinal) ? known
        : known.Length == 0 ? more
        : $"{known}; {more}";

    private static IEnumerable<ListedForm> Split(string cell, string kind) =>
        Parts(cell).Select(n => new ListedForm(kind, n));

    private static string[] Parts(string cell) =>
        cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

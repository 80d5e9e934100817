using Scrutineer.Wording;

namespace Scrutineer.Law.Registers;

/// <summary>What can be wrong with a register file, beyond its YAML, with how to mend it.</summary>
public static class RegisterProblem
{
    /// <summary><c>missing-source</c>: a fact cites nothing.</summary>
    public static Problem MissingSource(string file, int line, string fact) =>
        new(
            "missing-source",
            new($"факт «{fact}» не має джерела", $"the fact \"{fact}\" has no source"),
            new("додайте «sources: [ідентифікатор джерела]»", "add \"sources: [id of a source]\""),
            file,
            line
        );

    /// <summary><c>missing-certainty</c>: a fact does not say how sure it is.</summary>
    public static Problem MissingCertainty(string file, int line, string fact) =>
        new(
            "missing-certainty",
            new($"факт «{fact}» не каже, наскільки він певний", $"the fact \"{fact}\" does not say how certain it is"),
            new(
                "додайте «certainty:» V (прочитано в джерелі), H (загальновідомо) або U (не перевірено)",
                "add \"certainty:\" V (read in its source), H (well known) or U (unverified)"
            ),
            file,
            line
        );

    /// <summary><c>missing-validity</c>: a fact does not say on which days it holds.</summary>
    public static Problem MissingValidity(string file, int line, string fact) =>
        new(
            "missing-validity",
            new(
                $"факт «{fact}» не каже, в які дні він чинний",
                $"the fact \"{fact}\" does not say on which days it holds"
            ),
            new(
                "додайте «from:» та «until:» (перший день після) з датою або словом open",
                "add \"from:\" and \"until:\" (the first day after) with a date or the word open"
            ),
            file,
            line
        );

    /// <summary><c>end-before-beginning</c>: an interval is empty.</summary>
    public static Problem EndBeforeBeginning(string file, int line, DateOnly from, DateOnly until) =>
        new(
            "end-before-beginning",
            new(
                $"кінець {until:yyyy-MM-dd} не пізніший за початок {from:yyyy-MM-dd}",
                $"the end {until:yyyy-MM-dd} is not after the beginning {from:yyyy-MM-dd}"
            ),
            new(
                "«until» — перший день, що вже не входить: для одного дня це наступний день",
                "\"until\" is the first day that is no longer inside: for a single day, the day after it"
            ),
            file,
            line
        );

    /// <summary><c>dangling-id</c>: an id names nothing that is declared.</summary>
    public static Problem DanglingId(string file, int line, string id, Bilingual what, string? nearest) =>
        new(
            "dangling-id",
            new($"«{id}»: такого немає ({what.Uk})", $"\"{id}\": there is no such {what.En}"),
            nearest is null
                ? new(
                    "оголосіть його в register/*.yaml або виправте назву",
                    "declare it in register/*.yaml or correct the name"
                )
                : new($"мабуть, ви мали на увазі «{nearest}»", $"perhaps you meant \"{nearest}\""),
            file,
            line
        );

    /// <summary><c>duplicate-id</c>: an id is declared twice.</summary>
    public static Problem DuplicateId(string file, int line, string id, string firstFile, int firstLine) =>
        new(
            "duplicate-id",
            new($"«{id}» уже є в {firstFile}:{firstLine}", $"\"{id}\" already stands in {firstFile}:{firstLine}"),
            new("дайте одному з двох інший ідентифікатор", "give one of the two another id"),
            file,
            line
        );

    /// <summary><c>unknown-rules</c>: a folder of rules that is not there.</summary>
    public static Problem UnknownBase(string name, IReadOnlyList<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var nearest = Spelling.Nearest(name, known);
        return new(
            "unknown-rules",
            new($"теки правил «{name}» немає", $"there is no folder of rules \"{name}\""),
            nearest is null
                ? new($"є такі: {string.Join(", ", known)}", $"there are: {string.Join(", ", known)}")
                : new($"мабуть, ви мали на увазі «{nearest}»", $"perhaps you meant \"{nearest}\"")
        );
    }
}

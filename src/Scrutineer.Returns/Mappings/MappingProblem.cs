using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Returns.Mappings;

/// <summary>Problems of matching a header to a mapping.</summary>
internal static class MappingProblem
{
    private static readonly Bilingual WriteOne = new("або складіть мапу стовпців", "or write a mapping");

    public static Problem Missing(string file, string what, Headers headers, string like)
    {
        var closest = headers.Closest(like);
        var names = string.Join("; ", closest.Select(c => $"«{c}»"));
        return new(
            "missing-column",
            new($"немає стовпця {what}", $"there is no column {what}"),
            closest.Count == 0
                ? new($"додайте такий стовпець {WriteOne.Uk}", $"add such a column, {WriteOne.En}")
                : new(
                    $"найближчі заголовки: {names}; перейменуйте стовпець {WriteOne.Uk}",
                    $"the closest headers are: {names}; rename the column, {WriteOne.En}"
                ),
            file,
            1,
            new Remedy(ReturnsRemedy.WriteMapping, ("file", file))
        );
    }

    public static Problem MissingField(string file, ReturnField field, Headers headers, string like) =>
        Missing(file, $"«{field.Name().Uk}» / \"{field.Name().En}\" ({field.Id()})", headers, like) with
        {
            What = new(
                $"немає стовпця «{field.Name().Uk}» ({field.Id()})",
                $"there is no column for {field.Name().En} ({field.Id()})"
            ),
        };

    public static Problem Twice(string file, string what, IEnumerable<string> headers)
    {
        var names = string.Join("; ", headers.Select(h => $"«{h}»"));
        return new(
            "duplicate-column",
            new($"кілька стовпців підходять для «{what}»: {names}", $"several columns fit \"{what}\": {names}"),
            new($"лишіть один, {WriteOne.Uk}", $"keep one of them, {WriteOne.En}"),
            file,
            1,
            new Remedy(ReturnsRemedy.WriteMapping, ("file", file))
        );
    }

    public static Problem NoChoices(string file) =>
        new(
            "no-choices",
            new("не видно жодного стовпця з голосами", "no column of votes was found"),
            new(
                $"додайте стовпці кандидатів чи партій {WriteOne.Uk}",
                $"add the columns of candidates or parties, {WriteOne.En}"
            ),
            file,
            1,
            new Remedy(ReturnsRemedy.WriteMapping, ("file", file))
        );

    public static Problem Unknown(string file, Headers headers)
    {
        var first = string.Join("; ", Enumerable.Range(0, Math.Min(6, headers.Count)).Select(i => $"«{headers[i]}»"));
        return new(
            "unknown-headers",
            new(
                $"заголовки не схожі на жоден відомий профіль: {first}",
                $"the headers do not match any known profile: {first}"
            ),
            new("складіть мапу стовпців", "write a mapping"),
            file,
            1,
            new Remedy(ReturnsRemedy.WriteMapping, ("file", file))
        );
    }

    /// <summary>A column without counts, which is not a choice.</summary>
    public static Problem NoCounts(string file, string header) =>
        new(
            "column-without-counts",
            new(
                $"стовпець «{header}» не має кількостей, тож це не вибір; його не взято",
                $"the column \"{header}\" has no counts, so it is not a choice; it is left out"
            ),
            new("якщо це все ж голоси, складіть мапу стовпців", "if it is votes after all, write a mapping"),
            file,
            1,
            new Remedy(ReturnsRemedy.WriteMapping, ("file", file))
        );

    /// <summary>One part of the ballots issued stands alone: nothing beside it makes it a whole.</summary>
    public static Problem OnlyPart(string file, ReturnField part) =>
        new(
            "only-a-part",
            new(
                $"з виданих бюлетенів є лише частина: {part.Name().Uk}",
                $"of the ballots issued there is one part only: {part.Name().En}"
            ),
            new(
                "якщо видавали й інакше, назвіть ті стовпці в мапі",
                "if ballots were issued in other ways too, name those columns in a mapping"
            ),
            file,
            1,
            new Remedy(ReturnsRemedy.WriteMapping, ("file", file))
        );

    /// <summary>A mapping file of more than 256 Ki characters.</summary>
    public static Problem TooLarge(string file) =>
        new(
            "mapping-too-large",
            new("мапа завелика", "the mapping is too large"),
            new("лишіть у ній самі стовпці", "keep the columns alone"),
            file,
            1
        );

    /// <summary>A value that its key does not take.</summary>
    public static Problem WrongValue(Keys keys, int line, string key, Bilingual expected) =>
        new(
            "wrong-value",
            new($"«{key}»: тут має бути {expected.Uk}", $"\"{key}\": {expected.En} is expected here"),
            new("дивіться приклади в теці mappings", "see the examples in the folder mappings"),
            keys.File,
            line
        );

    /// <summary>A field that returns do not have.</summary>
    public static Problem UnknownField(string file, int line, string id)
    {
        var all = string.Join(", ", FieldIds.All.Select(f => f.Id()));
        return new(
            "unknown-field",
            new($"немає поля «{id}»", $"there is no field \"{id}\""),
            new($"поля: {all}", $"the fields are: {all}"),
            file,
            line
        );
    }

    /// <summary>A field that every analysis needs and the mapping does not give.</summary>
    public static Problem MissingField(string file, int line, ReturnField field) =>
        new(
            "missing-key",
            new($"немає поля {field.Id()}", $"the field {field.Id()} is missing"),
            new(
                "потрібні registered, issued (або його частини) та cast (або valid та invalid); рівне іншому записуйте {same: поле}",
                "registered, issued (or its parts) and cast (or valid and invalid) are needed; write {same: field} for one that equals another"
            ),
            file,
            line
        );
}

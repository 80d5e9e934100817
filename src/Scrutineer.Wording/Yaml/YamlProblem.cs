namespace Scrutineer.Wording.Yaml;

/// <summary>What can be wrong with any YAML file that people write, with how to mend it.</summary>
public static class YamlProblem
{
    /// <summary><c>empty-file</c>: nothing stands in the file.</summary>
    public static Problem EmptyFile(string file) =>
        new(
            "empty-file",
            new("файл порожній", "the file is empty"),
            new("напишіть його за схемою з теки schemas", "write it after its schema in the folder schemas"),
            file
        );

    /// <summary><c>broken-yaml</c>: the text is not YAML, or YAML of a kind that is refused.</summary>
    public static Problem BrokenYaml(string file, int line, Bilingual why) =>
        new(
            "broken-yaml",
            new($"це не читається як YAML: {why.Uk}", $"this cannot be read as YAML: {why.En}"),
            new(
                "перевірте відступи, двокрапки й лапки; якоря, посилання чи тегу тут бути не може",
                "check indents, colons and quotes; anchors, aliases and tags are not allowed here"
            ),
            file,
            line
        );

    /// <summary><c>wrong-type</c>: the file's top is a list or a text.</summary>
    public static Problem NotKeys(string file, int line) =>
        new(
            "wrong-type",
            new("файл має складатися з пар «ключ: значення»", "the file must consist of \"key: value\" pairs"),
            new("почніть із ключа за схемою", "begin with a key of the schema"),
            file,
            line
        );

    /// <summary><c>duplicate-key</c>: a key that stands twice.</summary>
    public static Problem DuplicateKey(string file, int line, string key, int first) =>
        new(
            "duplicate-key",
            new($"ключ «{key}» уже є в рядку {first}", $"the key \"{key}\" is already on line {first}"),
            new("залиште один із двох", "keep one of the two"),
            file,
            line
        );

    /// <summary><c>unknown-key</c>: a key that nobody asks for.</summary>
    public static Problem UnknownKey(string file, int line, string key, string? nearest, IEnumerable<string> known) =>
        new(
            "unknown-key",
            new($"ключа «{key}» тут не буває", $"there is no key \"{key}\" here"),
            nearest is null
                ? new(
                    $"приберіть його; тут можливі: {string.Join(", ", known)}",
                    $"remove it; possible here: {string.Join(", ", known)}"
                )
                : new($"мабуть, ви мали на увазі «{nearest}»", $"perhaps you meant \"{nearest}\""),
            file,
            line
        );

    /// <summary><c>missing-key</c>: a key that must be there.</summary>
    public static Problem MissingKey(string file, int line, string key, Bilingual mend) =>
        new("missing-key", new($"немає ключа «{key}»", $"the key \"{key}\" is missing"), mend, file, line);

    /// <summary><c>wrong-type</c>: a value of another kind than its key takes.</summary>
    public static Problem WrongType(string file, int line, string key, Bilingual expected) =>
        new(
            "wrong-type",
            new(
                $"значення ключа «{key}» має бути іншим: {expected.Uk}",
                $"the value of \"{key}\" must be different: {expected.En}"
            ),
            new("виправте значення", "correct the value"),
            file,
            line
        );

    /// <summary><c>unknown-value</c>: a word that is not one of those that the key takes.</summary>
    public static Problem UnknownValue(string file, int line, string key, string value, IReadOnlyList<string> known)
    {
        var nearest = Spelling.Nearest(value, known);
        return new(
            "unknown-value",
            new($"«{value}» не є значенням ключа «{key}»", $"\"{value}\" is not a value of \"{key}\""),
            nearest is null
                ? new($"можливі: {string.Join(", ", known)}", $"possible: {string.Join(", ", known)}")
                : new($"мабуть, ви мали на увазі «{nearest}»", $"perhaps you meant \"{nearest}\""),
            file,
            line
        );
    }

    /// <summary><c>impossible-date</c>: a text that is not a day of the calendar.</summary>
    public static Problem ImpossibleDate(string file, int line, string key, string value) =>
        new(
            "impossible-date",
            new($"дати «{value}» (ключ «{key}») не буває", $"there is no date \"{value}\" (key \"{key}\")"),
            new("напишіть день календаря як РРРР-ММ-ДД", "write a day of the calendar as YYYY-MM-DD"),
            file,
            line
        );

    /// <summary><c>bad-id</c>: a text that cannot be an id.</summary>
    public static Problem BadId(string file, int line, string id) =>
        new(
            "bad-id",
            new($"«{id}» не годиться як ідентифікатор", $"\"{id}\" will not do as an id"),
            new("малі латинські літери, цифри й дефіси", "use lower-case Latin letters, digits and hyphens"),
            file,
            line
        );
}

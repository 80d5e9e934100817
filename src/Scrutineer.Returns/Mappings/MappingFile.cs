using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Returns.Mappings;

/// <summary>Reads a mapping file: <c>*.map.yaml</c>, described by <c>schemas/mapping.schema.json</c>.</summary>
internal static class MappingFile
{
    private const int MostCharacters = 256 * 1024;

    private static readonly Bilingual AnExample = new(
        "додайте його; приклади — в теці mappings",
        "add it; there are examples in the folder mappings"
    );
    private static readonly Bilingual AnEncoding = new(
        "назва кодування: utf-8, windows-1251, windows-1255 …",
        "an encoding's name: utf-8, windows-1251, windows-1255 …"
    );
    private static readonly Bilingual OneCharacter = new("один знак", "one character");

    public static Outcome<Mapping> Parse(string text, string file)
    {
        if (text.Length > MostCharacters)
        {
            return Outcome<Mapping>.Refused(MappingProblem.TooLarge(file));
        }
        var problems = new Problems();
        var root = YamlReader.Read(text, file, problems);
        return problems.OutcomeOf(root is null ? null : Read(new Keys(root, file, problems)));
    }

    private static Mapping? Read(Keys keys)
    {
        foreach (var needed in (string[])["mapping", "about", "fields", "choices"])
        {
            keys.Require(needed, AnExample);
        }
        // What it is about is for who reads the file.
        var (id, about) = (keys.Text("mapping"), keys.Both("about"));
        var fields = FieldsFile.Read(keys);
        var choices = ChoicesFile.Read(keys);
        FieldsFile.Check(keys, fields, choices.List);
        keys.Text("source");
        var spec = new MappingSpec
        {
            Territory = keys.Text("territory"),
            Region = keys.Text("region"),
            Commission = keys.Text("commission"),
            Station = keys.OneOrMore("station"),
            Fields = fields,
            Choices = choices.List,
            Range = choices.Range,
            JoinKey = choices.JoinKey,
            Drops = DropFile.Read(keys, fields),
            KeepDuplicates = keys.OneOf("duplicates", ["keep", "refuse"]) == "keep",
            Kinds = FormFile.Kinds(keys),
            BlankVotesAreZero = keys.OneOf("blank", ["zero", "missing"]) == "zero",
            Fill = FormFile.Fill(keys),
            ZerosAreMissing = keys.OneOf("zeros", ["missing", "counted"]) == "missing",
        };
        var (encoding, delimiter) = (Encoding(keys), Delimiter(keys));
        var (header, counting, table) = (FormFile.Header(keys), FormFile.Counting(keys), FormFile.Long(keys));
        var (sheet, title, country) = (keys.Text("sheet"), keys.Both("title"), keys.Both("country"));
        var choice = keys.Text("choice");
        keys.Done();
        return id is null || about is null || !keys.Problems.None
            ? null
            : new Mapping(id, (headers, file) => SpecLayout.Resolve(spec, headers, file))
            {
                Encoding = encoding,
                Delimiter = delimiter,
                Votes = choices.Table,
                Header = header,
                Counting = counting,
                Long = table,
                Places = [.. new[] { spec.Region, spec.Commission }.OfType<string>(), .. spec.Station],
                KindColumn = spec.Kinds?.Column,
                FieldColumns = fields.SelectMany(f => f.Columns).ToHashSet(StringComparer.OrdinalIgnoreCase),
                Sheet = sheet,
                Choice = choice,
                Title = title,
                Country = country,
            };
    }

    private static string? Encoding(Keys keys)
    {
        var name = keys.Text("encoding");
        if (name is null || Encodings.Named(name) is not null)
        {
            return name;
        }
        keys.Problems.Add(MappingProblem.WrongValue(keys, keys.LineOf("encoding"), "encoding", AnEncoding));
        return null;
    }

    private static char? Delimiter(Keys keys)
    {
        switch (keys.Node("delimiter"))
        {
            case null:
                return null;
            case Scalar { Text: [var only] } when only is not ('"' or '\n' or '\r' or '\0'):
                return only;
            case { Line: var line }:
                keys.Problems.Add(MappingProblem.WrongValue(keys, line, "delimiter", OneCharacter));
                return null;
        }
    }
}
